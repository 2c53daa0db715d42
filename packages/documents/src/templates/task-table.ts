import {
  BorderStyle,
  Footer,
  Header,
  HeightRule,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { docxBytes } from '../docx-bytes.ts'
import type { Language } from '../language.ts'
import { PAPER, twipsOfMm, twipsOfPoints } from '../page.ts'
import { printable } from '../printable.ts'
import { stylesXml } from '../styles.ts'
import { TASK_TABLE_COLUMNS, TASK_TABLE_WORDS } from '../task-table.ts'
import type { TaskTableFacts, TaskTableRow } from '../task-table.ts'
import { CELL, tableNormal, tableStyles } from '../task-table-styles.ts'
import { cellTexts, sourceLine, undecidedLegend } from '../task-table-words.ts'
import type { CellText } from '../task-table-words.ts'
import { widthInEms } from '../text-width.ts'
import { UNDECIDED_GROUND } from '../undecided.ts'

/** Sheet on its side: margins, and what is left for the table, in mm. @source house rule */
const SHEET = { topMm: 18, bottomMm: 16, sideMm: 15, headerMm: 9, footerMm: 8, cellSideMm: 1 }
const WIDTH_MM = PAPER.heightMm - 2 * SHEET.sideMm
const HEIGHT_MM = PAPER.widthMm - SHEET.topMm - SHEET.bottomMm

/** Grounds of the heading row and of the headings of sections. */
const GROUND = { head: 'E7E6E3', section: 'F4F3F0' }

const MM_PER_POINT = 25.4 / 72
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 0 }
const shaded = (fill: string) => ({ shading: { type: ShadingType.CLEAR, color: 'auto', fill } })

type Column = (typeof TASK_TABLE_COLUMNS)[number]

const headRow = (language: Language) =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: twipsOfMm(11), rule: HeightRule.ATLEAST },
    children: TASK_TABLE_COLUMNS.map(
      (column) =>
        new TableCell({
          width: { size: twipsOfMm(column.widthMm), type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          ...shaded(GROUND.head),
          children: column[language]
            .split(/(?=[（(])/) // what stands in brackets gets a line of its own
            .map((text) => new Paragraph({ style: 'ColumnHead', text: text.trim() })),
        }),
    ),
  })

const sectionRow = (section: string) =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: TASK_TABLE_COLUMNS.length,
        ...shaded(GROUND.section),
        children: [new Paragraph({ style: 'SectionHead', text: printable(section) })],
      }),
    ],
  })

const isCentred = (column: Column, { lines, undecided }: CellText) =>
  column.centred || undecided || lines[0]?.text === TASK_TABLE_WORDS.none.zh

const cell = (column: Column, content: CellText) =>
  new TableCell({
    width: { size: twipsOfMm(column.widthMm), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(content.undecided && shaded(UNDECIDED_GROUND)),
    children: content.lines.map(
      ({ text, small }) =>
        new Paragraph({
          style: isCentred(column, content) ? 'CellCentred' : 'Cell',
          children: [new TextRun({ text, ...(small && { size: CELL.smallPoints * 2 }) })],
        }),
    ),
  })

/** Height of a row as it will about be printed, in mm. */
function heightMm(cells: Record<Column['key'], CellText>): number {
  const linesOf = (column: Column) => {
    const ems = Math.floor((column.widthMm - 2 * SHEET.cellSideMm) / (CELL.points * MM_PER_POINT))
    return cells[column.key].lines.reduce((sum, { text }) => sum + Math.max(1, Math.ceil(widthInEms(text) / ems)), 0)
  }
  return Math.max(...TASK_TABLE_COLUMNS.map(linesOf)) * CELL.linePoints * MM_PER_POINT
}

function taskRow(row: TaskTableRow, language: Language): TableRow {
  const cells = cellTexts(row, language)
  return new TableRow({
    // a row stays on one page unless that would leave more than a third of a page empty
    cantSplit: heightMm(cells) < HEIGHT_MM / 3,
    height: { value: twipsOfMm(9), rule: HeightRule.ATLEAST },
    children: TASK_TABLE_COLUMNS.map((column) => cell(column, cells[column.key])),
  })
}

/** The rows, each section's under its heading. */
const bodyRows = (rows: readonly TaskTableRow[], language: Language): TableRow[] =>
  rows.flatMap((row, place) => {
    const begins = row.section !== undefined && row.section !== rows[place - 1]?.section
    return [...(begins && row.section ? [sectionRow(row.section)] : []), taskRow(row, language)]
  })

const pageFoot = (title: string, language: Language) => {
  const [before, between, after] = language === 'zh' ? ['第 ', ' 页，共 ', ' 页'] : ['Page ', ' of ', '']
  return new Paragraph({
    style: 'PageFoot',
    tabStops: [{ type: TabStopType.RIGHT, position: twipsOfMm(WIDTH_MM) }],
    children: [
      new TextRun({ text: title.length > 60 ? `${title.slice(0, 59)}…` : title }),
      new TextRun({
        children: [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, ...(after ? [after] : [])],
      }),
    ],
  })
}

/**
 * The .docx of a 任务分解表: A4 on its side, heading row on every page, rows under the headings of the speech, every
 * undecided cell marked 待定 on a grey ground, 拟办稿 on each page of a draft.
 * @source house rule: columns of published 任务分解表; GB/T 9704-2012, 5.1 (paper) and 5.2.2 (type)
 */
export function taskTableDocx(facts: TaskTableFacts, language: Language): Promise<Uint8Array> {
  const { rows } = facts
  const title = printable(facts.title)
  const undecided = rows.some((row) => Object.values(cellTexts(row, language)).some((text) => text.undecided))
  const table = new Table({
    width: { size: twipsOfMm(WIDTH_MM), type: WidthType.DXA },
    columnWidths: TASK_TABLE_COLUMNS.map(({ widthMm }) => twipsOfMm(widthMm)),
    layout: TableLayoutType.FIXED,
    margins: {
      left: twipsOfMm(SHEET.cellSideMm),
      right: twipsOfMm(SHEET.cellSideMm),
      top: twipsOfPoints(3),
      bottom: twipsOfPoints(3),
    },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [headRow(language), ...bodyRows(rows, language)],
  })
  return docxBytes({
    title,
    made: facts.source.date,
    styles: stylesXml(tableNormal(language), tableStyles(language)),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twipsOfMm(PAPER.widthMm),
              height: twipsOfMm(PAPER.heightMm),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: {
              top: twipsOfMm(SHEET.topMm),
              bottom: twipsOfMm(SHEET.bottomMm),
              left: twipsOfMm(SHEET.sideMm),
              right: twipsOfMm(SHEET.sideMm),
              header: twipsOfMm(SHEET.headerMm),
              footer: twipsOfMm(SHEET.footerMm),
            },
          },
        },
        ...(facts.draft && {
          headers: {
            default: new Header({
              children: [new Paragraph({ style: 'DraftMark', text: TASK_TABLE_WORDS.draft[language] })],
            }),
          },
        }),
        footers: { default: new Footer({ children: [pageFoot(title, language)] }) },
        children: [
          new Paragraph({ style: 'Title', text: title }),
          new Paragraph({ style: 'Source', text: printable(sourceLine(facts, language)) }),
          table,
          ...(undecided ? [new Paragraph({ style: 'Legend', text: undecidedLegend(language) })] : []),
        ],
      },
    ],
  })
}
