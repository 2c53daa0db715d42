import type { Extraction, Kind } from './extraction.ts'

/** A sentence as a person labelled it, offsets in UTF-16 units of its text. */
export type LabelledSentence = {
  start: number
  end: number
  class: 'directive' | 'exhortation' | 'other'
  kind: Kind | null
  heading: 1 | 2 | 3 | null
  owners: { text: string; role: string }[]
  deadlines: { text: string; type: string; norm: string }[]
  deliverables: string[]
  targets: string[]
}

export type Count = { tp: number; fp: number; fn: number }

/** Counts of hits and misses over labelled sentences, summed over documents. */
export type Tally = Record<
  | 'directive'
  | 'strict'
  | 'headings'
  | 'owners'
  | 'ownerRoles'
  | 'deadlines'
  | 'deadlineNorms'
  | 'deliverables'
  | 'targets',
  Count
> & {
  kinds: { right: number; seen: number }
}

const zero = (): Count => ({ tp: 0, fp: 0, fn: 0 })

export const emptyTally = (): Tally => ({
  directive: zero(),
  strict: zero(),
  headings: zero(),
  owners: zero(),
  ownerRoles: zero(),
  deadlines: zero(),
  deadlineNorms: zero(),
  deliverables: zero(),
  targets: zero(),
  kinds: { right: 0, seen: 0 },
})

/** F1 of a count, 0–1. */
export const f1 = ({ tp, fp, fn }: Count): number => (tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn))

/** What disagreed, for a person to read. */
export type Disagreement = { what: string; sentence: LabelledSentence; got: string[]; want: string[] }

/**
 * Adds one document's counts to a tally. A directive hits a sentence when it covers half of it, or lies in it by four
 * fifths. `directive` overlooks exhortations; `strict` counts an exhortation taken for a directive as an error.
 */
export function tallyDocument(
  tally: Tally,
  sentences: readonly LabelledSentence[],
  found: Extraction,
  note?: (d: Disagreement) => void,
): void {
  const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  for (const sentence of sentences) {
    const hits = found.directives.filter((directive) => {
      const shared = overlap(directive, sentence)
      return (
        shared > 0 &&
        (shared >= 0.5 * (sentence.end - sentence.start) || shared >= 0.8 * (directive.end - directive.start))
      )
    })
    const wanted = sentence.class === 'directive'
    const bag = wanted ? (hits.length > 0 ? 'tp' : 'fn') : hits.length > 0 ? 'fp' : undefined
    if (bag) {
      tally.strict[bag]++
      if (sentence.class !== 'exhortation') tally.directive[bag]++
      if (bag !== 'tp')
        note?.({ what: bag === 'fn' ? 'missed' : `not one (${sentence.class})`, sentence, got: [], want: [] })
    }
    if (!wanted) continue
    if (hits.length > 0) {
      tally.kinds.seen++
      if (hits.some((hit) => hit.kind === sentence.kind)) tally.kinds.right++
      else note?.({ what: 'kind', sentence, got: hits.map((hit) => hit.kind), want: [sentence.kind ?? ''] })
    }
    const inside = <Item extends { start: number; end: number; text: string }>(items: Item[]) => {
      const seen = new Set<string>()
      return items.filter((item) => {
        const key = `${item.start}|${item.end}`
        return item.start >= sentence.start && item.start < sentence.end && !seen.has(key) && seen.add(key)
      })
    }
    const owners = inside(hits.flatMap((hit) => hit.owners))
    const deadlines = inside(hits.flatMap((hit) => hit.deadlines))
    const check = (what: keyof Omit<Tally, 'kinds'>, want: string[], got: string[]) => {
      if (!compare(tally[what], want, got)) note?.({ what, sentence, got, want })
    }
    check(
      'owners',
      sentence.owners.map(({ text }) => text),
      owners.map(({ text }) => text),
    )
    check(
      'ownerRoles',
      sentence.owners.map(({ text, role }) => `${text}|${role}`),
      owners.map(({ text, role }) => `${text}|${role}`),
    )
    check(
      'deadlines',
      sentence.deadlines.map(({ text }) => text),
      deadlines.map(({ text }) => text),
    )
    check(
      'deadlineNorms',
      sentence.deadlines.map(({ text, norm }) => `${text}|${norm}`),
      deadlines.map(({ text, norm }) => `${text}|${norm}`),
    )
    check(
      'deliverables',
      sentence.deliverables,
      inside(hits.flatMap((hit) => hit.deliverables)).map(({ text }) => text),
    )
    check(
      'targets',
      sentence.targets,
      inside(hits.flatMap((hit) => hit.targets)).map(({ text }) => text),
    )
  }
  tallyHeadings(tally, sentences, found)
}

function tallyHeadings(tally: Tally, sentences: readonly LabelledSentence[], found: Extraction): void {
  const want = sentences.flatMap(({ heading, start }) => (heading ? [`${start}|${heading}`] : []))
  const got = found.sections.flatMap(({ level, start }) => {
    const at = sentences.find((sentence) => start >= sentence.start && start < sentence.end)?.start ?? start
    return level <= 3 ? [`${at}|${level}`] : []
  })
  compare(tally.headings, want, got)
}

/** Compares two lists as bags; true when they are the same. */
export function compare(count: Count, want: readonly string[], got: readonly string[]): boolean {
  const left = new Map<string, number>()
  for (const key of want) left.set(key.trim(), (left.get(key.trim()) ?? 0) + 1)
  let same = want.length === got.length
  for (const key of got) {
    const number = left.get(key.trim()) ?? 0
    if (number > 0) {
      count.tp++
      left.set(key.trim(), number - 1)
    } else {
      count.fp++
      same = false
    }
  }
  for (const number of left.values()) count.fn += number
  return same
}
