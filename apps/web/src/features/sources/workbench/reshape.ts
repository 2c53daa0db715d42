import type { ItemView, SourceView } from '@luoshi/contract'

export type Terms = ItemView['terms']

/** Why a row was cancelled, as it is recorded: in the office's language whatever the reader's. */
export const setAsideFor = { notATask: '不作任务', merged: '并入上一项', takenBack: '操作撤回' } as const

/** Longest title a row is given from its words. */
const TITLE_CHARS = 60

/** A title from the words: their first line up to a pause. The words themselves stay whole beside it. */
export function titleOf(words: string): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[，；、：]+|[。；;，、]+$/g, '')
  if (line.length <= TITLE_CHARS) return line
  const pause = Math.max(...['，', '；', '。', '、', ','].map((mark) => line.lastIndexOf(mark, TITLE_CHARS - 1)))
  return `${line.slice(0, pause >= TITLE_CHARS / 2 ? pause : TITLE_CHARS - 1)}…`
}

/** Where in the speech a row stands; undefined for an item that came from elsewhere. */
export const anchorOf = ({ source }: Terms): { start: number; end: number } | undefined =>
  source.type === 'document' ? { start: source.start, end: source.end } : undefined

/** The place of a row as a key: `120-164`; empty for an item that came from elsewhere. */
export const spanOf = (terms: Terms): string => {
  const anchor = anchorOf(terms)
  return anchor ? `${anchor.start}-${anchor.end}` : ''
}

/** The same source with other words of the text. Blank edges are left out. */
export function anchoredTo(document: Document, text: string, start: number, end: number): Terms['source'] {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const until = end - (words.length - words.trimEnd().length)
  return { type: 'document', document, start: from, end: until, words: text.slice(from, until) }
}
type Document = SourceView['id']

/** A row made by hand from words of the text: nothing is filled in that they do not say. */
export function newRow(document: Document, text: string, start: number, end: number): Terms {
  const source = anchoredTo(document, text, start, end)
  return {
    kind: 'task',
    title: titleOf(source.words),
    strength: 'must',
    level: 'ordinary',
    source,
    lead: null,
    supports: [],
    inCharge: null,
    leader: null,
    verifier: null,
    due: null,
    criterion: null,
    evidenceWanted: [],
    deliverables: [],
    lookBackAfterDays: null,
  }
}

const union = <One>(one: readonly One[], other: readonly One[]) => [...new Set([...one, ...other])]

/** What the row above becomes when the one below is merged into it: the words of both, and what only one of them says. */
export function mergedTerms(above: Terms, below: Terms, document: Document, text: string): Partial<Terms> {
  const [first, second] = [anchorOf(above), anchorOf(below)]
  const lead = above.lead ?? below.lead
  const verifier = above.verifier ?? below.verifier
  const supports = union(above.supports, [...below.supports, ...(below.lead ? [below.lead] : [])])
  return {
    ...(first && second
      ? {
          source: anchoredTo(document, text, Math.min(first.start, second.start), Math.max(first.end, second.end)),
        }
      : {}),
    lead,
    // two owners do not become one in silence: the other one supports
    supports: supports.filter((unit) => unit !== lead),
    verifier: verifier === lead ? null : verifier,
    due: above.due ?? below.due,
    criterion: above.criterion ?? below.criterion,
    evidenceWanted: union(above.evidenceWanted, below.evidenceWanted),
    deliverables: union(above.deliverables, below.deliverables),
  }
}

/** A row cut in two at a place of the text: what is left of it, and the row that follows with the same people and clock. */
export function splitTerms(terms: Terms, document: Document, text: string, at: number) {
  const anchor = anchorOf(terms)
  if (!anchor || at <= anchor.start || at >= anchor.end) return undefined
  const source = anchoredTo(document, text, anchor.start, at)
  const rest = anchoredTo(document, text, at, anchor.end)
  if (source.words === '' || rest.words === '') return undefined
  return {
    kept: { source, title: titleOf(source.words) } satisfies Partial<Terms>,
    follows: { ...terms, source: rest, title: titleOf(rest.words), criterion: null } satisfies Terms,
  }
}

/** The parts of the terms that a change would replace, as they are now: what undoing it brings back. */
export const before = (terms: Terms, change: Partial<Terms>): Partial<Terms> =>
  Object.fromEntries(Object.keys(change).map((key) => [key, terms[key as keyof Terms]])) // keys of a part of the terms
