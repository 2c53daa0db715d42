import type { PlainDate, WorkingCalendar } from '@luoshi/calendar'
import type { ItemRow } from '@luoshi/contract'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { rowLight } from './item-light.ts'
import { namedParties, type Named } from './named-parties.ts'

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

/** Columns that the page of an item needs. */
export const WHOLE = [...ROW, 'state'] as const
export type WholeRow = Pick<Selectable<Schema['item']>, (typeof WHOLE)[number]>

export type SelectedRow = Pick<Selectable<Schema['item']>, (typeof ROW)[number]>

/** Rows as everybody sees them: units by name, the clock as a light. */
export async function itemRows(
  db: Db,
  selected: readonly SelectedRow[],
  today: PlainDate,
  calendar: WorkingCalendar,
): Promise<ItemRow[]> {
  const named = await namedParties(db, selected.flatMap(partiesInRow))
  return selected.map((row) => itemRow(row, named, today, calendar))
}

/** Whom a row names. */
export const partiesInRow = (row: SelectedRow) => [row.lead_unit, row.verifier_unit]

export function itemRow(row: SelectedRow, named: Named, today: PlainDate, calendar: WorkingCalendar): ItemRow {
  return {
    id: row.item_id,
    version: row.version,
    phase: row.phase,
    kind: row.kind,
    level: row.level,
    title: row.title,
    lead: named(row.lead_unit),
    verifier: named(row.verifier_unit),
    due: row.due,
    originalDue: row.original_due,
    outcome: row.outcome,
    parent: row.parent_id,
    childrenOpen: row.children_open,
    childrenTotal: row.children_total,
    returns: row.returns,
    light: rowLight(row, today, calendar),
    updatedAt: row.updated_at.toISOString(),
  }
}
