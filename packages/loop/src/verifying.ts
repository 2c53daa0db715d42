import { addDays } from '@luoshi/calendar'
import { isBlank } from './blank.ts'
import type { CommandTo } from './commands.ts'
import { outcomeNotFor, outcomeUnexplained } from './doing.ts'
import type { ItemEvent } from './events.ts'
import type { Item } from './item.ts'
import { partyConflict } from './parties-apart.ts'
import { expectPhase } from './phases.ts'
import { accept, refusal, refuse, type Decision } from './refusal.ts'
import type { ItemRules } from './rules.ts'
import { stamp } from './stamp.ts'
import { dueBeforeToday } from './timing.ts'

export function appointVerifier(command: CommandTo<'appoint-verifier'>, item: Item): Decision<ItemEvent> {
  const { terms } = expectPhase(item, command.type, 'dispatched', 'in-progress', 'reported')
  const { verifier, reason } = command
  if (verifier === terms.verifier) return refuse(refusal('item/nothing-changed', {}))
  const conflict = partyConflict({ lead: terms.lead, verifier, supports: [] })
  return conflict
    ? refuse(conflict)
    : accept({ ...stamp(command), type: 'VerifierAppointed', from: terms.verifier, verifier, reason })
}

/** The outcome is the verifier's own finding: it may differ from the one reported. */
export function close(command: CommandTo<'close'>, item: Item, rules: ItemRules): Decision<ItemEvent> {
  const { terms } = expectPhase(item, command.type, 'reported')
  const { outcome, note } = command
  const unfit = outcomeNotFor(terms.kind, outcome)
  if (unfit) return refuse(unfit)
  const unsaid = outcomeUnexplained(outcome, note)
  if (unsaid) return refuse(unsaid)
  const lookBackOn = addDays(command.on, terms.lookBackAfterDays ?? rules.lookBackAfterDays[terms.level])
  return accept({ ...stamp(command), type: 'ItemClosed', outcome, note, lookBackOn })
}

/** What holds stays closed; what does not, or only in part, comes back with a new day and a new round. */
export function lookBack(command: CommandTo<'look-back'>): Decision<ItemEvent> {
  const { result, note } = command
  if (result === 'holds') return accept({ ...stamp(command), type: 'LookBackHeld', note })

  if (isBlank(note)) return refuse(refusal('item/reason-missing', {}))
  const past = dueBeforeToday(command.due.day, command.on)
  if (past) return refuse(past)
  return accept(
    { ...stamp(command), type: 'LookBackFailed', result, note },
    { ...stamp(command), type: 'ItemReopened', reason: note, due: command.due },
  )
}

export function reopen(command: CommandTo<'reopen'>): Decision<ItemEvent> {
  const { reason, due } = command
  const past = dueBeforeToday(due.day, command.on)
  return past ? refuse(past) : accept({ ...stamp(command), type: 'ItemReopened', reason, due })
}
