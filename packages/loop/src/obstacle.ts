import type { Act, ItemAction } from './commands.ts'
import { openChildren } from './family.ts'
import { isOpen, type Clock, type Draft, type Item, type OpenItem } from './item.ts'
import { missingTerms } from './missing.ts'
import { ownClosing, ownExtension, ownPause, ownReport, partyConflict } from './parties-apart.ts'
import { isIn } from './phases.ts'
import { refusal, type Refusal, type RefusalCode } from './refusal.ts'
import type { ItemRules } from './rules.ts'
import { dueBeforeToday } from './timing.ts'

/** Codes that say only that the item is at another point of the loop. */
type PhaseCode = Extract<
  RefusalCode,
  `item/not-${'a-draft' | 'awaiting-signature' | 'in-progress' | 'reported' | 'open' | 'closed'}`
>

/**
 * Why the item is closed to an action today, whatever the action's details. `decide` and the greyed-out button give the same answer.
 *
 * Without `act` it answers for everybody; with `act` it also says what stands in the way of this person, from this post, on this day.
 * `undefined` means the action may be tried: its details (a blank reason, a day too early) can still be refused.
 */
export function obstacleTo(action: ItemAction, item: Item, rules: ItemRules, act?: Act): Refusal | undefined {
  const not = (code: PhaseCode) => refusal(code, { phase: item.phase })

  switch (action) {
    case 'draft':
      return item.phase === 'absent' ? undefined : refusal('item/already-drafted', {})
    case 'revise':
      return item.phase === 'draft' ? undefined : not('item/not-a-draft')
    case 'dispatch':
      return item.phase === 'draft' ? unfitToDispatch(item, act) : not('item/not-a-draft')
    case 'recall':
    case 'sign-for':
    case 'decline':
      return item.phase === 'dispatched' ? undefined : not('item/not-awaiting-signature')
    case 'reassign':
      return isIn(item, 'dispatched', 'in-progress') ? undefined : not('item/not-in-progress')
    case 'report-progress':
      return item.phase === 'in-progress' ? undefined : not('item/not-in-progress')
    case 'report-done':
      if (item.phase !== 'in-progress') return not('item/not-in-progress')
      return paused(item.clock) ?? openChildren(item.children)
    case 'return':
      return item.phase === 'reported' ? act && ownReport(item, act) : not('item/not-reported')
    case 'close':
      if (item.phase !== 'reported') return not('item/not-reported')
      return paused(item.clock) ?? openChildren(item.children) ?? (act && ownReport(item, act))
    case 'ask-extension':
      if (!isIn(item, 'dispatched', 'in-progress')) return not('item/not-in-progress')
      return alreadyAsked(item.clock) ?? usedUp(item.clock, rules) ?? askedTooLate(item.clock, rules, act)
    case 'grant-extension':
      return isOpen(item) ? (unasked(item, act) ?? usedUp(item.clock, rules)) : not('item/not-open')
    case 'refuse-extension':
      return isOpen(item) ? unasked(item, act) : not('item/not-open')
    case 'pause':
      return isOpen(item) ? (paused(item.clock) ?? (act && ownPause(item, act))) : not('item/not-open')
    case 'resume':
      if (!isOpen(item)) return not('item/not-open')
      return item.clock.pausedSince === null ? refusal('item/not-paused', {}) : act && ownPause(item, act)
    case 'escalate':
      if (!isOpen(item)) return not('item/not-open')
      return item.terms.strength === 'encouragement' ? refusal('item/only-encouraged', {}) : paused(item.clock)
    case 'delegate':
    case 'appoint-verifier':
    case 'state-delay-cause':
      return isOpen(item) ? undefined : not('item/not-open')
    case 'cancel':
      return item.phase === 'draft' || isOpen(item) ? openChildren(item.children) : not('item/not-open')
    case 'look-back':
      if (item.phase !== 'closed') return not('item/not-closed')
      if (item.lookedBack) return refusal('item/looked-back', { on: item.lookedBack.on })
      return act && ownClosing(item, act)
    case 'reopen':
      return item.phase === 'closed' ? undefined : not('item/not-closed')
    case 'comment':
      return item.phase === 'absent' ? not('item/not-open') : undefined
    case 'note-child':
      return isIn(item, 'absent', 'cancelled') ? not('item/not-open') : undefined
  }
}

function unfitToDispatch({ terms }: Draft, act?: Act): Refusal | undefined {
  const missing = missingTerms(terms)
  if (missing.length > 0) return refusal('item/incomplete', { missing })
  return partyConflict(terms) ?? (act && terms.due ? dueBeforeToday(terms.due.day, act.on) : undefined)
}

const paused = ({ pausedSince }: Clock) =>
  pausedSince === null ? undefined : refusal('item/paused', { since: pausedSince })

const alreadyAsked = ({ pending }: Clock) =>
  pending === null ? undefined : refusal('item/extension-pending', { until: pending.until })

function unasked(item: OpenItem, act?: Act): Refusal | undefined {
  const { pending } = item.clock
  if (pending === null) return refusal('item/no-extension-asked', {})
  return act && ownExtension(item, pending.by, act)
}

const usedUp = ({ extensions }: Clock, { maxExtensions }: ItemRules) =>
  extensions < maxExtensions ? undefined : refusal('item/extensions-used-up', { allowed: maxExtensions })

const askedTooLate = ({ due }: Clock, { lateExtensions }: ItemRules, act?: Act) =>
  !act || lateExtensions || act.on <= due ? undefined : refusal('item/extension-asked-too-late', { due, today: act.on })
