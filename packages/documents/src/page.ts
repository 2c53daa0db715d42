/**
 * The page of an official document, as the standard sets it: an A4 sheet with a text area of 156 × 225 mm that holds
 * 22 lines of 28 characters.
 * @source GB/T 9704-2012, clauses 5.1 (paper), 5.2.1 (margins and text area), 5.2.2–5.2.4 (fonts, lines, characters, colour);
 *   in force 2012-07-01
 */

const TWIPS_PER_INCH = 1440
const MM_PER_INCH = 25.4
const TWIPS_PER_POINT = 20

/** Millimetres as twips (1/1440 inch), the unit of Word's file format; rounded to a whole twip. */
export const twipsOfMm = (mm: number): number => Math.round((mm * TWIPS_PER_INCH) / MM_PER_INCH)

/** Points (1/72 inch) as twips. */
export const twipsOfPoints = (points: number): number => Math.round(points * TWIPS_PER_POINT)

/** A4, in millimetres. @source GB/T 9704-2012, 5.1 */
export const PAPER = { widthMm: 210, heightMm: 297 }

/** 天头 37 mm, 订口 28 mm; right and bottom are what the text area leaves. @source GB/T 9704-2012, 5.2.1 */
export const MARGIN = { topMm: 37, leftMm: 28, rightMm: 26, bottomMm: 35 }

/** 版心. @source GB/T 9704-2012, 5.2.1 */
export const TEXT_AREA = { widthMm: 156, heightMm: 225 }

/** @source GB/T 9704-2012, 5.2.3 */
export const LINES_PER_PAGE = 22

/** @source GB/T 9704-2012, 5.2.3 */
export const CHARACTERS_PER_LINE = 28

/** Type sizes by their Chinese names, in points (二号, 三号, 四号). @source GB/T 9704-2012, 5.2.2, 7.3.1, 7.4.2 */
export const SIZE = { second: 22, third: 16, fourth: 14 }

/** Height of a line: 22 of them fill the text area but for a fraction of a point. 579 twips, 28.95 pt. */
export const LINE_TWIPS = Math.floor(twipsOfMm(TEXT_AREA.heightMm) / LINES_PER_PAGE)

/**
 * Taken off each character so that 28 characters of 16 pt fit a line of 156 mm: −0.25 pt, in twips.
 * Word's own character grid would do the same, but other programs read it differently (docs/decisions: the page of official letters).
 */
export const CHARACTER_SPACING_TWIPS = -5

/** Width of one character of the text with its spacing: 15.75 pt, in twips. */
export const CHARACTER_TWIPS = twipsOfPoints(SIZE.third) + CHARACTER_SPACING_TWIPS

/** Indents and gaps counted in characters of the text, as twips. */
export const twipsOfCharacters = (characters: number): number => Math.round(characters * CHARACTER_TWIPS)

/** Gaps counted in lines of the text, as twips. */
export const twipsOfLines = (lines: number): number => Math.round(lines * LINE_TWIPS)

/** Red of the issuing office's mark and the separating lines. @source house rule: the standard says 红色 and no more */
export const RED = 'FF0000'

/** Top of the issuing office's mark below the top of the text area, mm. @source GB/T 9704-2012, 7.2.4 */
export const MARK_BELOW_TEXT_TOP_MM = 35

/** Red separating line below the document number, mm. @source GB/T 9704-2012, 7.2.7 */
export const SEPARATOR_BELOW_NUMBER_MM = 4

/** Rules of the imprint: first and last thick, those between thin, mm. @source GB/T 9704-2012, 7.4.1 */
export const IMPRINT_RULE = { thickMm: 0.35, thinMm: 0.25 }

/** Dash of the page number below the text area, mm. @source GB/T 9704-2012, 7.5 */
export const PAGE_NUMBER_BELOW_TEXT_MM = 7

/**
 * The letterhead form (信函格式), mm: the mark from the top of the sheet, the double red line below the mark, the second
 * double line from the foot of the sheet, and the length of both.
 * @source GB/T 9704-2012, 10.1
 */
export const LETTERHEAD = { markTopMm: 30, lineBelowMarkMm: 4, footLineMm: 20, lineLengthMm: 170 }
