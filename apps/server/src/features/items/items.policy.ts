import type { CommandName } from '@luoshi/contract'
import type { Item, Running, UnitId } from '@luoshi/loop'

/** What the policy asks about whoever acts. `covers` says whether a unit is theirs: their own, or below it, or any for a bureau-wide role. */
export interface ItemActor {
  may: (permission: `item.${CommandName}`) => boolean
  covers: (unit: UnitId) => boolean
  /** True for roles whose work is the whole bureau. */
  bureauWide: boolean
}

type Side = 'issuer' | 'doer' | 'verifier' | 'decider' | 'anybody-concerned'

/** On whose side of an item each command is: the doers report, the verifier judges, who issued it changes and ends it. */
const sides: Record<CommandName, Side> = {
  revise: 'issuer',
  dispatch: 'issuer',
  recall: 'issuer',
  'sign-for': 'doer',
  decline: 'doer',
  reassign: 'issuer',
  delegate: 'doer',
  'appoint-verifier': 'issuer',
  comment: 'anybody-concerned',
  'report-progress': 'doer',
  'report-done': 'doer',
  return: 'verifier',
  close: 'verifier',
  'ask-extension': 'doer',
  'grant-extension': 'decider',
  'refuse-extension': 'decider',
  pause: 'decider',
  resume: 'decider',
  'state-delay-cause': 'anybody-concerned',
  escalate: 'issuer',
  cancel: 'issuer',
  'look-back': 'verifier',
  reopen: 'issuer',
}

/** Units on each side of an item, as far as they are named yet. A draft nobody has issued yet is on its drafter's desk. */
export function partiesOf(item: Exclude<Item, { phase: 'absent' }>) {
  const { lead, verifier, supports } = item.terms
  const running = runningOf(item)
  return { lead, verifier, supports, issuer: (running?.issuer ?? item.drafter).unit }
}

/** What an item has carried since it was first dispatched; null when it never was. */
export const runningOf = (item: Exclude<Item, { phase: 'absent' }>): Running | null =>
  item.phase === 'draft' || item.phase === 'cancelled' ? item.before : item

/** Whether somebody may use a command on an item at all. Says nothing about whether it is open to it today: that is the loop's answer. */
export function mayUse(actor: ItemActor, command: CommandName, item: Item): boolean {
  if (item.phase === 'absent' || !actor.may(`item.${command}`)) return false
  const { lead, verifier, issuer, supports } = partiesOf(item)
  const covers = (unit: UnitId | null) => unit !== null && actor.covers(unit)
  switch (sides[command]) {
    case 'issuer':
    case 'decider':
      return actor.bureauWide || covers(issuer)
    case 'doer':
      return covers(lead)
    case 'verifier':
      return covers(verifier)
    case 'anybody-concerned':
      return actor.bureauWide || [lead, verifier, issuer, ...supports].some(covers)
  }
}

/** Whether somebody may see an item: whoever reads the whole bureau, the issuing side always, the others once it was sent out. */
export function maySee(actor: Pick<ItemActor, 'covers' | 'bureauWide'>, item: Item): boolean {
  if (item.phase === 'absent') return false
  if (actor.bureauWide) return true
  const { lead, verifier, issuer, supports } = partiesOf(item)
  const mine = (unit: UnitId | null) => unit !== null && actor.covers(unit)
  return (
    mine(issuer) || (runningOf(item) !== null && item.phase !== 'draft' && [lead, verifier, ...supports].some(mine))
  )
}

/** Whether somebody may hand an open item down to many units: the unit that leads it, and whoever issued it. */
export const maySpread = (
  actor: Pick<ItemActor, 'covers' | 'bureauWide'> & { may: (permission: 'item.dispatch' | 'item.reassign') => boolean },
  item: Exclude<Item, { phase: 'absent' }>,
): boolean => {
  const { lead, issuer } = partiesOf(item)
  if (lead !== null && actor.covers(lead) && actor.may('item.dispatch')) return true
  return actor.may('item.reassign') && (actor.bureauWide || actor.covers(issuer))
}
