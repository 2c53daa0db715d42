import type { WorkingCalendar } from '@luoshi/calendar'
import type { ItemCard } from '@luoshi/contract'
import type { RequestContext } from '../../platform/http/context.ts'
import { sourcesNamed } from '../sources/public.ts'
import { itemActorOf } from './item-actor.ts'
import { itemRows, type SelectedRow } from './item-rows.ts'
import { actionsOf } from './item-view.ts'
import { documentOf, nextStep, progressedOf } from './next-step.ts'

/** Rows with what a card shows beside: the asker's words, what counts as done, and the next step of this very post. */
export async function itemCards(
  context: RequestContext,
  selected: readonly SelectedRow[],
  calendar: WorkingCalendar,
): Promise<ItemCard[]> {
  if (selected.length === 0) return []
  const { db, today } = context
  const ids = selected.map((row) => row.item_id)
  const states = await db.selectFrom('item').select(['item_id', 'state']).where('item_id', 'in', ids).execute()
  const stateOf = new Map(states.map(({ item_id, state }) => [item_id, state]))
  const actor = await itemActorOf(context)
  const progressed = await progressedOf(db, ids)
  const origins = await sourcesNamed(
    db,
    states.flatMap(({ state }) => documentOf(state) ?? []),
  )
  const rows = await itemRows(db, selected, today, calendar)
  return rows.flatMap((row) => {
    const state = stateOf.get(row.id)
    if (!state || state.phase === 'absent') return []
    const { source, criterion, evidenceWanted } = state.terms
    const document = documentOf(state)
    const { allowed } = actionsOf(state, actor, context)
    return {
      ...row,
      words: source.words,
      origin: (document && origins.get(document)) ?? null,
      criterion,
      evidenceWanted,
      next: nextStep(allowed, progressed.has(row.id)),
    }
  })
}
