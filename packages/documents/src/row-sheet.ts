import { readXlsx, writeXlsxStream } from 'hucre/xlsx'
import type { CellValue } from 'hucre/xlsx'
import { printable } from './printable.ts'
import { formulaSafe, formulaSafeOriginal } from './spreadsheet-text.ts'
import { zipEntries } from './zip-directory.ts'

export { dayIn, listIn } from './spreadsheet-cells.ts'

/** A column of a plain sheet: one heading row, one row a thing. */
export interface RowSheetColumn {
  heading: string
  widthInCharacters: number
  /** Shown on grey: it is read back, and nobody should type there. */
  kept?: boolean
}

const KEPT_GROUND = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'E7E6E3' } }

/**
 * An .xlsx of rows, written while they come, so that memory does not grow with their number. Every cell is text, and none can
 * run as a formula.
 * @param rows  texts of each row, in the order of `columns`
 */
export function rowSheetXlsx(
  name: string,
  columns: readonly RowSheetColumn[],
  rows: AsyncIterable<readonly string[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(safeRows(rows), {
    name,
    columns: columns.map(({ heading, widthInCharacters, kept }) => ({
      header: heading,
      width: widthInCharacters,
      style: {
        alignment: { wrapText: !kept, vertical: 'top' as const },
        numFmt: '@',
        ...(kept ? { fill: KEPT_GROUND } : {}),
      },
    })),
    freezePane: { rows: 1, columns: 1 },
  })
}

async function* safeRows(rows: AsyncIterable<readonly string[]>): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield row.map((text) => (text === '' ? null : formulaSafe(printable(text))))
}

/** A sheet as it came back: headings, and each row's texts with the number the spreadsheet program shows beside it. */
export interface RowSheetReading {
  headings: string[]
  rows: { row: number; texts: string[] }[]
}

const LARGEST_UNPACKED_BYTES = 64 * 1024 * 1024

const textOf = (cell: CellValue | undefined): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return formulaSafeOriginal(printable(cell === null || cell === undefined ? '' : String(cell))).trim()
}

/** Reads the first sheet of an .xlsx back; undefined when the file is none, is damaged, or unpacks to more than 64 MB. */
export async function rowSheetFrom(bytes: Uint8Array): Promise<RowSheetReading | undefined> {
  const entries = zipEntries(bytes)
  if (!entries || entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > LARGEST_UNPACKED_BYTES)
    return undefined
  const sheet = await readXlsx(bytes).then(
    (workbook) => workbook.sheets[0],
    () => undefined,
  )
  const [headings, ...rows] = sheet?.rows ?? []
  if (!headings) return undefined
  return {
    headings: headings.map(textOf),
    rows: rows
      .map((cells, place) => ({ row: place + 2, texts: headings.map((_, column) => textOf(cells[column])) }))
      .filter(({ texts }) => texts.some((text) => text !== '')),
  }
}
