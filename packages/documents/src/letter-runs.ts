import { ShadingType, TextRun } from 'docx'
import type { Typeface } from './fonts.ts'
import { UNDECIDED, UNDECIDED_GROUND } from './undecided.ts'

const ground = { shading: { type: ShadingType.CLEAR, color: 'auto', fill: UNDECIDED_GROUND } }

/** A text as runs, with every `UNDECIDED` in it on a grey ground; in the paragraph's typeface unless given one. */
export function runsOf(text: string, typeface?: Typeface): TextRun[] {
  const font = typeface && { font: typeface.name }
  return text
    .split(UNDECIDED)
    .flatMap((part, place) => [
      ...(place === 0 ? [] : [new TextRun({ text: UNDECIDED, ...font, ...ground })]),
      ...(part === '' ? [] : [new TextRun({ text: part, ...font })]),
    ])
}
