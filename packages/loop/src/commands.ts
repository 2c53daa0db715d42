import type { PlainDate } from '@luoshi/calendar'
import type { DelayCause, Outcome } from './item.ts'
import type { Actor, EvidenceId, ItemId, PersonId, UnitId } from './parties.ts'
import type { DraftTerms, Due } from './terms.ts'

/** Who asks, and on which office day: both are arguments, the kernel has no clock and knows nobody. */
export interface Act {
  by: Actor
  on: PlainDate
}

/** Everything that can be asked of an item, in the office's verbs. `reason` and `note` are the person's own words. */
export type ItemCommand = Act &
  (
    | { type: 'draft'; terms: DraftTerms; parent: ItemId | null }
    | { type: 'revise'; terms: Partial<DraftTerms> }
    | { type: 'dispatch' }
    | { type: 'recall'; reason: string }
    | { type: 'sign-for' }
    | { type: 'decline'; reason: string }
    | { type: 'reassign'; lead: UnitId; reason: string }
    | { type: 'delegate'; inCharge: PersonId }
    | { type: 'appoint-verifier'; verifier: UnitId; reason: string }
    | { type: 'comment'; note: string }
    | { type: 'report-progress'; note: string; percent: number | null; evidence: EvidenceId[] }
    | { type: 'report-done'; outcome: Outcome; note: string; evidence: EvidenceId[] }
    | { type: 'return'; reason: string }
    | { type: 'close'; outcome: Outcome; note: string }
    | { type: 'ask-extension'; until: PlainDate; reason: string; cause: DelayCause }
    | { type: 'grant-extension'; note: string }
    | { type: 'refuse-extension'; reason: string }
    | { type: 'pause'; reason: string }
    | { type: 'resume'; until: PlainDate | null; note: string }
    | { type: 'state-delay-cause'; cause: DelayCause; note: string }
    | { type: 'escalate'; rung: number; reason: string }
    | { type: 'cancel'; reason: string }
    | { type: 'look-back'; result: 'holds'; note: string }
    | { type: 'look-back'; result: 'partly' | 'not'; note: string; due: Due }
    | { type: 'reopen'; reason: string; due: Due }
    | { type: 'note-child'; child: ItemId; state: 'attached' | 'settled' | 'reopened'; due: Due | null }
  )

export type ItemAction = ItemCommand['type']

/** The command that asks for one action. */
export type CommandTo<Action extends ItemAction> = Extract<ItemCommand, { type: Action }>
