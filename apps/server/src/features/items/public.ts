import type { PlainDate } from '@luoshi/calendar'
import type { DocumentId, DraftTerms, ItemId } from '@luoshi/loop'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { Fault } from '../../platform/fault.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { act } from './handle-item-command.ts'
import { WHOLE } from './item-rows.ts'
import { itemViews } from './item-view.ts'

export { handleItemCommand, type CommandBody } from './handle-item-command.ts'
export { workingDaysTo } from './item-light.ts'
export { itemRows, ROW } from './item-rows.ts'
export { resolved, viewerOf } from './item-viewer.ts'
export { namedParties } from './named-parties.ts'
export { lightName, matching, OPEN, overdue, visible, type LightName, type Viewer } from './items.filter.ts'
export { itemsPage, type Sort } from './items.queries.ts'

/** Drafts an item from another feature; the terms must be fit to keep. */
export async function draftItem(tx: Tx, context: RequestContext, terms: DraftTerms): Promise<ItemId> {
  const itemId = context.newId() as ItemId // a new id becomes an item's by being drafted as one
  const decision = await act(
    tx,
    context,
    itemId,
    { item: { phase: 'absent' }, version: 0 },
    { type: 'draft', terms, parent: null },
  )
  if (!decision.ok) throw new Fault('A draft made from a source cannot be kept', { refusal: decision.refusal })
  return itemId
}

export interface SourceCounts {
  draft: number
  open: number
  overdue: number
  closed: number
  cancelled: number
}

/** What came of each source: how many of its items are drafts, open, overdue, closed, cancelled. Children count under their own parents' source. */
export async function countsBySource(
  db: Db,
  sources: readonly DocumentId[],
  today: PlainDate,
): Promise<Map<DocumentId, SourceCounts>> {
  if (sources.length === 0) return new Map()
  const count = (condition: ReturnType<typeof sql>) => sql<number>`count(*) filter (where ${condition})`
  const open = sql`phase in ('dispatched', 'in-progress', 'reported')`
  const rows = await db
    .selectFrom('item')
    .select([
      'source_id',
      count(sql`phase = 'draft'`).as('draft'),
      count(open).as('open'),
      count(sql`${open} and not paused and coalesce(reported_on, ${today}::date) > due`).as('overdue'),
      count(sql`phase = 'closed'`).as('closed'),
      count(sql`phase = 'cancelled'`).as('cancelled'),
    ])
    .where('source_id', 'in', [...sources])
    .groupBy('source_id')
    .execute()
  return new Map(rows.flatMap(({ source_id, ...counts }) => (source_id ? [[source_id, counts] as const] : [])))
}

/** Every item of a source, in the order it was spoken, as the loop folds it. */
export const itemsOfSource = (db: Db, source: DocumentId) =>
  db
    .selectFrom('item')
    .select(['item_id', 'state'])
    .where('source_id', '=', source)
    .where('parent_id', 'is', null)
    .orderBy('spoken_at')
    .orderBy('item_id')
    .execute()

/** The same items as their pages show them, those that are for whoever asks. */
export const viewsOfSource = async (context: RequestContext, source: DocumentId) =>
  itemViews(
    context,
    await context.db
      .selectFrom('item')
      .select(WHOLE)
      .where('source_id', '=', source)
      .where('parent_id', 'is', null)
      .orderBy('spoken_at')
      .orderBy('item_id')
      .execute(),
  )
