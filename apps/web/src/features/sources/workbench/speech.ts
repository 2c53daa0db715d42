/** Words of the speech that a row stands on. Offsets are UTF-16 units of the text, end exclusive. */
export interface Anchor {
  id: string
  start: number
  end: number
}

/** A run of words that are all alike: all part of the same row, all part of a heading, or neither. */
export interface Piece {
  start: number
  text: string
  /** The row that stands on these words; of several, the one that says it most closely. */
  row: string | null
  heading: boolean
}

export interface Paragraph {
  start: number
  /** Level of the heading it begins with. */
  level: number | null
  pieces: Piece[]
}

interface Heading {
  start: number
  end: number
  level: number
}

/** Sets a text out to be read: paragraphs, and in them the runs that belong to rows and headings. Blank lines are left out. */
export function setOut(text: string, anchors: readonly Anchor[], headings: readonly Heading[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue
    const end = start + line.length
    const within = <Span extends { start: number; end: number }>(spans: readonly Span[]) =>
      spans.filter((span) => span.start < end && span.end > start)
    paragraphs.push(setParagraph(text, start, end, within(anchors), within(headings)))
  }
  return paragraphs
}

function setParagraph(
  text: string,
  start: number,
  end: number,
  anchors: readonly Anchor[],
  headings: readonly Heading[],
): Paragraph {
  const cuts = new Set([start, end])
  for (const span of [...anchors, ...headings]) {
    cuts.add(Math.max(start, span.start))
    cuts.add(Math.min(end, span.end))
  }
  const places = [...cuts].sort((one, other) => one - other)
  const pieces = places.slice(0, -1).map((from, place): Piece => {
    const until = places[place + 1] ?? end
    const covers = (span: { start: number; end: number }) => span.start <= from && span.end >= until
    const closest = anchors
      .filter(covers)
      .reduce<Anchor | undefined>(
        (best, one) => (best && best.end - best.start <= one.end - one.start ? best : one),
        undefined,
      )
    return {
      start: from,
      text: text.slice(from, until),
      row: closest?.id ?? null,
      heading: headings.some(covers),
    }
  })
  const opening = headings.find((heading) => heading.start >= start && text.slice(start, heading.start).trim() === '')
  return { start, level: opening?.level ?? null, pieces }
}

/** Places in the words of a row where it may be split: after a mark, and not at its very end. Offsets from its start. */
export function breaksIn(words: string): number[] {
  return [...words.matchAll(/[，；。：、！？,;]["”’」』）)]*/g)]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((place) => words.slice(place).trim() !== '')
}

/** The break nearest to a place, so that a caret in the middle of a clause splits between clauses; the place itself without any. */
export const nearestBreak = (words: string, place: number): number =>
  breaksIn(words).reduce<number | undefined>(
    (best, one) => (best === undefined || Math.abs(one - place) < Math.abs(best - place) ? one : best),
    undefined,
  ) ?? place
