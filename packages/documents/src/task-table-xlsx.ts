import type { PlainDate } from '@luoshi/calendar'
import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, CellValue } from 'hucre/xlsx'
import { SONGTI } from './fonts.ts'
import type { Language } from './language.ts'
import { printable } from './printable.ts'
import { formulaSafe } from './spreadsheet-text.ts'
import { TASK_SHEET_COLUMNS } from './task-sheet-columns.ts'
import type { TaskSheetColumn } from './task-sheet-columns.ts'
import { TASK_TABLE_COLUMNS, TASK_TABLE_WORDS as WORDS } from './task-table.ts'
import type { TaskTableFacts, TaskTableRow } from './task-table.ts'
import { cellTexts, remarksLines, sourceLine } from './task-table-words.ts'
import { widthInEms } from './text-width.ts'
import { UNDECIDED_GROUND } from './undecided.ts'

/** Rows above the tasks: title, source, headings. */
const HEADING_ROW = 2

const LAST_COLUMN = TASK_SHEET_COLUMNS.length - 1
const columnLetter = (place: number) => String.fromCharCode('A'.charCodeAt(0) + place)

const EDGE = { style: 'thin' as const }
const BOX = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE }
const solid = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } })

/** Days as an office writes them; the quotes keep the Chinese words out of the format's own letters. */
const DAY_FORMAT: Record<Language, string> = { zh: 'yyyy"年"m"月"d"日"', en: 'd mmm yyyy' }

/** A day as a cell's value: midnight in UTC, which the file stores as a whole number of days, free of time zones. */
const dayValue = (day: PlainDate) => new Date(`${day}T00:00:00Z`)

/** Value of each cell and whether it is undecided. Lists go one to a line, so that they can be read back. */
function cellOf(
  row: TaskTableRow,
  column: TaskSheetColumn,
  language: Language,
): { value: CellValue; undecided: boolean } {
  const text = (value: string, undecided = false) => ({ value: formulaSafe(printable(value)), undecided })
  switch (column) {
    case 'number':
      return { value: row.number, undecided: false }
    case 'section':
    case 'dueWords':
      return text(row[column] ?? '')
    case 'remarks':
      return text(remarksLines(row, language).join('\n'))
    case 'due':
      if (row.due !== undefined) return { value: dayValue(row.due), undecided: false }
      break
    case 'supports':
    case 'deliverables':
      if (row[column].length > 0) return text(row[column].join('\n'))
      break
  }
  const { lines, undecided } = cellTexts(row, language)[column]
  const shown = lines.filter(({ small }) => !small).map((line) => line.text)
  return text(shown.join('\n'), undecided)
}

/** Height of a line of the cells' type, and the greatest height a row may have, in points. */
const LINE_POINTS = 15
const TALLEST_ROW_POINTS = 409

/** Height that shows the whole of a row's text: programs that open the file do not all work it out themselves. */
function heightOf(texts: readonly { text: string; widthInCharacters: number }[]): number {
  const lines = texts.map(({ text, widthInCharacters }) => {
    const ems = Math.floor((widthInCharacters - 1) / 2) // a character of Chinese is as wide as two of Latin
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthInEms(line) / ems)), 0)
  })
  return Math.min(TALLEST_ROW_POINTS, Math.max(1, ...lines) * LINE_POINTS + 6)
}

const styleOf = (column: (typeof TASK_SHEET_COLUMNS)[number], undecided: boolean, language: Language): CellStyle => ({
  border: BOX,
  alignment: { wrapText: true, vertical: 'center', horizontal: column.centred || undecided ? 'center' : 'left' },
  ...(column.key === 'due' && { numFmt: DAY_FORMAT[language] }),
  ...(undecided && { fill: solid(UNDECIDED_GROUND) }),
})

const headStyle: CellStyle = {
  border: BOX,
  font: { name: SONGTI.name, size: 11, bold: true },
  fill: solid('E7E6E3'),
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
}

/** The three rows above the tasks, as cells by place. */
const aboveTasks = (facts: TaskTableFacts, language: Language): [string, Partial<Cell>][] => {
  const source = [sourceLine(facts, language), ...(facts.draft ? [WORDS.draft[language]] : [])].join('　')
  return [
    [
      '0,0',
      {
        value: formulaSafe(printable(facts.title)),
        style: {
          font: { name: SONGTI.name, bold: true, size: 16 },
          alignment: { horizontal: 'center', vertical: 'center' },
        },
      },
    ],
    [
      '1,0',
      { value: formulaSafe(printable(source)), style: { alignment: { horizontal: 'center', vertical: 'center' } } },
    ],
    ...TASK_SHEET_COLUMNS.map((column, place): [string, Partial<Cell>] => [
      `${HEADING_ROW},${place}`,
      { value: column[language], style: headStyle },
    ]),
  ]
}

/**
 * The .xlsx of a 任务分解表: title, source, a heading row that stays in view and can be filtered, real day cells, wrapped
 * text, undecided cells marked 待定 on grey, ready to print on A4 sheets lying on their side. No cell can run as a formula.
 * @source house rule: the columns of the printed table, see `TASK_TABLE_COLUMNS`
 */
export function taskTableXlsx(facts: TaskTableFacts, language: Language): Promise<Uint8Array> {
  const tasks = facts.rows.map((row) =>
    TASK_SHEET_COLUMNS.map((column) => ({ column, ...cellOf(row, column.key, language) })),
  )
  const cells = tasks.flatMap((row, place) =>
    row.map(({ column, value, undecided }, across): [string, Partial<Cell>] => [
      `${HEADING_ROW + 1 + place},${across}`,
      { value, style: styleOf(column, undecided, language) },
    ]),
  )
  const heights = tasks.map((row) =>
    heightOf(
      row.map(({ column: { widthInCharacters }, value }) => ({
        text: typeof value === 'string' ? value : '',
        widthInCharacters,
      })),
    ),
  )
  const [from, to] = [HEADING_ROW + 1, HEADING_ROW + 1 + facts.rows.length]
  return writeXlsx({
    properties: {
      title: printable(facts.title),
      created: dayValue(facts.source.date),
      modified: dayValue(facts.source.date),
    },
    defaultFont: { name: SONGTI.name, size: 11 },
    sheets: [
      {
        name: language === 'zh' ? '任务分解表' : 'Tasks',
        columns: TASK_SHEET_COLUMNS.map(({ widthInCharacters }) => ({ width: widthInCharacters })),
        rows: Array.from({ length: to }, () => Array.from({ length: LAST_COLUMN + 1 }, () => null)),
        cells: new Map([...aboveTasks(facts, language), ...cells]),
        merges: [0, 1].map((row) => ({
          startRow: row,
          endRow: row,
          startCol: 0,
          endCol: TASK_TABLE_COLUMNS.length - 1,
        })),
        rowDefs: new Map([
          [0, { height: 30 }],
          [1, { height: 20 }],
          [HEADING_ROW, { height: 32 }],
          ...heights.map((height, place) => [HEADING_ROW + 1 + place, { height }] as const),
        ]),
        freezePane: { rows: HEADING_ROW + 1, columns: 2 },
        autoFilter: { range: `A${from}:${columnLetter(LAST_COLUMN)}${to}` },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printArea: `$A$1:$${columnLetter(TASK_TABLE_COLUMNS.length - 1)}$${to}`,
          printTitlesRow: `$${from}:$${from}`,
          margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: '&C&P / &N' },
      },
    ],
  })
}
