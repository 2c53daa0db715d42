import type { PlainDate } from '@luoshi/calendar'
import type { Outcome, Phase } from './item.ts'
import type { ItemKind, RequiredTerm } from './terms.ts'

/**
 * Every reason the loop may decline a command, with the facts a person needs to act on it.
 * Codes are public API: add, never rename. Wording lives in `refusal-wording.ts`, in every language.
 */
export type Refusals = {
  'item/already-drafted': Record<never, never>
  'item/not-a-draft': { phase: Phase }
  'item/not-awaiting-signature': { phase: Phase }
  'item/not-in-progress': { phase: Phase }
  'item/not-reported': { phase: Phase }
  'item/not-open': { phase: Phase }
  'item/not-closed': { phase: Phase }
  'item/incomplete': { missing: RequiredTerm[] }
  'item/title-missing': Record<never, never>
  'item/reason-missing': Record<never, never>
  'item/nothing-changed': Record<never, never>
  'item/lead-is-verifier': Record<never, never>
  'item/lead-is-support': Record<never, never>
  'item/due-already-past': { due: PlainDate; today: PlainDate }
  'item/evidence-missing': { wanted: string[] }
  'item/outcome-not-for-kind': { outcome: Outcome; kind: ItemKind }
  'item/percent-out-of-range': { percent: number }
  'item/children-open': { count: number }
  'item/verifier-was-reporter': Record<never, never>
  'item/verifier-of-own-unit': Record<never, never>
  'item/extension-pending': { until: PlainDate }
  'item/no-extension-asked': Record<never, never>
  'item/extensions-used-up': { allowed: number }
  'item/extension-not-later': { due: PlainDate }
  'item/extension-asked-too-late': { due: PlainDate; today: PlainDate }
  'item/own-extension': Record<never, never>
  'item/paused': { since: PlainDate }
  'item/not-paused': Record<never, never>
  'item/own-pause': Record<never, never>
  'item/only-encouraged': Record<never, never>
  'item/rung-not-higher': { rung: number }
  'item/look-back-by-closer': Record<never, never>
  'item/look-back-of-own-unit': Record<never, never>
  'item/looked-back': { on: PlainDate }
  'item/child-of-itself': Record<never, never>
  'item/child-unknown': Record<never, never>
}

export type RefusalCode = keyof Refusals
export type Refusal = { [Code in RefusalCode]: { code: Code; data: Refusals[Code] } }[RefusalCode]

export type Decision<Event> = { ok: true; events: Event[] } | { ok: false; refusal: Refusal }

export const accept = <Event>(...events: Event[]): Decision<Event> => ({ ok: true, events })

export const refuse = (refusal: Refusal): Decision<never> => ({ ok: false, refusal })

export const refusal = <Code extends RefusalCode>(code: Code, data: Refusals[Code]) => ({ code, data }) as Refusal // TypeScript cannot see that a code with its own data is one member of the union

/** A bug or damaged data: nobody at a desk can fix it, so it is thrown and becomes a 500. */
export class Fault extends Error {
  override name = 'Fault'
  readonly details: Record<string, unknown>
  constructor(message: string, details: Record<string, unknown> = {}) {
    super(message)
    this.details = details
  }
}
