import type { PlainDate, WorkingCalendar } from '@luoshi/calendar'
import type { ItemRow } from '@luoshi/contract'
import type { UnitId } from '@luoshi/loop'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { namesOfUnits } from '../people/public.ts'
import { rowLight } from './item-light.ts'

/** Columns of the item view that a row of a list shows. */
export const ROW = [
  'item_id',
  'version',
  'phase',
  'kind',
  'level',
  'title',
  'lead_unit',
  'verifier_unit',
  'due',
  'original_due',
  'outcome',
  'paused',
  'reported_on',
  'parent_id',
  'children_open',
  'children_total',
  'returns',
  'updated_at',
] as const

export type SelectedRow = Pick<Selectable<Schema['item']>, (typeof ROW)[number]>

/** Rows as everybody sees them: units by name, the clock as a light. */
export async function itemRows(
  db: Db,
  selected: readonly SelectedRow[],
  today: PlainDate,
  calendar: WorkingCalendar,
): Promise<ItemRow[]> {
  const nameOf = await namedUnits(
    db,
    selected.flatMap((row) => [row.lead_unit, row.verifier_unit]),
  )
  return selected.map((row) => ({
    id: row.item_id,
    version: row.version,
    phase: row.phase,
    kind: row.kind,
    level: row.level,
    title: row.title,
    lead: nameOf(row.lead_unit),
    verifier: nameOf(row.verifier_unit),
    due: row.due,
    originalDue: row.original_due,
    outcome: row.outcome,
    parent: row.parent_id,
    childrenOpen: row.children_open,
    childrenTotal: row.children_total,
    returns: row.returns,
    light: rowLight(row, today, calendar),
    updatedAt: row.updated_at.toISOString(),
  }))
}

/** Names of units, asked for once; a unit that is gone keeps its id for a name rather than hiding the row. */
export async function namedUnits(db: Db, ids: readonly (UnitId | null)[]) {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const names = wanted.length > 0 ? await namesOfUnits(db, wanted) : new Map<UnitId, string>()
  function named(id: UnitId): { id: UnitId; name: string }
  function named(id: UnitId | null): { id: UnitId; name: string } | null
  function named(id: UnitId | null) {
    return id === null ? null : { id, name: names.get(id) ?? id }
  }
  return named
}
