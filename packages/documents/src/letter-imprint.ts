import {
  BorderStyle,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { officialDate } from './dates-in-words.ts'
import type { OfficialLetter } from './letter.ts'
import { runsOf } from './letter-runs.ts'
import { FOURTH_TWIPS } from './letter-styles.ts'
import { IMPRINT_RULE, MARGIN, TEXT_AREA, twipsOfMm } from './page.ts'
import { UNDECIDED } from './undecided.ts'

const WIDTH_TWIPS = twipsOfMm(TEXT_AREA.widthMm)
const EIGHTHS_OF_POINT_PER_MM = (72 / 25.4) * 8
const HEADING = '抄送：'

const rule = (mm: number) => ({
  style: BorderStyle.SINGLE,
  color: '000000',
  size: Math.round(mm * EIGHTHS_OF_POINT_PER_MM),
  space: 0,
})
const none = { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' }

const copiesParagraph = (copies: readonly string[]) =>
  new Paragraph({
    style: 'Imprint',
    indent: { left: 4 * FOURTH_TWIPS, hanging: 3 * FOURTH_TWIPS, right: FOURTH_TWIPS },
    children: runsOf(`${HEADING}${copies.join('，')}。`),
  })

const printedParagraph = ({ office, printedOn }: NonNullable<OfficialLetter['imprint']>) =>
  new Paragraph({
    style: 'Imprint',
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH_TWIPS - FOURTH_TWIPS }],
    children: [
      ...runsOf(office || UNDECIDED),
      new TextRun({ children: [new Tab()] }),
      ...runsOf(`${printedOn === undefined ? UNDECIDED : officialDate(printedOn)}印发`),
    ],
  })

/**
 * 版记 at the foot of the last page, its last rule on the edge of the text area: a table that floats, with the paragraph
 * it hangs on. A letterhead has neither rules nor printing office.
 * @source GB/T 9704-2012, 7.4, 10.1; in force 2012-07-01
 */
export function imprint({ head, imprint }: OfficialLetter): (Table | Paragraph)[] {
  if (imprint === undefined) return []
  const ruled = head.form === 'document'
  const rows = [
    ...(imprint.copies.length > 0 ? [copiesParagraph(imprint.copies)] : []),
    ...(ruled ? [printedParagraph(imprint)] : []),
  ]
  if (rows.length === 0) return []
  const thick = ruled ? rule(IMPRINT_RULE.thickMm) : none
  const thin = ruled ? rule(IMPRINT_RULE.thinMm) : none
  const table = new Table({
    width: { size: WIDTH_TWIPS, type: WidthType.DXA },
    columnWidths: [WIDTH_TWIPS],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: thick, bottom: thick, insideHorizontal: thin, left: none, right: none, insideVertical: none },
    float: {
      // from the edge of the page: a table as wide as the text and placed by the margin is not let float by LibreOffice
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twipsOfMm(MARGIN.leftMm),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows: rows.map(
      (paragraph) =>
        new TableRow({
          cantSplit: true,
          children: [new TableCell({ width: { size: WIDTH_TWIPS, type: WidthType.DXA }, children: [paragraph] })],
        }),
    ),
  })
  return [table, new Paragraph({ style: 'Anchor' })]
}
