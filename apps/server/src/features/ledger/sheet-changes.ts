import { ledgerColumns, type LedgerColumn } from '@luoshi/contract'
import { dayIn } from '@luoshi/documents'
import type { UnitId } from '@luoshi/loop'
import { sheetColumns } from './sheet-columns.ts'
import type { SheetItem } from './sheet-items.ts'

export interface Change {
  column: LedgerColumn
  from: string
  to: string
}

/** Follow from the day they are read on, not only from the item: never compared. */
const MOVING: readonly LedgerColumn[] = ['light', 'updatedAt']

/** The cells of a row that say something else than the item does, in either language and by whatever name of a unit. */
export function changesIn(
  item: SheetItem,
  texts: ReadonlyMap<LedgerColumn, string>,
  unitNamed: (name: string) => UnitId | undefined,
): Change[] {
  return ledgerColumns.flatMap((column) => {
    const to = texts.get(column)
    if (to === undefined || MOVING.includes(column)) return []
    const { text } = sheetColumns[column]
    const [zh, en] = [text(item, 'zh'), text(item, 'en')]
    const unit = column === 'lead' ? item.row.lead_unit : column === 'verifier' ? item.row.verifier_unit : null
    if (unit !== null && unitNamed(to) === unit) return []
    return isSame(column, to, zh) || isSame(column, to, en) ? [] : [{ column, from: zh, to }]
  })
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

function isSame(column: LedgerColumn, one: string, other: string): boolean {
  if (plain(one) === plain(other)) return true
  const day = column === 'due' ? dayIn(one) : undefined
  return day !== undefined && day === other
}
