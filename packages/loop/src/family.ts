import type { CommandTo } from './commands.ts'
import type { ItemEvent } from './events.ts'
import type { Children, Item } from './item.ts'
import { expectPhase } from './phases.ts'
import { accept, refusal, refuse, type Decision, type Refusal } from './refusal.ts'
import { stamp } from './stamp.ts'
import { dueBeforeToday } from './timing.ts'

/** Why a parent cannot be finished yet: some of its children are still open. */
export function openChildren(children: Children): Refusal | undefined {
  const count = Object.values(children).filter((state) => state === 'open').length
  return count > 0 ? refusal('item/children-open', { count }) : undefined
}

/** What a parent records when one of its children is attached, settled (closed or cancelled) or reopened. */
export function noteChild(command: CommandTo<'note-child'>, item: Item): Decision<ItemEvent> {
  const parent = expectPhase(item, command.type, 'draft', 'dispatched', 'in-progress', 'reported', 'closed')
  const { child, state } = command
  if (child === parent.parent) return refuse(refusal('item/child-of-itself', {}))

  const known = parent.children[child]
  if (state === 'attached') {
    if (known) return refuse(refusal('item/nothing-changed', {}))
    if (parent.phase === 'closed') return refuse(refusal('item/not-open', { phase: parent.phase }))
    return accept({ ...stamp(command), type: 'ChildAttached', child })
  }
  if (!known) return refuse(refusal('item/child-unknown', {}))
  if (state === 'settled') {
    if (known === 'settled') return refuse(refusal('item/nothing-changed', {}))
    return accept({ ...stamp(command), type: 'ChildSettled', child })
  }
  if (known === 'open') return refuse(refusal('item/nothing-changed', {}))
  return parent.phase === 'closed'
    ? reopenWithChild(command)
    : accept({ ...stamp(command), type: 'ChildReopened', child })
}

/** A closed parent comes back with its child, and comes back first: it never stands closed over an open child. */
function reopenWithChild(command: CommandTo<'note-child'>): Decision<ItemEvent> {
  const { child, due } = command
  if (due === null) return refuse(refusal('item/incomplete', { missing: ['due'] }))
  const past = dueBeforeToday(due.day, command.on)
  if (past) return refuse(past)
  return accept(
    { ...stamp(command), type: 'ItemReopened', reason: '', due },
    { ...stamp(command), type: 'ChildReopened', child },
  )
}
