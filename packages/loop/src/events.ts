import type { PlainDate } from '@luoshi/calendar'
import type { DelayCause, ExtensionRequest, Outcome } from './item.ts'
import type { Actor, EvidenceId, ItemId, PersonId, UnitId } from './parties.ts'
import type { DraftTerms, Due, Terms } from './terms.ts'

/** Everything that can have happened to an item. Each fact says who did it, for which unit, and on which office day. */
export type ItemEvent = { by: Actor; on: PlainDate } & (
  | { type: 'ItemDrafted'; terms: DraftTerms; parent: ItemId | null }
  | { type: 'DraftRevised'; terms: Partial<DraftTerms> }
  | { type: 'ItemDispatched'; terms: Terms }
  | { type: 'ItemRecalled'; reason: string }
  | { type: 'ItemSignedFor' }
  | { type: 'ItemDeclined'; unit: UnitId; reason: string }
  | { type: 'ItemReassigned'; from: UnitId; lead: UnitId; reason: string }
  | { type: 'PersonPutInCharge'; inCharge: PersonId }
  | { type: 'VerifierAppointed'; from: UnitId; verifier: UnitId; reason: string }
  | { type: 'CommentMade'; note: string }
  | { type: 'ProgressReported'; note: string; percent: number | null; evidence: EvidenceId[] }
  | { type: 'CompletionReported'; outcome: Outcome; note: string; evidence: EvidenceId[] }
  | { type: 'ReportReturned'; reason: string }
  | { type: 'ItemClosed'; outcome: Outcome; note: string; lookBackOn: PlainDate }
  | { type: 'ExtensionAsked'; request: ExtensionRequest }
  /** `reason` is the asker's (on resuming, the resumer's); `note` is what the one who granted it added. */
  | { type: 'DeadlineExtended'; from: PlainDate; until: PlainDate; reason: string; note: string }
  | { type: 'ExtensionRefused'; reason: string }
  | { type: 'ClockPaused'; reason: string }
  /** `pausedDays`: calendar days of the stretch that ends here. */
  | { type: 'ClockResumed'; pausedDays: number; note: string }
  | { type: 'DelayCauseStated'; cause: DelayCause; note: string }
  | { type: 'ItemEscalated'; rung: number; reason: string }
  | { type: 'ItemCancelled'; reason: string }
  | { type: 'LookBackHeld'; note: string }
  | { type: 'LookBackFailed'; result: 'partly' | 'not'; note: string }
  /** `reason` is empty when a reopened child brings its parent back: the ChildReopened that follows names it. */
  | { type: 'ItemReopened'; reason: string; due: Due }
  | { type: 'ChildAttached'; child: ItemId }
  | { type: 'ChildSettled'; child: ItemId }
  | { type: 'ChildReopened'; child: ItemId }
)

export type ItemEventType = ItemEvent['type']

/** The events of one type. */
export type EventOf<Type extends ItemEventType> = Extract<ItemEvent, { type: Type }>
