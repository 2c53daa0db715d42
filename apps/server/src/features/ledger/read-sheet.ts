import { ledgerColumns, SHEET_LIMIT, type LedgerColumn } from '@luoshi/contract'
import { rowSheetFrom } from '@luoshi/documents'
import type { Refused } from '../../platform/http/answers.ts'
import { isUuid } from '../../platform/ids.ts'
import { KEPT, sheetColumns } from './sheet-columns.ts'
import { checkOf, textsByColumn } from './write-sheet.ts'
import type { ItemId } from '@luoshi/loop'

/** A row of a spreadsheet that came back. */
export interface ReturnedRow {
  row: number
  item: ItemId | undefined
  /** What stands in the column of the item's id. */
  key: string
  version: number
  edited: boolean
  texts: ReadonlyMap<LedgerColumn, string>
}

/** Reads a spreadsheet the ledger wrote, in either language; columns may have moved, been left out or joined by others. */
export async function returnedRows(bytes: Uint8Array): Promise<{ rows: ReturnedRow[] } | { refusal: Refused }> {
  const sheet = await rowSheetFrom(bytes)
  if (!sheet) return { refusal: { code: 'sheet/unreadable', data: {} } }
  const placeOf = (words: { zh: string; en: string }) =>
    sheet.headings.findIndex((heading) => heading === words.zh || heading === words.en)
  const [item, version, check] = [placeOf(KEPT.item), placeOf(KEPT.version), placeOf(KEPT.check)]
  if (item < 0 || version < 0 || check < 0) return { refusal: { code: 'sheet/not-a-ledger', data: {} } }
  if (sheet.rows.length > SHEET_LIMIT) return { refusal: { code: 'sheet/too-long', data: { most: SHEET_LIMIT } } }

  const columns = ledgerColumns.filter((key) => placeOf(sheetColumns[key]) >= 0)
  const rows = sheet.rows.map(({ row, texts }) => {
    const read = textsByColumn(
      columns,
      columns.map((key) => texts[placeOf(sheetColumns[key])] ?? ''),
    )
    const key = texts[item] ?? ''
    return {
      row,
      key,
      item: isUuid(key) ? (key.toLowerCase() as ItemId) : undefined, // looked up before it is used
      version: Number(texts[version]),
      edited: checkOf(read) !== texts[check],
      texts: new Map(read),
    }
  })
  return { rows }
}
