import type { CommandName } from '@luoshi/contract'
import { decide, type Decision, type Item, type ItemCommand, type ItemEvent, type ItemId } from '@luoshi/loop'
import type { Tx } from '../../platform/db/database.ts'
import { StaleVersion } from '../../platform/db/events.ts'
import type { Refused } from '../../platform/http/answers.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import { EdgeProblem } from '../../platform/http/problems.ts'
import { itemActorOf } from './item-actor.ts'
import { unknownParty } from './known-parties.ts'
import { maySee, mayUse } from './items.policy.ts'
import { loadItem, recordItem, type LoadedItem } from './items.store.ts'
import { rulesInForce } from './rules-in-force.ts'

/** A command as it comes in: who and when are added here. */
export type CommandBody = ItemCommand extends infer Command
  ? Command extends ItemCommand
    ? Omit<Command, 'by' | 'on'>
    : never
  : never

export type Handled = { kind: 'done' } | { kind: 'absent' } | { kind: 'refused'; refusal: Refused }

/** Load, decide, record, project: one transaction, or nothing. */
export async function handleItemCommand(
  tx: Tx,
  context: RequestContext,
  itemId: ItemId,
  body: Extract<CommandBody, { type: CommandName }>,
): Promise<Handled> {
  const actor = await itemActorOf({ ...context, db: tx })
  const from = await loadItem(tx, itemId)
  if (!maySee(actor, from.item)) return { kind: 'absent' }
  if (!mayUse(actor, body.type, from.item))
    throw new EdgeProblem('permission/missing', { permission: `item.${body.type}` })
  if (context.expectedVersion !== undefined && context.expectedVersion !== from.version) {
    throw new StaleVersion(itemId, context.expectedVersion)
  }
  const unknown = await unknownParty(tx, itemId, body)
  if (unknown) return { kind: 'refused', refusal: unknown }

  const decision = await act(tx, context, itemId, from, body)
  return decision.ok ? { kind: 'done' } : { kind: 'refused', refusal: decision.refusal }
}

/** Decides and records one command, and lets the parent know what became of its child. */
export async function act(
  tx: Tx,
  context: RequestContext,
  itemId: ItemId,
  from: LoadedItem,
  body: CommandBody,
): Promise<Decision<ItemEvent>> {
  const { person, post, unit } = actorOf(context)
  const command = { ...body, by: { person, unit }, on: context.today } as ItemCommand // a body without who and when, completed
  const decision = decide(command, from.item, rulesInForce(context.today))
  if (!decision.ok) return decision

  const { item } = await recordItem(tx, {
    itemId,
    from,
    events: decision.events,
    actor: { person, post },
    at: context.now,
  })
  await tellParent(tx, context, itemId, item, decision.events)
  return decision
}

/** A parent keeps count of its children; a closed one comes back with the child that comes back. */
async function tellParent(
  tx: Tx,
  context: RequestContext,
  child: ItemId,
  item: Item,
  events: readonly ItemEvent[],
): Promise<void> {
  if (item.phase === 'absent' || item.parent === null) return
  const settled = events.some(({ type }) => type === 'ItemClosed' || type === 'ItemCancelled')
  const reopened = events.find((event) => event.type === 'ItemReopened')
  if (!settled && !reopened) return
  const parent = await loadItem(tx, item.parent)
  await act(tx, context, item.parent, parent, {
    type: 'note-child',
    child,
    state: reopened ? 'reopened' : 'settled',
    due: reopened?.due ?? null,
  })
}
