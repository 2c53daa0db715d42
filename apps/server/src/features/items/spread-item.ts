import { isOpen, type DraftTerms, type Due, type ItemId, type UnitId } from '@luoshi/loop'
import type { Tx } from '../../platform/db/database.ts'
import type { Refused } from '../../platform/http/answers.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { EdgeProblem } from '../../platform/http/problems.ts'
import { act, type Handled } from './handle-item-command.ts'
import { itemActorOf } from './item-actor.ts'
import { maySee, maySpread } from './items.policy.ts'
import { loadItem } from './items.store.ts'
import { unknownParty } from './known-parties.ts'

export interface Spread {
  units: UnitId[]
  due: Due
  criterion: string
  verifier: UnitId
  evidenceWanted: string[]
}

/**
 * Dispatches one open item onward to many units, a child each, in one act: either every unit gets its own or none does.
 * The unit that leads the item may do it, and whoever issued it.
 */
export async function spreadItem(tx: Tx, context: RequestContext, parentId: ItemId, spread: Spread): Promise<Handled> {
  const actor = await itemActorOf({ ...context, db: tx })
  const { item: parent, version } = await loadItem(tx, parentId)
  if (!maySee(actor, parent)) return { kind: 'absent' }
  if (!isOpen(parent)) return refused({ code: 'item/not-open', data: { phase: parent.phase } })
  if (!maySpread(actor, parent)) throw new EdgeProblem('permission/missing', { permission: 'item.dispatch' })
  if (context.expectedVersion !== undefined && context.expectedVersion !== version) {
    throw new EdgeProblem('version/stale', { current: version })
  }
  const units = [...new Set(spread.units)]
  const unknown = await unknownParty(tx, null, { supports: units, verifier: spread.verifier })
  if (unknown) return refused(unknown)

  for (const lead of units) {
    const refusal = await handDown(tx, context, parentId, childTerms(parent.terms, lead, spread))
    if (refusal) return refused(refusal)
  }
  return { kind: 'done' }
}

const refused = (refusal: Refused): Handled => ({ kind: 'refused', refusal })

/** What a child is asked: the parent's words and weight, its own lead, day, criterion and verifier. */
const childTerms = (
  parent: DraftTerms,
  lead: UnitId,
  { due, criterion, verifier, evidenceWanted }: Spread,
): DraftTerms => ({
  ...parent,
  lead,
  supports: [],
  inCharge: null,
  leader: null,
  verifier,
  due,
  criterion,
  evidenceWanted,
})

async function handDown(
  tx: Tx,
  context: RequestContext,
  parent: ItemId,
  terms: DraftTerms,
): Promise<Refused | undefined> {
  const child = context.newId() as ItemId // a new id becomes an item's by being drafted as one
  const drafted = await act(
    tx,
    context,
    child,
    { item: { phase: 'absent' }, version: 0 },
    { type: 'draft', terms, parent },
  )
  if (!drafted.ok) return drafted.refusal
  const dispatched = await act(tx, context, child, await loadItem(tx, child), { type: 'dispatch' })
  if (!dispatched.ok) return dispatched.refusal
  const noted = await act(tx, context, parent, await loadItem(tx, parent), {
    type: 'note-child',
    child,
    state: 'attached',
    due: null,
  })
  return noted.ok ? undefined : noted.refusal
}
