import type { CalendarYear } from '@luoshi/calendar'
import { json } from '../../platform/db/columns.ts'
import type { Tx } from '../../platform/db/database.ts'
import { recordEvents, type RecordedEvent } from '../../platform/db/events.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'

export const CALENDAR_STREAM = 'calendar-year'

/** Keeps a year that a bureau has loaded, or the correction of one it had loaded; clocks count in it from now on. */
export async function loadCalendarYear(tx: Tx, context: RequestContext, content: CalendarYear): Promise<void> {
  const before = await tx
    .selectFrom('calendar_year')
    .select(['stream_id', 'version'])
    .where('year', '=', content.year)
    .forUpdate()
    .executeTakeFirst()
  const { person, post } = actorOf(context)
  const streamId = before?.stream_id ?? context.newId()
  const version = await recordEvents(tx, {
    streamType: CALENDAR_STREAM,
    streamId,
    expectedVersion: before?.version ?? 0,
    events: [{ type: 'CalendarYearLoaded', data: content }],
    actor: { person, post },
    at: context.now,
  })
  await project(tx, streamId, version, content, context.now)
}

/** Rebuilding: applies one recorded fact to the view. */
export const applyCalendarEvent = (tx: Tx, { streamId, version, data, recordedAt }: RecordedEvent) =>
  project(tx, streamId, version, data as unknown as CalendarYear, recordedAt) // streams of this type hold nothing else

async function project(
  tx: Tx,
  stream_id: string,
  version: number,
  content: CalendarYear,
  loaded_at: Date,
): Promise<void> {
  const row = { stream_id, version, content: json(content), loaded_at }
  await tx
    .insertInto('calendar_year')
    .values({ year: content.year, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'year']).doUpdateSet(row))
    .execute()
}
