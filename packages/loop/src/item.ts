import type { PlainDate } from '@luoshi/calendar'
import type { Actor, EvidenceId, ItemId, UnitId } from './parties.ts'
import type { DraftTerms, Terms } from './terms.ts'

/** How an item ended. Honest ends have their own names, so that no rate can be made by relabelling. */
export const outcomes = ['done', 'partly', 'not-possible', 'handed-over', 'standing', 'not-accepted'] as const
export type Outcome = (typeof outcomes)[number]

/** Why something is late. The bureau's own delay is one of the answers. */
export const delayCauses = ['own', 'other-unit', 'bureau', 'funds', 'force-majeure'] as const
export type DelayCause = (typeof delayCauses)[number]

export interface ExtensionRequest {
  until: PlainDate
  reason: string
  cause: DelayCause
  by: Actor
  on: PlainDate
}

/** The clock of an item. `due` moves only by a granted extension or with a new round after reopening. */
export interface Clock {
  /** The day first dispatched for; kept for ever, through extensions and reopening. */
  originalDue: PlainDate
  due: PlainDate
  extensions: number
  pending: ExtensionRequest | null
  pausedSince: PlainDate | null
  /** Calendar days paused in stretches that have ended. They explain lateness; they never move the due day. */
  pausedDays: number
}

/** The doer's claim that it is done, waiting for the verifier. */
export interface Report {
  by: Actor
  on: PlainDate
  outcome: Outcome
  note: string
  evidence: EvidenceId[]
}

/** A unit's refusal to take the item on 退回, with its reason. */
export interface Decline {
  unit: UnitId
  reason: string
  on: PlainDate
}

/** Children, and whether each is still open. A cancelled child counts as settled. */
export type Children = Record<ItemId, 'open' | 'settled'>

/** What an item carries from dispatch on, whatever its phase. */
export interface Running {
  terms: Terms
  /** Who wrote it down first. */
  drafter: Actor
  issuer: Actor
  clock: Clock
  dispatchedOn: PlainDate
  signedFor: { by: Actor; on: PlainDate } | null
  /** Times a report was returned, over the whole life. */
  returns: number
  /** 1 at dispatch, one more with every reopening. */
  round: number
  /** Highest rung of the escalation ladder reached in this round; 0 = none. */
  rung: number
  delayCause: DelayCause | null
  evidence: EvidenceId[]
  /** Units that sent it back before, oldest first. */
  declined: Decline[]
  parent: ItemId | null
  children: Children
}

export interface Closing {
  by: Actor
  on: PlainDate
  outcome: Outcome
  note: string
  report: Report
}

export type Absent = { phase: 'absent' }
export type Draft = {
  phase: 'draft'
  terms: DraftTerms
  drafter: Actor
  parent: ItemId | null
  /** Units that sent it back, oldest first. */
  declined: Decline[]
  children: Children
  /** What it had gathered if it was dispatched before. */
  before: Running | null
}
export type Dispatched = Running & { phase: 'dispatched' }
export type InProgress = Running & { phase: 'in-progress' }
export type Reported = Running & { phase: 'reported'; report: Report }
export type Closed = Running & {
  phase: 'closed'
  closing: Closing
  /** The day it is to be looked at again; null when it already held. */
  lookBackOn: PlainDate | null
  lookedBack: { by: Actor; on: PlainDate; result: 'holds'; note: string } | null
}
export type Cancelled = {
  phase: 'cancelled'
  reason: string
  by: Actor
  on: PlainDate
  parent: ItemId | null
  /** What it asked for when it was cancelled. */
  terms: DraftTerms
  drafter: Actor
  /** What it had gathered if it was ever dispatched. */
  before: Running | null
}

export type Item = Absent | Draft | Dispatched | InProgress | Reported | Closed | Cancelled
export type Phase = Item['phase']
export type OpenItem = Dispatched | InProgress | Reported

export const noItem: Item = { phase: 'absent' }

export const isOpen = (item: Item): item is OpenItem =>
  item.phase === 'dispatched' || item.phase === 'in-progress' || item.phase === 'reported'
