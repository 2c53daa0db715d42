import type { CommandName } from '@luoshi/contract'
import { isOpen, type Item, type UnitId } from '@luoshi/loop'

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

/** Units on each side of an item, as far as they are named yet. */
export function partiesOf(item: Item): { lead: UnitId | null; verifier: UnitId | null; issuer: UnitId | null; supports: readonly UnitId[] } {
  if (item.phase === 'absent') return { lead: null, verifier: null, issuer: null, supports: [] }
  if (item.phase === 'cancelled') {
    const terms = 'terms' in item.before ? item.before.terms : item.before
    const issuer = 'issuer' in item.before ? item.before.issuer.unit : null
    return { lead: terms.lead, verifier: terms.verifier, issuer, supports: terms.supports }
  }
  const issuer = item.phase === 'draft' ? (item.before?.issuer.unit ?? null) : item.issuer.unit
  return { lead: item.terms.lead, verifier: item.terms.verifier, issuer, supports: item.terms.supports }
}

/**
 * Whether somebody may use a command on an item at all. Says nothing about whether the item is open to it today: that is the loop's answer.
 * @param drafter  unit of whoever drafted it, for drafts that nobody has issued yet
 */
export function mayUse(actor: ItemActor, command: CommandName, item: Item, drafter: UnitId | null): boolean {
  if (!actor.may(`item.${command}`)) return false
  const { lead, verifier, issuer, supports } = partiesOf(item)
  const covers = (unit: UnitId | null) => unit !== null && actor.covers(unit)
  switch (sides[command]) {
    case 'issuer':
      return actor.bureauWide || covers(issuer ?? drafter)
    case 'doer':
      return covers(lead)
    case 'verifier':
      return covers(verifier)
    case 'decider':
      return actor.bureauWide || covers(issuer)
    case 'anybody-concerned':
      return actor.bureauWide || covers(lead) || covers(verifier) || covers(issuer ?? drafter) || supports.some(covers)
  }
}

/** Whether somebody may see an item: everybody concerned, and whoever reads the whole bureau. Drafts are seen on the issuing side only. */
export function maySee(actor: Pick<ItemActor, 'covers' | 'bureauWide'>, item: Item, drafter: UnitId | null): boolean {
  if (actor.bureauWide) return true
  const { lead, verifier, issuer, supports } = partiesOf(item)
  const mine = (unit: UnitId | null) => unit !== null && actor.covers(unit)
  if (mine(issuer ?? drafter)) return true
  const wasOut = isOpen(item) || item.phase === 'closed' || (item.phase === 'cancelled' && 'clock' in item.before)
  return wasOut && (mine(lead) || mine(verifier) || supports.some(mine))
}
