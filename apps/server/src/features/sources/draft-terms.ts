import { parsePlainDate } from '@luoshi/calendar'
import type { Directive } from '@luoshi/extract'
import type { DocumentId, DraftTerms, Due, UnitId } from '@luoshi/loop'

/** Longest title a draft is given; the words themselves stay whole beside it. */
const TITLE_CHARS = 60

/**
 * What a row of the draft task table starts with: what was said, and nothing that was not. A unit is filled in only where the text
 * names one and the bureau has exactly one by that name; a day only where the words give one.
 */
export function draftTermsOf(
  directive: Directive,
  text: string,
  document: DocumentId,
  unitNamed: (name: string) => UnitId | undefined,
): DraftTerms {
  const { start, end, kind, strength, owners, deadlines, deliverables } = directive
  const words = text.slice(start, end)
  const units = (role: 'lead' | 'support' | 'owner') =>
    owners.filter((owner) => owner.role === role).flatMap((owner) => unitNamed(owner.text) ?? [])
  const [lead = null] = [...units('lead'), ...onlyOne(units('owner'))]
  return {
    kind,
    title: titleOf(words),
    strength,
    level: 'ordinary',
    source: { type: 'document', document, start, end, words },
    lead,
    supports: [...new Set([...units('support'), ...units('owner')])].filter((unit) => unit !== lead),
    inCharge: null,
    leader: null,
    verifier: null,
    due: dueOf(deadlines),
    criterion: null,
    evidenceWanted: [],
    deliverables: [...new Set(deliverables.map((deliverable) => deliverable.text))],
    lookBackAfterDays: null,
  }
}

/** Several owners without a leader among them: a person must say who leads. */
const onlyOne = (units: UnitId[]): UnitId[] => (new Set(units).size === 1 ? units : [])

/** The first deadline that names a day; an event or a rhythm is left to a person. */
function dueOf(deadlines: Directive['deadlines']): Due | null {
  for (const { text, type, norm, explain } of deadlines) {
    const day = type === 'by' || type === 'within' ? parsePlainDate(norm) : undefined
    if (day) return { day, basis: { type: 'said', words: text, explain } }
  }
  return null
}

/** The first words up to a pause, short enough for a line. */
export function titleOf(words: string): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。；;]+$/, '')
  if (line.length <= TITLE_CHARS) return line
  const pause = Math.max(...['，', '；', '。', '、', ','].map((mark) => line.lastIndexOf(mark, TITLE_CHARS - 1)))
  return `${line.slice(0, pause >= TITLE_CHARS / 2 ? pause : TITLE_CHARS - 1)}…`
}
