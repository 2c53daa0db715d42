import { isBlank } from './blank.ts'
import type { ItemCommand } from './commands.ts'
import { comment, delegate, reassign, reportDone, reportProgress } from './doing.ts'
import { decline, dispatch, draft, revise } from './drafting.ts'
import type { ItemEvent } from './events.ts'
import { noteChild } from './family.ts'
import type { Item } from './item.ts'
import { obstacleTo } from './obstacle.ts'
import { accept, refusal, refuse, type Decision } from './refusal.ts'
import type { ItemRules } from './rules.ts'
import { stamp } from './stamp.ts'
import { askExtension, escalate, grantExtension, resume, stateDelayCause } from './timing.ts'
import { appointVerifier, close, lookBack, reopen } from './verifying.ts'

/**
 * Says which facts a command adds to an item's history, or why it adds none.
 *
 * Pure and total: any command may be put to any item, and nothing is thrown unless the item itself cannot exist.
 * Days (`command.on`) are office days and must not run backwards within one history.
 * @example decide({ type: 'sign-for', by, on }, item, rules) // { ok: true, events: [{ type: 'ItemSignedFor', by, on }] }
 */
export function decide(command: ItemCommand, item: Item, rules: ItemRules): Decision<ItemEvent> {
  const obstacle = obstacleTo(command.type, item, rules, command)
  if (obstacle) return refuse(obstacle)
  if ('reason' in command && isBlank(command.reason)) return refuse(refusal('item/reason-missing', {}))

  switch (command.type) {
    case 'draft':
      return draft(command)
    case 'revise':
      return revise(command, item)
    case 'dispatch':
      return dispatch(command, item)
    case 'recall':
      return accept({ ...stamp(command), type: 'ItemRecalled', reason: command.reason })
    case 'sign-for':
      return accept({ ...stamp(command), type: 'ItemSignedFor' })
    case 'decline':
      return decline(command, item)
    case 'reassign':
      return reassign(command, item)
    case 'delegate':
      return delegate(command, item)
    case 'appoint-verifier':
      return appointVerifier(command, item)
    case 'comment':
      return comment(command)
    case 'report-progress':
      return reportProgress(command)
    case 'report-done':
      return reportDone(command, item)
    case 'return':
      return accept({ ...stamp(command), type: 'ReportReturned', reason: command.reason })
    case 'close':
      return close(command, item, rules)
    case 'ask-extension':
      return askExtension(command, item)
    case 'grant-extension':
      return grantExtension(command, item)
    case 'refuse-extension':
      return accept({ ...stamp(command), type: 'ExtensionRefused', reason: command.reason })
    case 'pause':
      return accept({ ...stamp(command), type: 'ClockPaused', reason: command.reason })
    case 'resume':
      return resume(command, item, rules.maxExtensions)
    case 'state-delay-cause':
      return stateDelayCause(command, item)
    case 'escalate':
      return escalate(command, item)
    case 'cancel':
      return accept({ ...stamp(command), type: 'ItemCancelled', reason: command.reason })
    case 'look-back':
      return lookBack(command)
    case 'reopen':
      return reopen(command)
    case 'note-child':
      return noteChild(command, item)
  }
}
