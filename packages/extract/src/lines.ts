import { canonical, isBlank, isWide } from './characters.ts'
import { isPageNumber, isSiteFurniture } from './furniture.ts'
import { markerAt } from './markers.ts'

/** One line of the source, trimmed: `start`–`end` leave its blanks out. */
export type Line = {
  start: number
  end: number
  /** In Latin letter widths. */
  width: number
  kind: 'text' | 'blank' | 'page-number' | 'furniture'
  /** Canonical spelling of `start`–`end`. */
  words: string
  /** Blanks before the first character, in Latin letter widths. */
  indent: number
}

/** Splits a text into lines and says which of them carry no words of the document. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    lines.push(lineAt(text, from, to))
    if (newline < 0) break
    from = newline + 1
  }
  return lines
}

function lineAt(text: string, from: number, to: number): Line {
  let start = from
  let end = to
  let indent = 0
  while (start < end && isBlank(text.charCodeAt(start))) indent += isWide(text.charCodeAt(start++)) ? 2 : 1
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (start === end) return { start: from, end: from, width: 0, kind: 'blank', words: '', indent: 0 }
  const words = canonical(text.slice(start, end))
  let width = 0
  for (let i = 0; i < words.length; i++) width += isWide(words.charCodeAt(i)) ? 2 : 1
  const kind = isPageNumber(words) ? 'page-number' : isSiteFurniture(words) ? 'furniture' : 'text'
  return { start, end, width, kind, words, indent }
}

const CLOSED = new Set('。！？；：”')
const NEVER_FIRST = new Set('，。、；：！？》）”%')

/** Whether a line leaves its sentence unfinished. */
export function isOpen(words: string): boolean {
  const last = words.at(-1) ?? ''
  if (last === '”') return !CLOSED.has(words.at(-2) ?? '')
  return !CLOSED.has(last) && !(last === '）' && hasLabelEnd(words))
}

const hasLabelEnd = (words: string) =>
  /(?:负责|牵头|配合|落实|单位|下同|局|部|厅|委|办|府|股|室|组|校)[^（）]{0,12}）$/.test(words)

/** Whether the next line is the rest of this one, broken by a page's width or a page's end. */
export function continues(line: Line, next: Line, pageWidth: number): boolean {
  if (NEVER_FIRST.has(next.words[0] ?? '')) return true
  if (opensBracket(line.words)) return true
  if (!isOpen(line.words)) return false
  const last = line.words.at(-1) ?? ''
  if (markerAt(next.words, 0) && last !== '、' && !(pageWidth > 0 && line.width >= pageWidth - 4 && last === '，'))
    return false
  if (last === '、' || last === '，') return true
  if (next.indent >= 4 && pageWidth > 0) return false
  return pageWidth > 0 ? line.width >= pageWidth - 5 : line.width >= LONG_LINE
}

/** A line this long that stops without a mark was cut by a converter. In Latin letter widths. */
const LONG_LINE = 150

function opensBracket(words: string): boolean {
  for (let i = words.length - 1; i >= Math.max(0, words.length - 60); i--) {
    const mark = words[i]
    if (mark === '）' || mark === '》' || mark === '”') return false
    if (mark === '（' || mark === '《') return !/^（[一二三四五六七八九十\d]{0,3}$/.test(words.slice(i)) || i > 0
  }
  return false
}

/** Width at which a hard-wrapped text breaks its lines, 0 when its lines are paragraphs. */
export function pageWidthOf(lines: readonly Line[]): number {
  const texts = lines.filter(({ kind }) => kind === 'text')
  const widths = texts.map(({ width }) => width).sort((a, b) => a - b)
  if (widths.length < 6) return 0
  // a few lines may stick out: signatures, tables, addresses
  for (const share of [1, 0.97, 0.9]) {
    const widest = widths[Math.min(widths.length - 1, Math.floor(widths.length * share))] ?? 0
    if (widest < 24 || widest > 130) continue
    const full = texts.filter(({ width }) => width >= widest - 5 && width <= widest + 6)
    const broken = full.filter(({ words }) => isOpen(words))
    if (full.length >= Math.max(4, widths.length * 0.12) && broken.length >= full.length * 0.55) return widest
  }
  return 0
}
