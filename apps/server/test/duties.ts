import type { ItemId, PersonId, UnitId } from '@luoshi/loop'
import type { Duties } from '../src/features/people/public.ts'

/** Open duties of the tests, until a feature keeps real ones. */
export interface Duty {
  item: ItemId
  unit: UnitId
  person: PersonId
}
export const duties: Duty[] = []
export const giveDuties = (given: readonly Duty[]) => duties.splice(0, duties.length, ...given)

const hangsOn = (duty: Duty, of: { unit: UnitId; person?: PersonId }) =>
  duty.unit === of.unit && (of.person === undefined || duty.person === of.person)

export const testDuties: Duties = {
  openDutiesOf: async (_, of) => duties.filter((duty) => hangsOn(duty, of)).length,
  async handOver(_tx, _context, { from, to, duties: named }) {
    const moving = duties.filter((duty) => hangsOn(duty, from) && (named === 'all' || named.includes(duty.item)))
    if (named !== 'all' && moving.length < named.length)
      return { ok: false, refusal: { code: 'item/not-of-post', data: {} } }
    for (const duty of moving) Object.assign(duty, { unit: to.unit, person: to.person })
    return { ok: true, moved: moving.length }
  },
}
