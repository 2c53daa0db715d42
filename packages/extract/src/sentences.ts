import { SENTENCE_END } from './characters.ts'
import { type Label, labelIn } from './labels.ts'
import type { Page, Paragraph } from './page.ts'

/** A sentence of a page, with the label that closes it. Offsets of the page's words. */
export type Sentence = { start: number; end: number; paragraph: number; label?: Label }

/** Longest sentence kept whole, in characters; a text without punctuation is cut at commas beyond it. */
const LONGEST = 1200

/** Cuts a paragraph into sentences at 。！？； and takes printed labels out of them. */
export function sentencesOf(page: Page, paragraph: Paragraph, index: number, from = paragraph.start): Sentence[] {
  const { words } = page
  const sentences: Sentence[] = []
  const cutAt = (i: number) => page.gap[i] === 1
  let start = from
  const close = (end: number) => {
    if (end > start) sentences.push({ start, end, paragraph: index })
    start = end
  }
  for (let i = from; i < paragraph.end; i++) {
    const mark = words[i] ?? ''
    if (SENTENCE_END.includes(mark)) {
      let end = i + 1
      while (end < paragraph.end && '”’」）》'.includes(words[end] ?? '-')) end++
      close(end)
      i = end - 1
    } else if (mark === '（' || mark === '【') {
      const end = closing(words, i, paragraph.end)
      const label = end > 0 ? labelIn(words, i + 1, end, cutAt) : undefined
      if (!label) continue
      close(i)
      const last = sentences.at(-1)
      start = end + 1
      while (start < paragraph.end && '。；'.includes(words[start] ?? '-')) start++
      if (last && !last.label) last.label = label
      else sentences.push({ start: i, end: i, paragraph: index, label })
      i = start - 1
    } else if (i - start > LONGEST && (mark === '，' || mark === '、' || i - start > 2 * LONGEST)) close(i + 1)
  }
  close(paragraph.end)
  return sentences.flatMap((sentence) => asLabel(words, sentence, cutAt))
}

/** A sentence that is nothing but 责任单位：… is the label of what stands before it. */
function asLabel(words: string, sentence: Sentence, cutAt: (i: number) => boolean): Sentence[] {
  const text = words.slice(sentence.start, Math.min(sentence.end, sentence.start + 16))
  if (!LABEL_LINE.test(text)) return [sentence]
  const end = /[。；]/.test(words[sentence.end - 1] ?? '') ? sentence.end - 1 : sentence.end
  const label = labelIn(words, sentence.start, end, cutAt)
  return label ? [{ ...sentence, end: sentence.start, label }] : [sentence]
}

const LABEL_LINE = /^[^，。：]{2,10}：/

/** The bracket that closes the one at `open`, or −1 within 400 characters. */
function closing(words: string, open: number, limit: number): number {
  const shut = words[open] === '（' ? '）' : '】'
  let depth = 0
  for (let i = open; i < Math.min(limit, open + 400); i++) {
    if (words[i] === words[open]) depth++
    else if (words[i] === shut && --depth === 0) return i
  }
  return -1
}
