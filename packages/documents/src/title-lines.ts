import { widthInEms } from './text-width.ts'

/** Ems to a line of a title: 20 of 22 pt fit the text area; two are left so that a title does not look like text. */
const LONGEST_LINE = 18

/** Never begin a line (closing marks, 的, the 县 of a place …) or end one (opening marks, 关于, 第一 …). */
const NOT_FIRST = /^[，。、；：？！）》〉」』】〕”’…—·%的了地得和与及等省市县区乡镇]/
const NOT_LAST = /(?:[（《〈「『【〔“‘和与及对在为将被]|关于|第[一二三四五六七八九十百\d]+)$/

/** Costs in squared ems, so that they weigh against uneven lines: a break is moved this far to spare a word. */
const COST = { betweenSingleCharacters: 30, besideSingleCharacter: 8, hourglass: 40 }

const words = new Intl.Segmenter('zh', { granularity: 'word' })

type Break = { at: number; cost: number }

/** Places where a line may end, each dearer the less sure it is that a word ends there. */
function breaksOf(title: string): Break[] {
  const segments = [...words.segment(title)]
  return segments.slice(1).flatMap(({ index, segment }, before) => {
    const head = title.slice(0, index)
    const tail = title.slice(index)
    if (NOT_FIRST.test(tail) || NOT_LAST.test(head)) return []
    // the dictionary cuts words it does not know into single characters
    const singles = [segments[before]?.segment ?? '', segment].filter((word) => [...word].length === 1).length
    return [{ at: index, cost: [0, COST.besideSingleCharacter, COST.betweenSingleCharacters][singles] ?? 0 }]
  })
}

/** Every way to cut the title into `count` lines. */
function waysToCut(title: string, breaks: readonly Break[], count: number): { lines: string[]; cost: number }[] {
  if (count === 1) return [{ lines: [title], cost: 0 }]
  return breaks.flatMap(({ at, cost }, place) =>
    waysToCut(title.slice(0, at), breaks.slice(0, place), count - 1).map((way) => ({
      lines: [...way.lines, title.slice(at)],
      cost: way.cost + cost,
    })),
  )
}

function costOf({ lines, cost }: { lines: string[]; cost: number }): number {
  const widths = lines.map(widthInEms)
  const even = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const uneven = widths.reduce((sum, width) => sum + (width - even) ** 2, 0)
  const hourglass = widths.some((width, line) => {
    const [before, after] = [widths[line - 1], widths[line + 1]]
    return before !== undefined && after !== undefined && width < before && width < after
  })
  return cost + uneven + (hourglass ? COST.hourglass : 0)
}

/**
 * Cuts a title into lines that end between words, are of like length, and do not make an hourglass: a title stands as a
 * trapezium or a lozenge. A line end (`\n`) in the title is the author's own cut and is kept.
 * Where no cut between words is found, the whole is left on one line for the reader's program to wrap.
 * @source GB/T 9704-2012, 7.3.1 (回行时，要做到词意完整，排列对称，长短适宜，间距恰当，梯形或菱形); in force 2012-07-01
 */
export function titleLines(title: string): string[] {
  if (title.includes('\n')) return title.split('\n').filter((line) => line.trim() !== '')
  const count = Math.ceil(widthInEms(title) / LONGEST_LINE)
  if (count <= 1) return [title]
  const fitting = waysToCut(title, breaksOf(title), Math.min(count, 4)).filter(({ lines }) =>
    lines.every((line) => widthInEms(line) <= LONGEST_LINE + 1),
  )
  const [best] = fitting.sort((a, b) => costOf(a) - costOf(b))
  return best?.lines ?? [title]
}
