import type { PlainDate, WorkingCalendar } from '@luoshi/calendar'
import type { Item, ItemId, PersonId, Running, UnitId } from '@luoshi/loop'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { itemRows, ROW, type LightName } from '../items/public.ts'
import { namesOfPeople, namesOfUnits } from '../people/public.ts'
import { titlesOfSources } from '../sources/public.ts'

/** An item with every name its spreadsheet row shows. */
export interface SheetItem {
  row: Pick<Selectable<Schema['item']>, (typeof ROW)[number] | 'source_id'>
  state: Exclude<Item, { phase: 'absent' }>
  light: LightName
  names: ReadonlyMap<UnitId, string>
  people: ReadonlyMap<PersonId, string>
  source: string | undefined
}

/** What an item has carried since it was first dispatched; null when it never was. */
export const runningOfItem = (item: SheetItem['state']): Running | null =>
  item.phase === 'draft' || item.phase === 'cancelled' ? item.before : item

/** The items by id, in the order asked for; one that is not there is left out. Says nothing about who may see them. */
export async function sheetItems(
  db: Db,
  ids: readonly ItemId[],
  today: PlainDate,
  calendar: WorkingCalendar,
): Promise<SheetItem[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .select([...ROW, 'state', 'source_id'])
    .where('item_id', 'in', [...ids])
    .execute()
  const terms = rows.flatMap(({ state }) => (state.phase === 'absent' ? [] : [state.terms]))
  const units = terms.flatMap(({ lead, verifier, supports }) => [lead, verifier, ...supports])
  const names = await namesOfUnits(db, distinct(units))
  const people = await namesOfPeople(db, distinct(terms.map(({ inCharge }) => inCharge)))
  const sources = await titlesOfSources(db, distinct(rows.map(({ source_id }) => source_id)))
  const lights = new Map((await itemRows(db, rows, today, calendar)).map(({ id, light }) => [id, light.light]))
  const byId = new Map(rows.map((row) => [row.item_id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row || row.state.phase === 'absent') return []
    const source = row.source_id ? sources.get(row.source_id) : undefined
    return { row, state: row.state, light: lights.get(id) ?? 'draft', names, people, source }
  })
}

const distinct = <Id>(ids: readonly (Id | null)[]): Id[] => [...new Set(ids)].filter((id) => id !== null)
