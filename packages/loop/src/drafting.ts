import { isBlank } from './blank.ts'
import type { CommandTo } from './commands.ts'
import type { ItemEvent } from './events.ts'
import type { Item } from './item.ts'
import { expectComplete } from './missing.ts'
import { partyConflict } from './parties-apart.ts'
import { expectPhase } from './phases.ts'
import { accept, refusal, refuse, type Decision, type Refusal } from './refusal.ts'
import { isSameValue } from './same-value.ts'
import { stamp } from './stamp.ts'
import type { DraftTerms } from './terms.ts'

/** A draft may lack anything but a title, and may not contradict itself. */
const unfitToKeep = (terms: DraftTerms): Refusal | undefined =>
  isBlank(terms.title) ? refusal('item/title-missing', {}) : partyConflict(terms)

export function draft(command: CommandTo<'draft'>): Decision<ItemEvent> {
  const { terms, parent } = command
  const obstacle = unfitToKeep(terms)
  return obstacle ? refuse(obstacle) : accept({ ...stamp(command), type: 'ItemDrafted', terms, parent })
}

/** Records only what is really different, so that the history shows what was changed and nothing else. */
export function revise(command: CommandTo<'revise'>, item: Item): Decision<ItemEvent> {
  const { terms } = expectPhase(item, command.type, 'draft')
  const changed = changedTerms(terms, command.terms)
  if (Object.keys(changed).length === 0) return refuse(refusal('item/nothing-changed', {}))
  const obstacle = unfitToKeep({ ...terms, ...changed })
  return obstacle ? refuse(obstacle) : accept({ ...stamp(command), type: 'DraftRevised', terms: changed })
}

function changedTerms(terms: DraftTerms, wanted: Partial<DraftTerms>): Partial<DraftTerms> {
  const isChange = ([term, value]: [string, unknown]) =>
    value !== undefined && !isSameValue(value, terms[term as keyof DraftTerms]) // entries of a Partial<DraftTerms> have only its keys
  return Object.fromEntries(Object.entries(wanted).filter(isChange))
}

export function dispatch(command: CommandTo<'dispatch'>, item: Item): Decision<ItemEvent> {
  const { terms } = expectPhase(item, command.type, 'draft')
  return accept({ ...stamp(command), type: 'ItemDispatched', terms: expectComplete(terms) })
}

/** The unit sends it back before signing for it; the issuer decides what becomes of the draft. */
export function decline(command: CommandTo<'decline'>, item: Item): Decision<ItemEvent> {
  const { terms } = expectPhase(item, command.type, 'dispatched')
  return accept({ ...stamp(command), type: 'ItemDeclined', unit: terms.lead, reason: command.reason })
}
