import { readXlsx } from 'hucre/xlsx'
import type { CellValue } from 'hucre/xlsx'
import { dayIn, listIn, numberIn, remarksIn, textIn } from './spreadsheet-cells.ts'
import { TASK_SHEET_COLUMNS } from './task-sheet-columns.ts'
import type { TaskSheetColumn } from './task-sheet-columns.ts'
import type { TaskTableRow } from './task-table.ts'
import { zipEntries } from './zip-directory.ts'

/** Everything that can be wrong with a table that comes back. Codes are public: add, never rename. */
export type TaskTableProblemCode =
  /** Not an .xlsx, or a damaged one. */
  | 'file/unreadable'
  /** Unpacks to more than a task table could. */
  | 'file/too-large'
  /** No row with the table's headings in the first 20 rows of the first sheet. */
  | 'table/no-headings'
  /** A column that a row cannot do without is not there. */
  | 'column/absent'
  /** The task itself is empty: the row is left out. */
  | 'cell/empty'
  | 'cell/not-a-number'
  /** Neither a day nor the words of a deadline that stand in the column for them. */
  | 'cell/not-a-day'
  /** The number stands on an earlier row too. */
  | 'cell/repeated-number'

/** What is wrong in one place: the sheet's row as its program numbers it (from 1; 0 for the file), and what stood there. */
export type TaskTableProblem = {
  row: number
  column?: TaskSheetColumn | undefined
  code: TaskTableProblemCode
  found?: string | undefined
}

/** A row that was read, with the sheet's row it stood in. A row somebody added has no number yet. */
export type ReadTaskRow = Omit<TaskTableRow, 'number'> & { sheetRow: number; number?: number | undefined }

/** What a table held and what was wrong with it; a problem in a cell leaves that cell out, not the row. */
export type TaskTableReading = { rows: ReadTaskRow[]; problems: TaskTableProblem[] }

const ROWS_SEARCHED_FOR_HEADINGS = 20
const LARGEST_UNPACKED_BYTES = 64 * 1024 * 1024
const REQUIRED: readonly TaskSheetColumn[] = ['number', 'task']

type Places = Partial<Record<TaskSheetColumn, number>>

/** Which column each heading stands over, in whatever order, in either language. */
function placesOf(row: readonly CellValue[]): Places {
  const headings = row.map((cell) => textIn(cell).replaceAll(/\s/g, ''))
  const found = TASK_SHEET_COLUMNS.flatMap(({ key, zh, en }) => {
    const place = headings.findIndex((heading) => heading === zh || heading === en.replaceAll(' ', ''))
    return place < 0 ? [] : [[key, place] as const]
  })
  return Object.fromEntries(found)
}

function headingsOf(rows: readonly CellValue[][]): { row: number; places: Places } | undefined {
  const candidates = rows.slice(0, ROWS_SEARCHED_FOR_HEADINGS).map((row, at) => ({ row: at, places: placesOf(row) }))
  // the title or a task may hold one of the words; only the heading row holds several
  return candidates.find(({ places }) => Object.keys(places).length >= 3)
}

function rowFrom(
  cells: readonly CellValue[],
  sheetRow: number,
  places: Places,
): { row: ReadTaskRow; problems: TaskTableProblem[] } {
  const problems: TaskTableProblem[] = []
  const cell = (column: TaskSheetColumn) => {
    const place = places[column]
    return place === undefined ? null : (cells[place] ?? null)
  }
  const text = (column: TaskSheetColumn) => textIn(cell(column))
  const problem = (column: TaskSheetColumn, code: TaskTableProblemCode) =>
    problems.push({ row: sheetRow, column, code, found: text(column) || undefined })

  const number = numberIn(cell('number'))
  if (number === 'unreadable') problem('number', 'cell/not-a-number')
  const dueWords = text('dueWords') || undefined
  const due = dayIn(cell('due'))
  if (due === 'unreadable' && text('due') !== dueWords) problem('due', 'cell/not-a-day')
  if (text('task') === '') problem('task', 'cell/empty')

  const row: ReadTaskRow = {
    sheetRow,
    number: number === 'unreadable' ? undefined : number,
    task: text('task'),
    words: text('words'),
    section: text('section') || undefined,
    kind: text('kind'),
    lead: text('lead') || undefined,
    supports: listIn(cell('supports'), /[\n、;；]/),
    inCharge: text('inCharge') || undefined,
    due: due === 'unreadable' ? undefined : due,
    dueWords,
    deliverables: listIn(cell('deliverables'), /[\n;；]/),
    criterion: text('criterion') || undefined,
    verifier: text('verifier') || undefined,
    ...remarksIn(cell('remarks')),
  }
  return { row, problems }
}

function repeatedNumbers(rows: readonly ReadTaskRow[]): TaskTableProblem[] {
  const seen = new Set<number>()
  return rows.flatMap(({ sheetRow, number }) => {
    if (number === undefined) return []
    const repeated = seen.has(number)
    seen.add(number)
    return repeated ? [{ row: sheetRow, column: 'number', code: 'cell/repeated-number', found: String(number) }] : []
  })
}

function tableFrom(cells: readonly CellValue[][]): TaskTableReading {
  const headings = headingsOf(cells)
  if (headings === undefined) return { rows: [], problems: [{ row: 0, code: 'table/no-headings' }] }
  const { row: headingRow, places } = headings
  const absent = REQUIRED.filter((column) => places[column] === undefined).map((column): TaskTableProblem => ({
    row: headingRow + 1,
    column,
    code: 'column/absent',
  }))
  if (absent.length > 0) return { rows: [], problems: absent }
  const read = cells
    .map((row, at) => ({ row, at }))
    .slice(headingRow + 1)
    .filter(({ row }) => row.some((cell) => textIn(cell) !== ''))
    .map(({ row, at }) => rowFrom(row, at + 1, places))
  const rows = read.map(({ row }) => row).filter(({ task }) => task !== '')
  return { rows, problems: [...read.flatMap(({ problems }) => problems), ...repeatedNumbers(rows)] }
}

/** The first sheet's cells, or why there are none. The reader throws whatever it likes on bytes that only look like a zip. */
const cellsOf = async (xlsx: Uint8Array): Promise<readonly CellValue[][] | undefined> =>
  readXlsx(xlsx, { sheets: [0] }).then(
    ({ sheets }) => sheets[0]?.rows,
    () => undefined,
  )

/**
 * Reads a task table back from the .xlsx that `taskTableXlsx` wrote, after people have worked on it: columns may have
 * moved, rows may have been added, days may have been typed as 2026年8月5日, 2026-8-5 or 2026/8/5. What cannot be read is
 * reported by row and column and left undefined, never guessed. 待定 and an empty cell both mean undecided.
 */
export async function taskTableRowsFrom(xlsx: Uint8Array): Promise<TaskTableReading> {
  const entries = zipEntries(xlsx)
  const unpackedBytes = entries?.reduce((sum, entry) => sum + entry.unpackedBytes, 0) ?? 0
  if (unpackedBytes > LARGEST_UNPACKED_BYTES) return { rows: [], problems: [{ row: 0, code: 'file/too-large' }] }
  const cells = entries && (await cellsOf(xlsx))
  return cells === undefined ? { rows: [], problems: [{ row: 0, code: 'file/unreadable' }] } : tableFrom(cells)
}
