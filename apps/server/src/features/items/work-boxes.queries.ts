import { addMonths, partsOf, plainDateOf, type PlainDate } from '@luoshi/calendar'
import { itemBoxes, type ItemBox, type ItemRow } from '@luoshi/contract'
import { sql, type SqlBool } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { lightName, matching, visible, type Viewer } from './items.filter.ts'

type LightName = ItemRow['light']['light']
export interface Tally {
  count: number
  lights: Partial<Record<LightName, number>>
}

/** How many items lie in each work list, by light. */
export async function boxTallies(db: Db, viewer: Viewer): Promise<Record<ItemBox, Tally>> {
  const tallies: [ItemBox, Tally][] = []
  for (const box of itemBoxes) {
    const rows = await db
      .selectFrom((eb) =>
        eb
          .selectFrom('item')
          .select((item) => lightName(item, viewer).as('light'))
          .where((item) => item.and([...visible(item, viewer), ...matching(item, { box }, viewer)]))
          .as('lit'),
      )
      .select(['light', (eb) => eb.fn.countAll<number>().as('count')])
      .groupBy('light')
      .execute()
    const lights = Object.fromEntries(rows.map(({ light, count }) => [light, count]))
    tallies.push([box, { count: rows.reduce((sum, { count }) => sum + count, 0), lights }])
  }
  return Object.fromEntries(tallies) as Record<ItemBox, Tally> // one entry for each box
}

/** Items sent to the viewer's own units this month so far, and last month up to the same day. */
export async function askedLately(db: Db, { units, unit, today }: Viewer) {
  const { year, month } = partsOf(today)
  const first = plainDateOf(year, month, 1)
  const sentBetween = async (from: PlainDate, until: PlainDate) => {
    const { count } = await db
      .selectFrom('item')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('lead_unit', 'in', [...(units ?? [unit])])
      .where('phase', '!=', 'draft')
      .where(
        sql<SqlBool>`coalesce(state->>'dispatchedOn', state->'before'->>'dispatchedOn') between ${from} and ${until}`,
      ) // days as text compare as days
      .executeTakeFirstOrThrow()
    return count
  }
  return {
    thisMonth: await sentBetween(first, today),
    lastMonthByNow: await sentBetween(addMonths(first, -1), addMonths(today, -1)),
  }
}
