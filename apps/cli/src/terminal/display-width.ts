/** Wide by East Asian Width (W and F, UAX #11), and emoji: two columns of a terminal each. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u
/** In a Chinese font these are as wide as a Chinese character, though the standard calls them ambiguous. */
const WIDE_IN_CHINESE = /[“”‘’…—·×①-⑳●▲■○✓‖]/u

const widthOf = (character: string): 0 | 1 | 2 =>
  NO_WIDTH.test(character) ? 0 : WIDE.test(character) || WIDE_IN_CHINESE.test(character) ? 2 : 1

/** Columns a text takes on a terminal. */
export const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + widthOf(character), 0)

/** The text with spaces up to a width; a longer text stays as it is. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** Never begins a line: closing punctuation (禁则). */
const NEVER_FIRST = /^[，。、；：！？）》」』】〕”’…·,.;:!?)\]%]/u

/**
 * Breaks a text into lines no wider than `width` columns (at least 2). Between Chinese characters a line may break anywhere except before
 * closing punctuation; Latin words and numbers stay whole unless a word alone is wider than the line.
 */
export function wrapTo(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const piece of pieces(paragraph, Math.max(2, width))) {
      const fits =
        displayWidth(line + piece) <= width ||
        line === '' ||
        (NEVER_FIRST.test(piece) && !NEVER_FIRST.test(lastOf(line)))
      if (fits) line += piece
      else {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      }
    }
    lines.push(line.trimEnd())
  }
  return lines
}

const lastOf = (line: string): string => [...line].at(-1) ?? ''

/** Words whole, Chinese characters one by one, a word wider than the line in parts. */
const pieces = (text: string, width: number): string[] =>
  (text.match(/[\p{Script=Latin}\p{N}_./@-]+|./gsu) ?? []).flatMap((piece) =>
    displayWidth(piece) <= width ? [piece] : [...piece],
  )
