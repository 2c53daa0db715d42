import { chinaCalendar, withYear, type WorkingCalendar } from '@luoshi/calendar'
import type { Db } from '../../platform/db/database.ts'

/**
 * The calendar a bureau counts in: the published years that come with the program, and what it has loaded itself. Laying years out
 * takes milliseconds and every page needs it, so it is done once for each set of versions; a version never changes.
 */
export async function bureauCalendar(db: Db): Promise<WorkingCalendar> {
  const loaded = await db.selectFrom('calendar_year').select(VERSION).orderBy('year').execute()
  if (loaded.length === 0) return chinaCalendar
  return laidOut.get(nameOf(loaded)) ?? layOut(db)
}

async function layOut(db: Db): Promise<WorkingCalendar> {
  const years = await db
    .selectFrom('calendar_year')
    .select([...VERSION, 'content'])
    .orderBy('year')
    .execute()
  const calendar = years.reduce((so, { content }) => withYear(so, content), chinaCalendar)
  return remember(nameOf(years), calendar)
}

const VERSION = ['stream_id', 'version'] as const
const nameOf = (years: readonly { stream_id: string; version: number }[]) =>
  years.map(({ stream_id, version }) => `${stream_id} ${version}`).join(' ')

/** Bureaus of one process, more or less; whoever was laid out first goes first. */
const KEPT = 200
const laidOut = new Map<string, WorkingCalendar>()

function remember(name: string, calendar: WorkingCalendar): WorkingCalendar {
  const [first] = laidOut.keys()
  if (laidOut.size >= KEPT && first !== undefined) laidOut.delete(first)
  laidOut.set(name, calendar)
  return calendar
}
