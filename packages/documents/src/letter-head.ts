import { BorderStyle, Header, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { documentNumber } from './document-number.ts'
import { HEITI } from './fonts.ts'
import type { LetterHead } from './letter.ts'
import { runsOf } from './letter-runs.ts'
import {
  LETTERHEAD,
  LINE_TWIPS,
  MARGIN,
  MARK_BELOW_TEXT_TOP_MM,
  PAPER,
  RED,
  SEPARATOR_BELOW_NUMBER_MM,
  TEXT_AREA,
  twipsOfMm,
  twipsOfPoints,
} from './page.ts'
import { widthInEms } from './text-width.ts'
import { UNDECIDED } from './undecided.ts'

/** Size of the mark in points: largest, and smallest before its characters are narrowed; narrowest, in percent. */
const MARK = { largest: 54, smallest: 34, narrowest: 60 }

/** Widest the mark may be, mm: the text area less a little air on either side. */
const MARK_WIDTH_MM = 146

/** Of a line's exact height, the share above the baseline; of a character's size, the height of its ink above it. */
const ABOVE_BASELINE = 0.8
const INK_ABOVE_BASELINE = 0.85

/** Ink of a 16 pt character ends so far above the foot of its line, in points. */
const NUMBER_CLEARANCE = 4.3

const MM_PER_POINT = 25.4 / 72

/**
 * Size and narrowing of the mark: as large as its line takes, narrowed before it becomes small, because offices with
 * long names do so by hand. @source house rule; GB/T 9704-2012, 7.2.4 leaves the size to the office
 */
export function markFit(mark: string, widthMm: number): { points: number; scalePercent: number } {
  const pointsThatFit = widthMm / MM_PER_POINT / Math.max(1, widthInEms(mark))
  const wanted = Math.max(MARK.smallest, Math.min(MARK.largest, Math.floor(pointsThatFit)))
  const scalePercent = Math.max(MARK.narrowest, Math.min(100, Math.floor((100 * pointsThatFit) / wanted)))
  return { points: Math.min(wanted, Math.floor((100 * pointsThatFit) / scalePercent)), scalePercent }
}

const numberText = (head: LetterHead) => (head.number === undefined ? UNDECIDED : documentNumber(head.number))

const markRun = (head: LetterHead, { points, scalePercent }: { points: number; scalePercent: number }) =>
  new TextRun({ text: head.mark, size: points * 2, scale: scalePercent })

/** Ink of the mark begins so far below the top of its line, in twips. */
const inkBelowTop = (line: number, points: number) => line * ABOVE_BASELINE - twipsOfPoints(points * INK_ABOVE_BASELINE)

/** 版头 of the general form: urgency, mark, number, red line. The mark stands where it stands, with urgency or without. */
export function documentHead(head: LetterHead): Paragraph[] {
  const fit = markFit(head.mark, MARK_WIDTH_MM)
  const line = twipsOfPoints(Math.ceil(fit.points * 1.2))
  const before = twipsOfMm(MARK_BELOW_TEXT_TOP_MM) - LINE_TWIPS - inkBelowTop(line, fit.points)
  return [
    new Paragraph({ style: 'Urgency', text: head.urgency ?? '' }),
    new Paragraph({
      style: 'IssuerMark',
      spacing: { before: Math.round(before), line, lineRule: LineRuleType.EXACT },
      children: [markRun(head, fit)],
    }),
    new Paragraph({
      style: 'DocumentNumber',
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          color: RED,
          size: 18, // eighths of a point: 2.25 pt, the weight office templates use; the standard gives none
          space: Math.round(SEPARATOR_BELOW_NUMBER_MM / MM_PER_POINT - NUMBER_CLEARANCE),
        },
      },
      children: runsOf(numberText(head)),
    }),
  ]
}

/** Red double lines are longer than the text area is wide and centred on the sheet. */
const lineIndent = {
  left: twipsOfMm((PAPER.widthMm - LETTERHEAD.lineLengthMm) / 2 - MARGIN.leftMm),
  right: twipsOfMm((PAPER.widthMm - LETTERHEAD.lineLengthMm) / 2 - MARGIN.rightMm),
}

/** A red double line of the letterhead, as the border of a paragraph. */
export const redDoubleLine = { color: RED, size: 24 }

/** 信函格式: the office's name above a red double line, on the first page only. */
export function letterheadHeader(head: LetterHead): Header {
  const fit = markFit(head.mark, MARK_WIDTH_MM)
  const line = twipsOfPoints(Math.ceil(fit.points * 1.2))
  return new Header({
    children: [
      new Paragraph({
        style: 'IssuerMark',
        indent: lineIndent,
        spacing: { line, lineRule: LineRuleType.EXACT },
        border: { bottom: { ...redDoubleLine, style: BorderStyle.THICK_THIN_SMALL_GAP, space: 4 } },
        children: [markRun(head, fit)],
      }),
    ],
  })
}

/** Distance of the letterhead's header from the top of the sheet, so that the ink of the mark begins at 30 mm. */
export function letterheadHeaderTwips(head: LetterHead): number {
  const { points } = markFit(head.mark, MARK_WIDTH_MM)
  const line = twipsOfPoints(Math.ceil(points * 1.2))
  return Math.round(twipsOfMm(LETTERHEAD.markTopMm) - inkBelowTop(line, points))
}

/** 信函格式: on the first line below the double line, urgency flush left and number flush right. */
export const letterheadNumber = (head: LetterHead): Paragraph[] => [
  new Paragraph({
    style: 'LetterheadNumber',
    tabStops: [{ type: TabStopType.RIGHT, position: twipsOfMm(TEXT_AREA.widthMm) }],
    children: [
      ...(head.urgency === undefined ? [] : runsOf(head.urgency, HEITI)),
      new TextRun({ children: [new Tab()] }),
      ...runsOf(numberText(head)),
    ],
  }),
]

/** The lower red double line of the first page. */
export const letterheadFootLine = (): Paragraph =>
  new Paragraph({
    style: 'IssuerMark',
    indent: lineIndent,
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    border: { bottom: { ...redDoubleLine, style: BorderStyle.THIN_THICK_SMALL_GAP, space: 0 } },
  })
