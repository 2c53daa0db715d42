import { canonicalCode, isBlank } from './characters.ts'
import { continues, type Line, linesOf, pageWidthOf } from './lines.ts'
import { cellsOf } from './tables.ts'

/** A run of words that belong together, in offsets of {@link Page.words}. */
export type Paragraph = { start: number; end: number; row?: number; column?: number }

/**
 * A text made readable: canonical characters, no blanks, no page numbers, no site furniture, broken lines joined.
 * Rules read `words`; `at` leads every character back to where it stands in the source.
 */
export type Page = {
  words: string
  /** Source offset of each character of `words`. */
  at: Int32Array
  /** 1 where blanks stood before the character within its line. */
  gap: Uint8Array
  paragraphs: Paragraph[]
}

/** Reads the page of a source text. Linear in its length. */
export function pageOf(text: string): Page {
  const lines = linesOf(text)
  const pageWidth = pageWidthOf(lines)
  const codes = new Uint16Array(text.length)
  const at = new Int32Array(text.length)
  const gap = new Uint8Array(text.length)
  const paragraphs: Paragraph[] = []
  let length = 0
  let artefact = 0

  const copy = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i)
      if (isBlank(code)) {
        gap[length] = 1
        continue
      }
      codes[length] = canonicalCode(code)
      at[length++] = i
    }
    gap[length] = 0
  }

  let open: { line: Line; paragraph: Paragraph } | undefined
  let row = 0
  for (const line of lines) {
    if (line.kind !== 'text') continue
    const cells = cellsOf(text, line)
    if (cells) {
      row++
      cells.forEach(([from, to], column) => {
        const start = length
        copy(from, to)
        paragraphs.push({ start, end: length, row, column })
      })
      open = undefined
      continue
    }
    const numbered = open && brokenPageNumber(open.line, line, artefact)
    if (open && (numbered !== undefined || continues(open.line, line, pageWidth))) {
      if (numbered !== undefined) artefact = numbered.number
      copy(line.start + (numbered?.length ?? 0), line.end)
      open.paragraph.end = length
      open.line = line
      continue
    }
    const start = length
    copy(line.start, line.end)
    if (length === start) continue
    const paragraph = { start, end: length }
    paragraphs.push(paragraph)
    open = { line, paragraph }
  }
  return { words: decode(codes.subarray(0, length)), at: at.subarray(0, length), gap, paragraphs }
}

/** Converters of scanned pages leave the page's number, `12、`, in the middle of the sentence that the page's end cut. */
function brokenPageNumber(line: Line, next: Line, last: number): { number: number; length: number } | undefined {
  if (line.width < 150 || !/[^。！？；：”]$/.test(line.words)) return undefined
  const [whole, digits] = /^(\d{1,3})、/.exec(next.words) ?? []
  if (whole === undefined || (last > 0 && Number(digits) !== last + 1)) return undefined
  return { number: Number(digits), length: whole.length }
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })
const decode = (codes: Uint16Array) => decoder.decode(codes)
