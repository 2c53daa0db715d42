import type { ItemId, UnitId } from '@luoshi/loop'
import type { Db } from '../../platform/db/database.ts'
import type { RecordedPhase } from '../../platform/db/tables/items.ts'
import type { Duties, PostHeld } from '../people/public.ts'
import { act } from './handle-item-command.ts'
import { loadItem } from './items.store.ts'

const OPEN: readonly RecordedPhase[] = ['dispatched', 'in-progress', 'reported']

/** What hangs on units and people in the loop: nobody leaves a post, and no unit ends, while it does. */
export const itemDuties: Duties = {
  async openDutiesOf(db, of) {
    const { count } = await ('post' in of ? heldBy(db, of) : carriedBy(db, of.unit))
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  },

  async handOver(tx, context, { from, to, duties }) {
    const held = await heldBy(tx, from).select('item_id').orderBy('item_id').execute()
    const wanted = duties === 'all' ? held.map((row) => row.item_id) : [...duties]
    const stranger = wanted.find((id) => !held.some((row) => row.item_id === id))
    if (stranger) return { ok: false, refusal: { code: 'item/not-of-post', data: { item: stranger } } }
    for (const itemId of wanted) {
      const refusal = await moveTo(itemId)
      if (refusal) return { ok: false, refusal }
    }
    return { ok: true, moved: wanted.length }

    async function moveTo(itemId: ItemId) {
      if (to.unit !== from.unit) {
        const reason = context.language === 'zh' ? '承办人岗位变动，随岗移交' : 'Handed over with the post'
        const moved = await act(tx, context, itemId, await loadItem(tx, itemId), {
          type: 'reassign',
          lead: to.unit,
          reason,
        })
        if (!moved.ok) return moved.refusal
      }
      const named = await act(tx, context, itemId, await loadItem(tx, itemId), {
        type: 'delegate',
        inCharge: to.person,
      })
      return named.ok ? undefined : named.refusal
    }
  },
}

const heldBy = (db: Db, { person, unit }: PostHeld) =>
  db.selectFrom('item').where('phase', 'in', OPEN).where('in_charge', '=', person).where('lead_unit', '=', unit)

const carriedBy = (db: Db, unit: UnitId) =>
  db
    .selectFrom('item')
    .where('phase', 'in', OPEN)
    .where((eb) => eb.or([eb('lead_unit', '=', unit), eb('verifier_unit', '=', unit)]))
