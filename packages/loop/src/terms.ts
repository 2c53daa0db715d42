import type { PlainDate } from '@luoshi/calendar'
import type { DocumentId, PersonId, UnitId } from './parties.ts'

/**
 * What an item is about. A kind adds fields, a way in and wording; it never adds a life cycle of its own.
 * The first five are what a speech demands (task, duty, target, prohibition, rule), the others come in by other doors.
 */
export const itemKinds = [
  'task',
  'duty',
  'target',
  'prohibition',
  'rule',
  'problem',
  'letter',
  'milestone',
  'form',
  'promise',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** Kinds that are kept rather than finished: only these may close as 长期坚持 (standing). */
export const standingKinds: readonly ItemKind[] = ['duty', 'prohibition', 'rule']

/** How hard the words demand it. An encouragement may be tracked, but is never escalated. */
export const strengths = ['must', 'principle', 'encouragement'] as const
export type Strength = (typeof strengths)[number]

/** How much depends on it: sets how soon it is looked at again, and later how fast reminders climb. */
export const levels = ['ordinary', 'important', 'urgent'] as const
export type Level = (typeof levels)[number]

/** Where an item came from, as a value. `words` are the asker's own, verbatim; offsets are UTF-16, end exclusive. */
export type Source =
  | { type: 'document'; document: DocumentId; start: number; end: number; words: string }
  | { type: 'meeting'; meeting: string; words: string }
  | { type: 'finding'; finding: string; words: string }
  | { type: 'letter'; letter: string; words: string }
  | { type: 'recurrence'; series: string; words: string }
  | { type: 'person'; words: string }

/** A due day and what it rests on: the asker's words, a statutory rule counted from a day, or the clerk's decision. */
export interface Due {
  day: PlainDate
  basis:
    | { type: 'said'; words: string; explain: string }
    | { type: 'rule'; rule: string; from: PlainDate; explain: string }
    | { type: 'set' }
}

/** What is asked of whom, while some of it may still be missing. */
export interface DraftTerms {
  kind: ItemKind
  title: string
  strength: Strength
  level: Level
  source: Source
  /** The one accountable unit 牵头单位. */
  lead: UnitId | null
  supports: UnitId[]
  /** The named person who answers for the work 责任人. */
  inCharge: PersonId | null
  /** The leader above 分管领导. */
  leader: PersonId | null
  /** The unit that will say whether it is done 核验单位; never the lead. */
  verifier: UnitId | null
  due: Due | null
  /** What counts as done 办结标准, written before the work starts. */
  criterion: string | null
  /** Names of the evidence that must come with the report of completion. */
  evidenceWanted: string[]
  deliverables: string[]
  /** Days after closing until the item is looked at again 回头看; `null` takes the rule for its level. */
  lookBackAfterDays: number | null
}

/** What is asked, complete: the only thing that can be dispatched. */
export interface Terms extends DraftTerms {
  lead: UnitId
  verifier: UnitId
  due: Due
  criterion: string
}

/** What dispatch waits for, in the order a form shows it. */
export const requiredTerms = ['lead', 'due', 'criterion', 'verifier'] as const
export type RequiredTerm = (typeof requiredTerms)[number]
