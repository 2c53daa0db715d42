import { daysBetween, type PlainDate } from '@luoshi/calendar'
import type { EventOf } from './events.ts'
import type { Children, Clock, Closed, Dispatched, Draft, InProgress, OpenItem, Running } from './item.ts'
import type { EvidenceId, ItemId } from './parties.ts'
import type { Terms } from './terms.ts'

/* How what an item carries passes from one phase to the next; used by `evolve` alone. */

/** What is carried, without what belongs to one phase only. */
export const carried = (item: Running): Running => ({
  terms: item.terms,
  drafter: item.drafter,
  issuer: item.issuer,
  clock: item.clock,
  dispatchedOn: item.dispatchedOn,
  signedFor: item.signedFor,
  returns: item.returns,
  round: item.round,
  rung: item.rung,
  delayCause: item.delayCause,
  evidence: item.evidence,
  declined: item.declined,
  parent: item.parent,
  children: item.children,
})

/** Leaves the loop's open part: a request for more time falls away with it, and so does a pause, counted up to that day. */
export function stopped(item: Running, on: PlainDate): Running {
  const { pausedSince, pausedDays } = item.clock
  const inPause = pausedSince === null ? 0 : daysBetween(pausedSince, on)
  return {
    ...carried(item),
    clock: { ...item.clock, pending: null, pausedSince: null, pausedDays: pausedDays + inPause },
  }
}

/** Out to the lead unit. What was gathered in an earlier dispatch stays, the first due day above all. */
export function dispatched(draft: Draft, { by, on, terms }: EventOf<'ItemDispatched'>): Running {
  const { before, drafter, parent, children, declined } = draft
  const due = terms.due.day
  const clock: Clock = before
    ? { ...before.clock, due }
    : { originalDue: due, due, extensions: 0, pending: null, pausedSince: null, pausedDays: 0 }
  const gatheredBefore = before ?? { returns: 0, round: 1, rung: 0, delayCause: null, evidence: [] }
  return {
    ...gatheredBefore,
    terms,
    drafter,
    issuer: by,
    clock,
    dispatchedOn: on,
    signedFor: null,
    declined,
    parent,
    children,
  }
}

/** Back on the issuer's desk with its terms. */
export const backToDraft = (item: Dispatched, on: PlainDate): Draft => ({
  phase: 'draft',
  terms: item.terms,
  drafter: item.drafter,
  parent: item.parent,
  declined: item.declined,
  children: item.children,
  before: stopped(item, on),
})

/** The new lead signs anew and names its own person; what the old lead asked for is no longer asked. */
export function reassigned(item: Dispatched | InProgress, { lead }: EventOf<'ItemReassigned'>): Dispatched {
  const supports = item.terms.supports.filter((unit) => unit !== lead)
  return {
    ...carried(item),
    phase: 'dispatched',
    terms: { ...item.terms, lead, supports, inCharge: null },
    clock: { ...item.clock, pending: null },
    signedFor: null,
  }
}

/** A new round: its own day, its own extensions and ladder. The first due day and what was gathered stay. */
export const reopened = (item: Closed, { due }: EventOf<'ItemReopened'>): InProgress => ({
  ...carried(item),
  phase: 'in-progress',
  terms: { ...item.terms, due },
  clock: { ...item.clock, due: due.day, extensions: 0 },
  round: item.round + 1,
  rung: 0,
  delayCause: null,
})

/** Evidence so far and new, each piece once. */
export const gathered = (item: Running, evidence: EvidenceId[]): EvidenceId[] => [
  ...new Set([...item.evidence, ...evidence]),
]

export const withTerms = (item: OpenItem, terms: Partial<Terms>): OpenItem => ({
  ...item,
  terms: { ...item.terms, ...terms },
})

export const withClock = (item: OpenItem, clock: Partial<Clock>): OpenItem => ({
  ...item,
  clock: { ...item.clock, ...clock },
})

export const withChild = <Parent extends Draft | OpenItem | Closed>(
  item: Parent,
  child: ItemId,
  state: Children[ItemId],
): Parent => ({ ...item, children: { ...item.children, [child]: state } })
