import type { Section } from './extraction.ts'
import { type Marker, markerAt } from './markers.ts'
import type { Page, Paragraph } from './page.ts'

/** A heading of a page. Offsets of the page's words; `body` is where its title ends. */
export type Heading = {
  start: number
  body: number
  end: number
  level: Section['level']
  marker: Marker
  paragraph: number
}

/** Titles end at a mark, or where a converter set the title and the text on one line with a blank between them. */
const LONGEST_TITLE = 80

/** Every heading of the page, in order. */
export function outlineOf(page: Page): Heading[] {
  const headings: Heading[] = []
  page.paragraphs.forEach((paragraph, index) => {
    if (paragraph.row !== undefined) return
    for (const at of placesIn(page, paragraph)) {
      const marker = markerAt(page.words, at)
      if (!marker || (at > paragraph.start && marker.style !== '一、' && marker.style !== '（一）')) continue
      const body = at + marker.length
      if (body >= paragraph.end) continue
      headings.push({
        start: at,
        body,
        end: titleEnd(page, body, paragraph.end),
        level: marker.level,
        marker,
        paragraph: index,
      })
    }
  })
  return headings.filter((heading, i) => !stray(headings, i, heading))
}

/** The paragraph's start, and places within it that follow a full stop and a blank. */
function* placesIn({ words, gap }: Page, { start, end }: Paragraph): Generator<number> {
  yield start
  for (let i = start + 1; i < end; i++) {
    if (gap[i] === 1 && '。！？；：”'.includes(words[i - 1] ?? '-')) yield i
  }
}

function titleEnd({ words, gap }: Page, body: number, limit: number): number {
  const last = Math.min(limit, body + LONGEST_TITLE)
  for (let i = body; i < last; i++) {
    const mark = words[i] ?? ''
    if ('。！？；'.includes(mark)) return i + 1
    if (mark === '：' && i - body >= 2) return i
    if (i - body >= 6 && gap[i] === 1 && isHan(words, i) && isHan(words, i - 1) && limit - i > 8) return i
  }
  return last
}

const isHan = (words: string, i: number) => words.charCodeAt(i) >= 0x4e00 && words.charCodeAt(i) <= 0x9fff

/** `1、` alone, with no neighbour in the count, is no heading but a leftover. */
function stray(headings: readonly Heading[], i: number, { marker }: Heading): boolean {
  if (marker.style !== '1.' && marker.style !== '1)') return false
  for (const step of [-1, 1]) {
    for (let j = i + step, seen = 0; seen < 12 && headings[j]; j += step, seen++) {
      const other = headings[j]?.marker
      if (other?.style === marker.style && other.ordinal === marker.ordinal + step) return false
    }
  }
  return true
}
