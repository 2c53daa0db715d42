import { evolve, isOpen, noItem, readEvent, type Item, type ItemEvent, type ItemId, type UnitId } from '@luoshi/loop'
import { sql } from 'kysely'
import { json } from '../../platform/db/columns.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { recordEvents, type Actor } from '../../platform/db/events.ts'
import type { RecordedPhase } from '../../platform/db/tables/items.ts'
import { partiesOf, runningOf } from './items.policy.ts'

export const ITEM_STREAM = 'item'

/** Stands for "no unit yet" in the tally, whose key cannot hold null. */
export const NO_UNIT = '00000000-0000-0000-0000-000000000000' as UnitId // an id that is never given out

export interface LoadedItem {
  item: Item
  /** 0 when there is no such item. */
  version: number
}

/** The item as it stands; locked until the transaction ends, so that commands on one item wait for each other instead of failing. */
export async function loadItem(tx: Tx, itemId: ItemId): Promise<LoadedItem> {
  const row = await tx
    .selectFrom('item')
    .select(['state', 'version'])
    .where('item_id', '=', itemId)
    .forUpdate()
    .executeTakeFirst()
  return row ? { item: row.state, version: row.version } : { item: noItem, version: 0 }
}

/** The item without a lock, for reading. */
export async function readItem(db: Db, itemId: ItemId): Promise<LoadedItem | undefined> {
  const row = await db.selectFrom('item').select(['state', 'version']).where('item_id', '=', itemId).executeTakeFirst()
  return row && { item: row.state, version: row.version }
}

export interface Recording {
  itemId: ItemId
  from: LoadedItem
  events: readonly ItemEvent[]
  actor: Actor
  at: Date
}

/** Appends what happened and brings the views up to date with it: one road for commands, the seed and the tests. */
export async function recordItem(tx: Tx, { itemId, from, events, actor, at }: Recording): Promise<LoadedItem> {
  const version = await recordEvents(tx, {
    streamType: ITEM_STREAM,
    streamId: itemId,
    expectedVersion: from.version,
    events: events.map(({ type, ...data }) => ({ type, data })),
    actor,
    at,
  })
  const item = events.reduce(evolve, from.item)
  await projectItem(tx, { itemId, before: from.item, item, version, at })
  return { item, version }
}

interface Projection {
  itemId: ItemId
  before: Item
  item: Item
  version: number
  at: Date
}

/** Writes the views of one item. */
export async function projectItem(tx: Tx, { itemId, before, item, version, at }: Projection): Promise<void> {
  if (item.phase === 'absent') return
  const row = { ...rowOf(item), version, updated_at: at, state: json(item) }
  if (before.phase === 'absent') {
    await tx
      .insertInto('item')
      .values({ item_id: itemId, created_at: at, ...row })
      .execute()
  } else {
    await tx.updateTable('item').set(row).where('item_id', '=', itemId).execute()
  }
  await projectSupports(tx, itemId, supportsOf(before), supportsOf(item))
  await tally(tx, tallyKey(before), tallyKey(item))
}

export const supportsOf = (item: Item) => (item.phase === 'absent' ? [] : item.terms.supports)

async function projectSupports(
  tx: Tx,
  itemId: ItemId,
  before: readonly UnitId[],
  after: readonly UnitId[],
): Promise<void> {
  const gone = before.filter((unit) => !after.includes(unit))
  const come = after.filter((unit) => !before.includes(unit))
  if (gone.length > 0)
    await tx.deleteFrom('item_support').where('item_id', '=', itemId).where('unit_id', 'in', gone).execute()
  if (come.length > 0)
    await tx
      .insertInto('item_support')
      .values(come.map((unit_id) => ({ unit_id, item_id: itemId })))
      .execute()
}

type TallyKey = { unit: UnitId; phase: RecordedPhase } | undefined

export const tallyKey = (item: Item): TallyKey =>
  item.phase === 'absent' ? undefined : { unit: item.terms.lead ?? NO_UNIT, phase: item.phase }

/**
 * One up where the item now counts, one down where it counted: in one statement and in key order, so that two commands can never wait
 * for each other.
 */
async function tally(tx: Tx, before: TallyKey, after: TallyKey): Promise<void> {
  if (before?.unit === after?.unit && before?.phase === after?.phase) return
  const changes = [...(before ? [{ ...before, by: -1 }] : []), ...(after ? [{ ...after, by: 1 }] : [])]
  await sql`
    insert into item_tally (lead_unit, phase, count)
    select unit, phase, change from unnest(
      ${changes.map(({ unit }) => unit)}::uuid[], ${changes.map(({ phase }) => phase)}::text[], ${changes.map(({ by }) => by)}::int[]
    ) as change (unit, phase, change)
    order by unit, phase
    on conflict (tenant_id, lead_unit, phase) do update set count = item_tally.count + excluded.count`.execute(tx)
}

/** What the columns say of an item; the whole of it is in `state`. */
export function rowOf(item: Exclude<Item, { phase: 'absent' }>) {
  const parties = partiesOf(item)
  const { terms } = item
  const running = runningOf(item)
  const children = 'children' in item ? Object.values(item.children) : []
  const { source } = terms
  return {
    phase: item.phase,
    kind: terms.kind,
    level: terms.level,
    title: terms.title,
    words: source.words,
    criterion: terms.criterion,
    lead_unit: parties.lead,
    verifier_unit: parties.verifier,
    issuer_unit: parties.issuer,
    in_charge: terms.inCharge,
    due: isOpen(item) || item.phase === 'closed' ? item.clock.due : (terms.due?.day ?? null),
    original_due: running?.clock.originalDue ?? null,
    look_back_on: item.phase === 'closed' ? item.lookBackOn : null,
    outcome: item.phase === 'closed' ? item.closing.outcome : null,
    paused: isOpen(item) && item.clock.pausedSince !== null,
    reported_on: item.phase === 'reported' ? item.report.on : item.phase === 'closed' ? item.closing.report.on : null,
    source_id: source.type === 'document' ? source.document : null,
    spoken_at: source.type === 'document' ? source.start : null,
    parent_id: item.parent,
    children_open: children.filter((state) => state === 'open').length,
    children_total: children.length,
    returns: running?.returns ?? 0,
  }
}

/** Rebuilding: applies one recorded fact to the views. */
export async function applyItemEvent(
  tx: Tx,
  event: {
    streamId: string
    version: number
    type: string
    schema: number
    data: Readonly<Record<string, unknown>>
    recordedAt: Date
  },
): Promise<void> {
  const itemId = event.streamId as ItemId // streams of this type are items
  const { item: before } = await loadItem(tx, itemId)
  const item = evolve(before, readEvent(event.type, event.schema, event.data))
  await projectItem(tx, { itemId, before, item, version: event.version, at: event.recordedAt })
}
