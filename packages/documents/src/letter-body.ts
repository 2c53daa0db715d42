import { Paragraph, TextRun } from 'docx'
import { HEITI, KAITI } from './fonts.ts'
import type { BodyBlock } from './letter.ts'
import { runsOf } from './letter-runs.ts'
import { CHARACTERS_PER_LINE, LINES_PER_PAGE } from './page.ts'
import { titleLines } from './title-lines.ts'
import { UNDECIDED } from './undecided.ts'

/** 标题, in lines cut between words. @source GB/T 9704-2012, 7.3.1 */
export const titleParagraph = (title: string): Paragraph =>
  new Paragraph({
    style: 'Title',
    children: titleLines(title).flatMap((line, place) => [
      ...(place === 0 ? [] : [new TextRun({ break: 1 })]),
      ...runsOf(line),
    ]),
  })

/** 主送机关, closed by a full-width colon. @source GB/T 9704-2012, 7.3.2 */
export const addresseeParagraph = (addressees: readonly string[]): Paragraph =>
  new Paragraph({ style: 'Addressee', children: runsOf(`${addressees.join('、') || UNDECIDED}：`) })

const styleOf = (block: BodyBlock) => (block.kind === 'heading' ? `Heading${block.level}` : 'BodyText')

const runIn = (block: BodyBlock) =>
  block.kind === 'clause' ? runsOf(block.heading, block.level === 1 ? HEITI : KAITI) : []

/** Longest paragraph that is held to the name and day below it, in characters: half a page. */
const LONGEST_HELD = (LINES_PER_PAGE / 2) * CHARACTERS_PER_LINE

/**
 * 正文. A line end inside a text begins a new paragraph. The last paragraph holds on to what follows, so that no page
 * carries a name and a day without text; not a very long one, because LibreOffice moves all of it where Word moves a line.
 * @source GB/T 9704-2012, 7.3.3 (结构层次序数), 7.3.5.5 (特殊情况说明: no 此页无正文); in force 2012-07-01
 */
export function bodyParagraphs(body: readonly BodyBlock[]): Paragraph[] {
  const paragraphs = body.flatMap((block) =>
    block.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, place) => ({
        style: styleOf(block),
        isShort: line.length <= LONGEST_HELD,
        children: [...(place === 0 ? runIn(block) : []), ...runsOf(line)],
      })),
  )
  return paragraphs.map(
    ({ isShort, ...paragraph }, place) =>
      new Paragraph({ ...paragraph, ...(place === paragraphs.length - 1 && isShort && { keepNext: true }) }),
  )
}
