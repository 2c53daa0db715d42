import { addDays, type PlainDate } from '@luoshi/calendar'
import type { DelayCause, DocumentId, Outcome, UnitId } from '@luoshi/loop'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { lightName, OPEN, overdue, visible, type LightName, type Viewer } from '../items/public.ts'

/** Which sources an overview speaks of; null for everything, whether it came from a source or not. */
export type Scope = readonly DocumentId[] | null

/** The items of a scope that somebody may see, drafts left out: nobody has been asked for those yet. */
const asked = (db: Db, scope: Scope, viewer: Viewer) =>
  db
    .selectFrom('item')
    .where('phase', '!=', 'draft')
    .where((eb) => eb.and(visible(eb, viewer)))
    .$if(scope !== null, (query) => query.where('source_id', 'in', [...(scope ?? [])]))

export interface StandingRow {
  /** Counted by source, or by the lead unit. */
  by: 'source' | 'unit'
  source: DocumentId | null
  unit: UnitId | null
  light: LightName
  outcome: Outcome | null
  count: number
}

/** Items by source and by lead unit, each by light and outcome, in one pass over the table. */
export async function standingRows(db: Db, scope: Scope, viewer: Viewer): Promise<StandingRow[]> {
  if (scope?.length === 0) return []
  const lit = asked(db, scope, viewer).select((eb) => [
    'source_id as source',
    'lead_unit as unit',
    'outcome',
    lightName(eb, viewer).as('light'),
  ])
  return db
    .selectFrom(lit.as('lit'))
    .select((eb) => [
      sql<'source' | 'unit'>`case grouping(source) when 0 then 'source' else 'unit' end`.as('by'),
      'source',
      'unit',
      'light',
      'outcome',
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(sql`grouping sets ((source, light, outcome), (unit, light, outcome))`)
    .execute()
}

/** Why what is overdue is late; null where nobody has said yet. */
export async function delayCauses(
  db: Db,
  scope: Scope,
  viewer: Viewer,
): Promise<{ cause: DelayCause | null; count: number }[]> {
  if (scope?.length === 0) return []
  const cause = sql<DelayCause | null>`state ->> 'delayCause'`
  return asked(db, scope, viewer)
    .where((eb) => overdue(eb, viewer))
    .select((eb) => [cause.as('cause'), eb.fn.countAll<number>().as('count')])
    .groupBy(cause)
    .orderBy('count', 'desc')
    .execute()
}

/** Twelve months of what fell or falls due, and how many were reported done by their day. */
export async function monthsOfDueDays(db: Db, scope: Scope, viewer: Viewer) {
  if (scope?.length === 0) return []
  const month = sql<string>`to_char(due, 'YYYY-MM')`
  const { from, until } = aroundYear(viewer.today)
  return asked(db, scope, viewer)
    .where('phase', '!=', 'cancelled')
    .where('due', '>=', from)
    .where('due', '<', until)
    .select((eb) => [
      month.as('month'),
      eb.fn.countAll<number>().as('due'),
      eb.fn
        .countAll<number>()
        .filterWhere(sql<boolean>`phase = 'closed' and reported_on <= due`)
        .as('closedInTime'),
      eb.fn
        .countAll<number>()
        .filterWhere(sql<boolean>`phase = 'closed' and reported_on > due`)
        .as('closedLate'),
      eb.fn.countAll<number>().filterWhere('phase', '!=', 'closed').as('open'),
    ])
    .groupBy(month)
    .orderBy('month')
    .execute()
}

/** Nine months back and two ahead, by whole months. */
function aroundYear(today: PlainDate): { from: PlainDate; until: PlainDate } {
  const first = (months: number): PlainDate => {
    const [year = 0, month = 1] = today.split('-').map(Number)
    return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10) as PlainDate // the first of a month exists
  }
  return { from: first(-9), until: first(3) }
}

/** Units by sources with their lights; only the sources given, those without a source counted under null. */
export function wallCells(db: Db, scope: Scope, viewer: Viewer, shown: readonly DocumentId[]) {
  return asked(db, scope, viewer)
    .where('phase', '!=', 'cancelled')
    .where('lead_unit', 'is not', null)
    .where((eb) => (shown.length > 0 ? eb('source_id', 'in', [...shown]) : eb.val(false)))
    .select((eb) => [
      eb.ref('lead_unit').$castTo<UnitId>().as('unit'),
      'source_id as source',
      eb.fn.countAll<number>().filterWhere(overdue(eb, viewer)).as('overdue'),
      eb.fn
        .countAll<number>()
        .filterWhere(eb(lightName(eb, viewer), '=', 'due-soon'))
        .as('dueSoon'),
      eb.fn.countAll<number>().filterWhere('phase', 'in', OPEN).as('open'),
      eb.fn.countAll<number>().filterWhere('phase', '=', 'closed').as('closed'),
    ])
    .groupBy(['lead_unit', 'source_id'])
    .execute()
}

/** Open items by the Monday of the week they fall due in: what is already late, and the twelve weeks ahead. */
export async function weeksOfDueDays(db: Db, scope: Scope, viewer: Viewer) {
  if (scope?.length === 0) return []
  const monday = sql<PlainDate>`date_trunc('week', due)::date`
  return asked(db, scope, viewer)
    .where('phase', 'in', OPEN)
    .where('due', '>=', addDays(viewer.today, -28))
    .where('due', '<', addDays(viewer.today, 84))
    .select((eb) => [
      monday.as('monday'),
      eb.fn.countAll<number>().as('open'),
      eb.fn.countAll<number>().filterWhere(overdue(eb, viewer)).as('overdue'),
    ])
    .groupBy(monday)
    .orderBy('monday')
    .execute()
}
