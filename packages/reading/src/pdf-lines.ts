/** A run of characters as a PDF page places it: points from the page's lower left corner. */
export interface PlacedText {
  str: string
  x: number
  y: number
  width: number
  /** Points; also the width of one Chinese character. */
  size: number
}

/** One line of a page: its text and where it stands, in points. */
export interface Line {
  text: string
  left: number
  right: number
  y: number
  size: number
  /** Gaps wide enough to be columns of a table. */
  columns: number
}

/** Radicals and compatibility forms that some fonts put in place of the ordinary character: they look alike and match nothing. */
const LOOKALIKES = /[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufad9]/g
const PAGE_NUMBER = /^[\s\-—–－·.第/共]*\d{1,4}[\s\-—–－·.页/共\d]*$/
const HEADING_MARK =
  /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d+[.．、]|第[一二三四五六七八九十百]+[章节条])/
const SENTENCE_END = /[。！？；：:!?;]["”』」）)]?$/
const NARROW = /[\x21-\x7e]/

/** Paragraphs of the pages so far, with what is needed to tell whether the next page runs on. */
export interface TextSoFar {
  paragraphs: string[]
  last?: Line
  edges?: { left: number; right: number }
}

/** A page of fewer lines does not show where its type area ends; the page before does. */
const LINES_THAT_SHOW_EDGES = 3

/**
 * Adds a page's runs to the paragraphs and says how many lines it had. A line runs on into the next when it reaches the
 * right edge of the type area and the next one starts at its left edge, over page breaks too; Chinese paragraphs are set
 * in by two characters, so a new one does not. Page numbers go.
 */
export function addPage(text: TextSoFar, runs: readonly PlacedText[]): number {
  const lines = linesOf(runs)
  const heights = lines.map(({ y }) => y)
  const outermost = new Set([Math.max(...heights), Math.min(...heights)])
  const isPageNumber = (line: Line) => lines.length > 1 && outermost.has(line.y) && PAGE_NUMBER.test(line.text)
  const body = lines.filter((line) => !isPageNumber(line))
  if (!text.edges || body.length >= LINES_THAT_SHOW_EDGES) {
    text.edges = {
      left: Math.min(...body.map(({ left }) => left)),
      right: Math.max(...body.map(({ right }) => right)),
    }
  }
  const { left, right } = text.edges
  for (const line of body) {
    if (text.last && runsOn(text.last, line, left, right)) {
      const before = text.paragraphs.pop() ?? ''
      const space = NARROW.test(before.at(-1) ?? '') && NARROW.test(line.text[0] ?? '') ? ' ' : ''
      text.paragraphs.push(before + space + line.text)
    } else text.paragraphs.push(line.text)
    text.last = line
  }
  return lines.length
}

function runsOn(last: Line, line: Line, left: number, right: number): boolean {
  if (last.columns > 0 || line.columns > 0) return false
  if (last.right < right - last.size * 1.6 || line.left > left + line.size * 0.6) return false
  if (Math.abs(last.size - line.size) > 1.5) return false
  return !(HEADING_MARK.test(line.text) && SENTENCE_END.test(last.text))
}

/** Runs in the order the page gives them; a run that sits higher or lower by half a character begins a new line. */
function linesOf(runs: readonly PlacedText[]): Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  for (const run of runs) {
    if (run.str.trim() === '') continue
    const text = run.str.replace(LOOKALIKES, (letter) => letter.normalize('NFKC'))
    if (line && Math.abs(line.y - run.y) < Math.max(line.size, run.size) / 2 && run.x > line.left) {
      const gap = run.x - line.right
      line.text += spaceFor(gap / run.size, line.text, text) + text
      if (gap > run.size * 2) line.columns++
      line.right = run.x + run.width
      line.size = Math.max(line.size, run.size)
    } else {
      line = { text, left: run.x, right: run.x + run.width, y: run.y, size: run.size, columns: 0 }
      lines.push(line)
    }
  }
  return lines.map((each) => ({ ...each, text: each.text.trim() })).filter(({ text }) => text !== '')
}

/** `gap` in characters: Latin words part at a sixth, Chinese ones only at a gap that was meant. */
function spaceFor(gap: number, before: string, after: string): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return ''
  const latin = NARROW.test(before.at(-1) ?? '') && NARROW.test(after[0] ?? '')
  return gap > (latin ? 0.16 : 0.8) ? ' ' : ''
}
