import { Footer, DocumentGridType, PageNumber, Paragraph, TextRun } from 'docx'
import type { ISectionOptions } from 'docx'
import { letterheadFootLine, letterheadHeader, letterheadHeaderTwips } from './letter-head.ts'
import type { LetterHead } from './letter.ts'
import { LETTERHEAD, LINE_TWIPS, MARGIN, PAGE_NUMBER_BELOW_TEXT_MM, PAPER, twipsOfMm } from './page.ts'

/** Height of the page number's line, of which its dash is the middle, in mm: 20 pt. */
const NUMBER_LINE_MM = 7.06

/** Foot of the page number's line above the foot of the sheet, mm. */
const NUMBER_FOOT_MM = MARGIN.bottomMm - PAGE_NUMBER_BELOW_TEXT_MM - NUMBER_LINE_MM / 2

const pageNumber = (style: 'PageNumberOdd' | 'PageNumberEven') =>
  new Paragraph({ style, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })

/** Fills the gap between the page number and the lower distance a letterhead needs. */
const spacer = () =>
  new Paragraph({ style: 'Anchor', spacing: { line: twipsOfMm(NUMBER_FOOT_MM - LETTERHEAD.footLineMm) } })

/** Page, margins, grid, header and footers of a letter. @source GB/T 9704-2012, 5.2, 7.5, 10.1; in force 2012-07-01 */
export function pagesOf(head: LetterHead): Omit<ISectionOptions, 'children'> {
  const letterhead = head.form === 'letterhead'
  const numbered = (style: 'PageNumberOdd' | 'PageNumberEven') =>
    new Footer({ children: [pageNumber(style), ...(letterhead ? [spacer()] : [])] })
  return {
    properties: {
      titlePage: letterhead,
      page: {
        size: { width: twipsOfMm(PAPER.widthMm), height: twipsOfMm(PAPER.heightMm) },
        margin: {
          top: twipsOfMm(MARGIN.topMm),
          left: twipsOfMm(MARGIN.leftMm),
          right: twipsOfMm(MARGIN.rightMm),
          bottom: twipsOfMm(MARGIN.bottomMm),
          header: letterhead ? letterheadHeaderTwips(head) : twipsOfMm(15),
          footer: twipsOfMm(letterhead ? LETTERHEAD.footLineMm : NUMBER_FOOT_MM),
        },
      },
      grid: { type: DocumentGridType.LINES, linePitch: LINE_TWIPS },
    },
    ...(letterhead && { headers: { first: letterheadHeader(head) } }),
    footers: {
      default: numbered('PageNumberOdd'),
      even: numbered('PageNumberEven'),
      ...(letterhead && { first: new Footer({ children: [letterheadFootLine()] }) }),
    },
  }
}
