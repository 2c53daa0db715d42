import { isBlank } from './blank.ts'
import type { CommandTo } from './commands.ts'
import type { ItemEvent } from './events.ts'
import type { Item, Outcome } from './item.ts'
import { partyConflict } from './parties-apart.ts'
import { expectPhase } from './phases.ts'
import { accept, refusal, refuse, type Decision, type Refusal } from './refusal.ts'
import { stamp } from './stamp.ts'
import { standingKinds, type ItemKind } from './terms.ts'

/** Hands the item to another lead, who signs for it anew. The due day stays: handing over buys no time. */
export function reassign(command: CommandTo<'reassign'>, item: Item): Decision<ItemEvent> {
  const { terms } = expectPhase(item, command.type, 'dispatched', 'in-progress')
  const { lead, reason } = command
  if (lead === terms.lead) return refuse(refusal('item/nothing-changed', {}))
  const conflict = partyConflict({ lead, verifier: terms.verifier, supports: [] })
  return conflict
    ? refuse(conflict)
    : accept({ ...stamp(command), type: 'ItemReassigned', from: terms.lead, lead, reason })
}

export function delegate(command: CommandTo<'delegate'>, item: Item): Decision<ItemEvent> {
  const { terms } = expectPhase(item, command.type, 'dispatched', 'in-progress', 'reported')
  const { inCharge } = command
  if (inCharge === terms.inCharge) return refuse(refusal('item/nothing-changed', {}))
  return accept({ ...stamp(command), type: 'PersonPutInCharge', inCharge })
}

export function comment(command: CommandTo<'comment'>): Decision<ItemEvent> {
  const { note } = command
  if (isBlank(note)) return refuse(refusal('item/reason-missing', {}))
  return accept({ ...stamp(command), type: 'CommentMade', note })
}

/** A report of progress says at least one thing: words, a figure or evidence. */
export function reportProgress(command: CommandTo<'report-progress'>): Decision<ItemEvent> {
  const { note, percent, evidence } = command
  if (percent !== null && !(Number.isInteger(percent) && percent >= 0 && percent <= 100)) {
    return refuse(refusal('item/percent-out-of-range', { percent }))
  }
  if (isBlank(note) && percent === null && evidence.length === 0) return refuse(refusal('item/reason-missing', {}))
  return accept({ ...stamp(command), type: 'ProgressReported', note, percent, evidence })
}

/** Claims that it is done. Evidence gathered along the way counts; where some is wanted, none at all does not do. */
export function reportDone(command: CommandTo<'report-done'>, item: Item): Decision<ItemEvent> {
  const { terms, evidence: gathered } = expectPhase(item, command.type, 'in-progress')
  const { outcome, note, evidence } = command
  const unfit = outcomeNotFor(terms.kind, outcome)
  if (unfit) return refuse(unfit)
  const unsaid = outcomeUnexplained(outcome, note)
  if (unsaid) return refuse(unsaid)
  if (terms.evidenceWanted.length > 0 && gathered.length + evidence.length === 0) {
    return refuse(refusal('item/evidence-missing', { wanted: terms.evidenceWanted }))
  }
  return accept({ ...stamp(command), type: 'CompletionReported', outcome, note, evidence })
}

/** Anything but done says why: an honest outcome without a reason tells the next reader nothing. */
export const outcomeUnexplained = (outcome: Outcome, note: string): Refusal | undefined =>
  outcome === 'done' || !isBlank(note) ? undefined : refusal('item/reason-missing', {})

/** Only what is kept rather than finished may stand 长期坚持; only a letter has somebody who may not accept the answer. */
export function outcomeNotFor(kind: ItemKind, outcome: Outcome): Refusal | undefined {
  const fits =
    outcome === 'standing' ? standingKinds.includes(kind) : outcome === 'not-accepted' ? kind === 'letter' : true
  return fits ? undefined : refusal('item/outcome-not-for-kind', { outcome, kind })
}
