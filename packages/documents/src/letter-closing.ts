import { Paragraph, Tab, TextRun } from 'docx'
import { officialDate } from './dates-in-words.ts'
import type { OfficialLetter, Signature } from './letter.ts'
import { runsOf } from './letter-runs.ts'
import { CHARACTERS_PER_LINE, twipsOfCharacters, twipsOfLines } from './page.ts'
import { widthInEms } from './text-width.ts'
import { UNDECIDED } from './undecided.ts'

/** Lines left empty above the name so that a seal of 42 mm, centred on name and day, begins within a line of the text. */
const LINES_FOR_SEAL = 2

const INDENT = 2
const HEADING = '附件：'

/** 附件说明: names aligned under each other, numbered when there are several. @source GB/T 9704-2012, 7.3.4 */
function attachmentParagraphs(attachments: readonly string[]): Paragraph[] {
  const several = attachments.length > 1
  const numberWidth = several ? 0.25 + widthInEms(`${attachments.length}.`) : 0
  return attachments.map((name, place) => {
    const first = place === 0
    const left = INDENT + widthInEms(HEADING) + numberWidth
    const hanging = numberWidth + (first ? widthInEms(HEADING) : 0)
    return new Paragraph({
      style: 'Attachment',
      indent: { left: twipsOfCharacters(left), hanging: twipsOfCharacters(hanging) },
      ...(first && { spacing: { before: twipsOfLines(1) } }),
      children: [
        ...(first ? [new TextRun({ text: HEADING })] : []),
        ...(several ? [new TextRun({ children: [`${place + 1}.`, new Tab()] })] : []),
        ...runsOf(name),
      ],
    })
  })
}

/**
 * Right indents of name and day, in characters.
 *
 * Sealed: the day ends four characters from the right and the name is centred over it; a name too long for that moves
 * both to the left. Unsealed: the name ends two characters from the right and the day begins two characters after it
 * begins; where the day is the longer, the day ends two characters from the right instead.
 * @source GB/T 9704-2012, 7.3.5.1 (加盖印章的公文), 7.3.5.2 (不加盖印章的公文); in force 2012-07-01
 */
export function signatureIndents(name: string, day: string, sealed: boolean): { name: number; day: number } {
  const wider = (widthInEms(name) - widthInEms(day)) / 2
  if (sealed) {
    const dayIndent = Math.max(4, wider)
    return { name: Math.min(Math.max(0, dayIndent - wider), CHARACTERS_PER_LINE / 2), day: dayIndent }
  }
  const dayIndent = INDENT + 2 * wider - INDENT
  return dayIndent >= INDENT ? { name: INDENT, day: dayIndent } : { name: INDENT + INDENT - 2 * wider, day: INDENT }
}

function signatureParagraphs(signature: Signature): Paragraph[] {
  const day = signature.date === undefined ? UNDECIDED : officialDate(signature.date)
  const name = signature.name || UNDECIDED
  const indents = signatureIndents(name, day, signature.sealed)
  return [
    new Paragraph({
      style: 'Signature',
      indent: { right: twipsOfCharacters(indents.name) },
      spacing: { before: twipsOfLines(signature.sealed ? LINES_FOR_SEAL : 1) },
      children: runsOf(name),
    }),
    new Paragraph({ style: 'Date', indent: { right: twipsOfCharacters(indents.day) }, children: runsOf(day) }),
  ]
}

/** What follows the text: attachments, name and day, note. */
export const closingParagraphs = ({ attachments = [], signature, note }: OfficialLetter): Paragraph[] => [
  ...attachmentParagraphs(attachments),
  ...signatureParagraphs(signature),
  ...(note === undefined || note === '' ? [] : [new Paragraph({ style: 'Note', children: runsOf(`（${note}）`) })]),
]
