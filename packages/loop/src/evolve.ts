import type { ItemEvent } from './events.ts'
import type { Item } from './item.ts'
import { expectPhase } from './phases.ts'
import {
  backToDraft,
  carried,
  dispatched,
  gathered,
  reassigned,
  reopened,
  stopped,
  withChild,
  withClock,
  withTerms,
} from './running.ts'

/**
 * Folds one recorded fact into the item. Never judges: rules may have changed since it was recorded.
 * Throws a Fault only for a history that cannot have happened, such as a report on an item nobody drafted.
 * @example history.reduce(evolve, noItem)
 */
export function evolve(item: Item, event: ItemEvent): Item {
  const at = <P extends Item['phase']>(...phases: P[]) => expectPhase(item, event.type, ...phases)
  const open = () => at('dispatched', 'in-progress', 'reported')

  switch (event.type) {
    case 'ItemDrafted':
      at('absent')
      return {
        phase: 'draft',
        terms: event.terms,
        drafter: event.by,
        parent: event.parent,
        declined: [],
        children: {},
        before: null,
      }
    case 'DraftRevised': {
      const draft = at('draft')
      return { ...draft, terms: { ...draft.terms, ...event.terms } }
    }
    case 'ItemDispatched':
      return { phase: 'dispatched', ...dispatched(at('draft'), event) }
    case 'ItemRecalled':
      return backToDraft(at('dispatched'), event.on)
    case 'ItemDeclined': {
      const draft = backToDraft(at('dispatched'), event.on)
      const { unit, reason, on } = event
      return { ...draft, declined: [...draft.declined, { unit, reason, on }] }
    }
    case 'ItemSignedFor':
      return { ...at('dispatched'), phase: 'in-progress', signedFor: { by: event.by, on: event.on } }
    case 'ItemReassigned':
      return reassigned(at('dispatched', 'in-progress'), event)
    case 'PersonPutInCharge':
      return withTerms(open(), { inCharge: event.inCharge })
    case 'VerifierAppointed':
      return withTerms(open(), { verifier: event.verifier })
    case 'CommentMade':
      at('draft', 'dispatched', 'in-progress', 'reported', 'closed', 'cancelled')
      return item
    case 'ProgressReported': {
      const running = at('in-progress')
      return { ...running, evidence: gathered(running, event.evidence) }
    }
    case 'CompletionReported': {
      const running = at('in-progress')
      const { by, on, outcome, note, evidence } = event
      const report = { by, on, outcome, note, evidence }
      return { ...running, phase: 'reported', evidence: gathered(running, evidence), report }
    }
    case 'ReportReturned': {
      const reported = at('reported')
      return { phase: 'in-progress', ...carried(reported), returns: reported.returns + 1 }
    }
    case 'ItemClosed': {
      const reported = at('reported')
      const { by, on, outcome, note, lookBackOn } = event
      const closing = { by, on, outcome, note, report: reported.report }
      return { phase: 'closed', ...stopped(reported, on), closing, lookBackOn, lookedBack: null }
    }
    case 'ExtensionAsked':
      return withClock(open(), { pending: event.request })
    case 'DeadlineExtended': {
      const running = open()
      return withClock(running, { due: event.until, extensions: running.clock.extensions + 1, pending: null })
    }
    case 'ExtensionRefused':
      return withClock(open(), { pending: null })
    case 'ClockPaused':
      return withClock(open(), { pausedSince: event.on })
    case 'ClockResumed': {
      const running = open()
      return withClock(running, { pausedSince: null, pausedDays: running.clock.pausedDays + event.pausedDays })
    }
    case 'DelayCauseStated':
      return { ...open(), delayCause: event.cause }
    case 'ItemEscalated':
      return { ...open(), rung: event.rung }
    case 'ItemCancelled': {
      const { by, on, reason } = event
      const last = at('draft', 'dispatched', 'in-progress', 'reported')
      const before = last.phase === 'draft' ? last.before : stopped(last, on)
      return {
        phase: 'cancelled',
        reason,
        by,
        on,
        parent: last.parent,
        terms: last.terms,
        drafter: last.drafter,
        before,
      }
    }
    case 'LookBackHeld': {
      const { by, on, note } = event
      return { ...at('closed'), lookBackOn: null, lookedBack: { by, on, result: 'holds', note } }
    }
    case 'LookBackFailed':
      return at('closed')
    case 'ItemReopened':
      return reopened(at('closed'), event)
    case 'ChildAttached':
    case 'ChildReopened':
      return withChild(at('draft', 'dispatched', 'in-progress', 'reported', 'closed'), event.child, 'open')
    case 'ChildSettled':
      return withChild(at('draft', 'dispatched', 'in-progress', 'reported', 'closed'), event.child, 'settled')
  }
}
