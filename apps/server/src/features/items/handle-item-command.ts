import type { CommandName } from '@luoshi/contract'
import { decide, type Item, type ItemCommand, type ItemEvent, type ItemId, type Refusal } from '@luoshi/loop'
import type { Tx } from '../../platform/db/database.ts'
import { StaleVersion } from '../../platform/db/events.ts'
import { Fault } from '../../platform/fault.ts'
import type { Refused } from '../../platform/http/answers.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import { EdgeProblem } from '../../platform/http/problems.ts'
import { itemActorOf } from './item-actor.ts'
import type { WholeRow } from './item-rows.ts'
import { unknownParty } from './known-parties.ts'
import { maySee, mayUse } from './items.policy.ts'
import { loadItem, recordItem, rowOf, type LoadedItem } from './items.store.ts'
import { rulesInForce } from './rules-in-force.ts'

/** A command as it comes in: who and when are added here. */
export type CommandBody = ItemCommand extends infer Command
  ? Command extends ItemCommand
    ? Omit<Command, 'by' | 'on'>
    : never
  : never

/** `row` is the item as it was just written: who shows it need not read it again. */
export type Handled = { kind: 'done'; row?: WholeRow } | { kind: 'absent' } | { kind: 'refused'; refusal: Refused }

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

  const acted = await act(tx, context, itemId, from, body)
  return acted.ok ? { kind: 'done', row: acted.row } : { kind: 'refused', refusal: acted.refusal }
}

export type Acted = { ok: true; row: WholeRow } | { ok: false; refusal: Refusal }

/** Decides and records one command, and lets the parent know what became of its child. */
export async function act(
  tx: Tx,
  context: RequestContext,
  itemId: ItemId,
  from: LoadedItem,
  body: CommandBody,
): Promise<Acted> {
  const { person, post, unit } = actorOf(context)
  const command = { ...body, by: { person, unit }, on: context.today } as ItemCommand // a body without who and when, completed
  const decision = decide(command, from.item, rulesInForce(context.today))
  if (!decision.ok) return decision

  const { item, version } = await recordItem(tx, {
    itemId,
    from,
    events: decision.events,
    actor: { person, post },
    at: context.now,
  })
  await tellParent(tx, context, itemId, item, decision.events)
  return { ok: true, row: wholeRow(itemId, item, version, context.now) }
}

function wholeRow(item_id: ItemId, item: Item, version: number, updated_at: Date): WholeRow {
  if (item.phase === 'absent') throw new Fault('A command leaves an item behind', { item_id })
  return { item_id, version, updated_at, state: item, ...rowOf(item) }
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
