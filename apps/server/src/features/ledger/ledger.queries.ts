import type { Grouping } from '@luoshi/contract'
import type { ItemId } from '@luoshi/loop'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { lightName, matching, overdue, visible, type Viewer } from '../items/public.ts'

type Filter = Parameters<typeof matching>[1]
export interface Group {
  key: string | null
  count: number
  overdue: number
}

const COLUMN = { phase: 'phase', unit: 'lead_unit', source: 'source_id' } as const

/** How many items a filter finds, divided; the greatest groups first. */
export async function groupsOf(db: Db, filter: Filter, viewer: Viewer, by: Grouping): Promise<Group[]> {
  if (viewer.units === null && isOpenToEverything(filter) && (by === 'unit' || by === 'phase'))
    return fromTallies(db, viewer, by)
  const rows = await db
    .selectFrom('item')
    .select((eb) => [
      (by === 'light' ? lightName(eb, viewer) : eb.ref(COLUMN[by])).$castTo<string | null>().as('key'),
      eb.fn.countAll<number>().as('count'),
      eb.fn.countAll<number>().filterWhere(overdue(eb, viewer)).as('overdue'),
    ])
    .where((eb) => eb.and([...visible(eb, viewer), ...matching(eb, filter, viewer)]))
    .groupBy(sql`1`)
    .execute()
  return rows.toSorted((one, other) => other.count - one.count)
}

const isOpenToEverything = (filter: Filter) => Object.values(filter).every((value) => value === undefined)

/** Without a filter the tallies know already; only what is overdue is counted, by the index on the due day. */
async function fromTallies(db: Db, viewer: Viewer, by: 'unit' | 'phase'): Promise<Group[]> {
  const key = by === 'unit' ? 'lead_unit' : 'phase'
  const all = await db
    .selectFrom('item_tally')
    .select((eb) => [eb.ref(key).$castTo<string>().as('key'), eb.fn.sum<number>('count').as('count')])
    .groupBy(key)
    .execute()
  const late = await db
    .selectFrom('item')
    .select((eb) => [eb.ref(key).$castTo<string>().as('key'), eb.fn.countAll<number>().as('count')])
    .where((eb) => overdue(eb, viewer))
    .groupBy(key)
    .execute()
  const lateIn = new Map(late.map((row) => [row.key, row.count]))
  return all
    .map((row) => ({
      key: /^0{8}-/.test(row.key) ? null : row.key,
      count: Number(row.count),
      overdue: lateIn.get(row.key) ?? 0,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
}

/** Those of the items that somebody may see. */
export async function seenOf(db: Db, viewer: Viewer, ids: readonly ItemId[]): Promise<ReadonlySet<ItemId>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('item')
    .select('item_id')
    .where('item_id', 'in', [...ids])
    .where((eb) => eb.and(visible(eb, viewer)))
    .execute()
  return new Set(rows.map(({ item_id }) => item_id))
}
