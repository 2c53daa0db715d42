import type { PlainDate } from '@luoshi/calendar'

/** What is read out of one official text. Every offset is in UTF-16 units of `text`, end exclusive. */
export type Extraction = {
  document: { title: string | null; date: PlainDate; chars: number }
  /** The text as it came in, unchanged. */
  text: string
  sections: Section[]
  directives: Directive[]
}

/** A stretch of the source: `text.slice(start, end)` are its own words. */
export type Span = { start: number; end: number }

/** A heading. Level 1 一、 第一章 · 2 （一） 一是 第一， · 3 1. 1、 · 4 (1) ①. */
export type Section = Span & { level: 1 | 2 | 3 | 4; marker: string; title: string }

/**
 * task: one-off act or product · duty: standing or repeated · target: number or outcome to reach · prohibition: must not ·
 * rule: a condition with a consequence, or a mechanism of supervision, assessment or accountability.
 */
export type Kind = 'task' | 'duty' | 'target' | 'prohibition' | 'rule'

/** must 硬任务 · principle 原则要求 · encouragement 鼓励. */
export type Strength = 'must' | 'principle' | 'encouragement'

export type Role = 'lead' | 'support' | 'owner'

/**
 * A party the text names as one who must act. `text` is verbatim; `name` is the bare party, without broken lines and
 * without the unnamed companions that `text` may carry (某局等部门 → 某局).
 */
export type Owner = Span & { text: string; name: string; role: Role; via: 'sentence' | 'label' | 'section' }

/** Where the clock stands: see {@link Deadline.norm}. */
export type DeadlineType = 'by' | 'within' | 'recurring' | 'during' | 'event'

/**
 * A time that bounds or schedules the act.
 *
 * `norm`: by, within → `YYYY-MM-DD`; recurring → daily … yearly, with `:detail` where said; during → `from/to` or the
 * words; event → the words. `explain` says in Chinese how the norm was reckoned.
 */
export type Deadline = Span & { text: string; type: DeadlineType; norm: string; explain: string }

export type Mention = Span & { text: string }

export type Directive = Span & {
  kind: Kind
  strength: Strength
  owners: Owner[]
  deadlines: Deadline[]
  /** Documents or products to be made. */
  deliverables: Mention[]
  /** Numbers and absolutes that measure the demand. */
  targets: Mention[]
  /** Indexes into `sections`, outermost first. */
  section: number[]
  /** Said nowhere: a person must fill it; the extractor never guesses. */
  missing: ('owner' | 'deadline' | 'deliverable')[]
  /** What found it: a rule's name or `model`, and how sure, 0–1. */
  why: { rule: string; confidence: number }
}
