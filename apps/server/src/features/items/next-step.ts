import type { CommandName } from '@luoshi/contract'
import type { DocumentId, Item, ItemEventType, ItemId } from '@luoshi/loop'
import type { Db } from '../../platform/db/database.ts'
import { ITEM_STREAM } from './items.store.ts'

/**
 * The one command that carries an item on, from what its post may use now: sign for it, say how it goes, say it is done; then verify,
 * then look again. Once progress was reported, saying it is done comes first.
 */
export function nextStep(allowed: readonly CommandName[], hasProgressed: boolean): CommandName | null {
  const reports: CommandName[] = ['report-progress', 'report-done']
  const order: CommandName[] = ['sign-for', ...(hasProgressed ? reports.toReversed() : reports), 'close', 'look-back']
  return order.find((command) => allowed.includes(command)) ?? null
}

const PROGRESS: ItemEventType = 'ProgressReported'

/** Those of the items on which progress was ever reported. */
export async function progressedOf(db: Db, items: readonly ItemId[]): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set()
  const rows = await db
    .selectFrom('event')
    .select('stream_id')
    .distinct()
    .where('stream_type', '=', ITEM_STREAM)
    .where('stream_id', 'in', [...items])
    .where('type', '=', PROGRESS)
    .execute()
  return new Set(rows.map((row) => row.stream_id))
}

/** The document an item's words were spoken in, if it was one. */
export const documentOf = (item: Item): DocumentId | undefined =>
  item.phase !== 'absent' && item.terms.source.type === 'document' ? item.terms.source.document : undefined
