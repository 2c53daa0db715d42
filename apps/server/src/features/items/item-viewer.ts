import type { PlainDate, WorkingCalendar } from '@luoshi/calendar'
import { addDays, addWorkingDays, YearNotLoaded } from '@luoshi/calendar'
import type { ItemFilter } from '@luoshi/contract'
import { defaultLightRules } from '@luoshi/loop'
import type { RequestContext } from '../../platform/http/context.ts'
import { subtreeIds } from '../people/public.ts'
import { sourcesSaid } from '../sources/public.ts'
import { itemActorOf } from './item-actor.ts'
import type { ResolvedFilter, Viewer } from './items.filter.ts'

/** Whose eyes a list is seen with. */
export async function viewerOf(context: RequestContext, calendar: WorkingCalendar): Promise<Viewer> {
  const { units, unit } = await itemActorOf(context)
  return { units, unit, today: context.today, soonUntil: soonUntil(context.today, calendar) }
}

/** The last day whose light is "due soon"; where the calendar ends, calendar days stand in for the list, as the row itself says it does not know. */
function soonUntil(today: PlainDate, calendar: WorkingCalendar): PlainDate {
  try {
    return addDays(addWorkingDays(today, defaultLightRules.dueSoonWorkingDays + 1, calendar), -1)
  } catch (error) {
    if (error instanceof YearNotLoaded) return addDays(today, -1)
    throw error
  }
}

/** What a filter says once its units are resolved to everything below them. */
export async function resolved(
  { db }: RequestContext,
  { lead, verifier, saidFrom, saidUntil, ...filter }: ItemFilter,
): Promise<ResolvedFilter> {
  return {
    ...filter,
    ...(saidFrom || saidUntil
      ? { sources: (await sourcesSaid(db, { from: saidFrom, until: saidUntil })).map(({ id }) => id) }
      : {}),
    ...(lead ? { leadUnits: await subtreeIds(db, lead) } : {}),
    ...(verifier ? { verifierUnits: await subtreeIds(db, verifier) } : {}),
  }
}
