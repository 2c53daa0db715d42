import type { PlainDate } from '@luoshi/calendar'
import type { DocumentNumber } from './document-number.ts'
import { docxBytes } from './docx-bytes.ts'
import { bodyParagraphs, titleParagraph, addresseeParagraph } from './letter-body.ts'
import { documentHead, letterheadNumber } from './letter-head.ts'
import { closingParagraphs } from './letter-closing.ts'
import { imprint } from './letter-imprint.ts'
import { pagesOf } from './letter-pages.ts'
import { LETTER_NORMAL, LETTER_STYLES } from './letter-styles.ts'
import { printable } from './printable.ts'
import { stylesXml } from './styles.ts'

/**
 * 版头. Two forms: `document`, the standard's general form with 发文机关标志 and a red line; `letterhead`, the form of
 * 函 between offices, with the office's name between red double lines and no number on the first page.
 * @source GB/T 9704-2012, 7.2 (general form), 10.1 (信函格式); in force 2012-07-01
 */
export type LetterHead = {
  form: 'document' | 'letterhead'
  /** 发文机关标志: name and 文件 in the general form, the name alone in a letterhead. */
  mark: string
  /** Shown as （待定） while there is none. */
  number?: DocumentNumber | undefined
  urgency?: '特急' | '加急' | undefined
}

/**
 * A part of 正文: a heading of the first (一、黑体) or second level (（一）楷体) with its own numeral; a paragraph; or a
 * clause, a heading that runs on into its text. Lower levels (1. and （1）) are set like the text and are part of it.
 */
export type BodyBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'clause'; level: 1 | 2; heading: string; text: string }
  | { kind: 'text'; text: string }

/** 发文机关署名 and 成文日期. `sealed` leaves the room a seal needs and centres the name over the day. */
export type Signature = { name: string; date?: PlainDate | undefined; sealed: boolean }

/** 版记: 抄送机关, 印发机关 and 印发日期, at the foot of the last page. A letterhead prints only 抄送. */
export type Imprint = { copies: readonly string[]; office: string; printedOn?: PlainDate | undefined }

/**
 * An official letter as data, in the order of the standard: 版头, 主体, 版记. All texts are plain; a line end in the title
 * is where its author wants it cut.
 */
export type OfficialLetter = {
  head: LetterHead
  title: string
  /** 主送机关, without the closing colon. */
  addressees: readonly string[]
  body: readonly BodyBlock[]
  /** 附件说明: names of what is attached, without numbers. */
  attachments?: readonly string[]
  signature: Signature
  /** 附注, without its brackets: contact, or how far the letter may be spread. */
  note?: string | undefined
  imprint?: Imprint | undefined
}

const cleaned = (letter: OfficialLetter): OfficialLetter => ({
  ...letter,
  head: { ...letter.head, mark: printable(letter.head.mark) },
  title: printable(letter.title),
  addressees: letter.addressees.map(printable),
  body: letter.body.map((block) => ({
    ...block,
    text: printable(block.text),
    ...(block.kind === 'clause' && { heading: printable(block.heading) }),
  })),
  attachments: letter.attachments?.map(printable) ?? [],
  signature: { ...letter.signature, name: printable(letter.signature.name) },
  note: letter.note && printable(letter.note),
  imprint: letter.imprint && {
    ...letter.imprint,
    copies: letter.imprint.copies.map(printable),
    office: printable(letter.imprint.office),
  },
})

/**
 * The .docx of an official letter: page, typefaces, places and rules as the standard sets them.
 *
 * The imprint goes to the foot of the last page the text reaches. That the last page be an even one, as double-sided
 * printing wants, is for whoever prints it: only the printing program knows how many pages there are.
 * @source GB/T 9704-2012, clauses 5–7 and 10.1; in force 2012-07-01
 */
export function letterDocx(letter: OfficialLetter): Promise<Uint8Array> {
  const text = cleaned(letter)
  const { head } = text
  return docxBytes({
    title: text.title.replaceAll('\n', ''),
    author: text.signature.name,
    made: text.signature.date,
    styles: stylesXml(LETTER_NORMAL, LETTER_STYLES),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        ...pagesOf(head),
        children: [
          ...(head.form === 'document' ? documentHead(head) : letterheadNumber(head)),
          titleParagraph(text.title),
          addresseeParagraph(text.addressees),
          ...bodyParagraphs(text.body),
          ...closingParagraphs(text),
          ...imprint(text),
        ],
      },
    ],
  })
}
