import type { PlainDate } from '@luoshi/calendar'
import type { ItemFilter } from '@luoshi/contract'
import type { DocumentId, UnitId } from '@luoshi/loop'
import { sql, type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely'
import type { Schema } from '../../platform/db/schema.ts'
import type { RecordedPhase } from '../../platform/db/tables/items.ts'

/** Whose eyes a list is seen with: the units a post covers, or null for the whole bureau. */
export interface Viewer {
  units: readonly UnitId[] | null
  unit: UnitId
  today: PlainDate
  /** Last day that still counts as due soon. */
  soonUntil: PlainDate
}

/** What the filter says once units are resolved to everything below them. */
export type ResolvedFilter = Omit<ItemFilter, 'lead' | 'verifier' | 'saidFrom' | 'saidUntil'> & {
  sources?: readonly DocumentId[]
  leadUnits?: readonly UnitId[]
  verifierUnits?: readonly UnitId[]
}

export type LightName = NonNullable<ItemFilter['light']>[number]

export const OPEN: readonly RecordedPhase[] = ['dispatched', 'in-progress', 'reported']

type Items = ExpressionBuilder<Schema, 'item'>
type Condition = ExpressionWrapper<Schema, 'item', SqlBool>

/**
 * The items a post may see. Said as a list of ids, each part found by its own index: an "or" over four columns would read every
 * item of the bureau to find a school's few.
 */
export function visible(eb: Items, { units }: Viewer): Condition[] {
  if (units === null) return []
  const mine = [...units]
  const by = (column: 'issuer_unit' | 'lead_unit' | 'verifier_unit') =>
    eb.selectFrom('item as own').select('own.item_id').where(`own.${column}`, 'in', mine)
  const supported = eb.selectFrom('item_support').select('item_support.item_id').where('unit_id', 'in', mine)
  return [
    eb('item.item_id', 'in', by('issuer_unit').union(by('lead_unit')).union(by('verifier_unit')).union(supported)),
    eb.or([eb('issuer_unit', 'in', mine), eb('phase', '!=', 'draft')]),
  ]
}

export function matching(eb: Items, filter: ResolvedFilter, viewer: Viewer): Condition[] {
  const conditions: (Condition | undefined)[] = [
    filter.box && box(eb, filter.box, viewer),
    filter.phase && eb('phase', 'in', filter.phase),
    filter.kind && eb('kind', 'in', filter.kind),
    filter.level && eb('level', 'in', filter.level),
    filter.light && eb.or(filter.light.map((light) => lit(eb, light, viewer))),
    filter.leadUnits && eb('lead_unit', 'in', [...filter.leadUnits]),
    filter.verifierUnits && eb('verifier_unit', 'in', [...filter.verifierUnits]),
    filter.source && eb('source_id', '=', filter.source),
    filter.sources && eb('source_id', 'in', [...filter.sources]),
    filter.outcome && eb('outcome', 'in', filter.outcome),
    filter.cause && eb(sql<string>`coalesce(state ->> 'delayCause', 'unsaid')`, 'in', filter.cause),
    filter.parent && eb('parent_id', '=', filter.parent),
    filter.dueFrom && eb('due', '>=', filter.dueFrom),
    filter.dueUntil && eb('due', '<=', filter.dueUntil),
    filter.search ? containing(eb, filter.search) : undefined,
  ]
  return conditions.filter((condition) => condition !== undefined)
}

/** The lists everybody in an office knows. A bureau-wide post has them for its own unit. */
function box(eb: Items, name: NonNullable<ItemFilter['box']>, viewer: Viewer): Condition {
  const mine = [...(viewer.units ?? [viewer.unit])]
  switch (name) {
    case 'to-do':
      return eb.and([eb('lead_unit', 'in', mine), eb('phase', 'in', ['dispatched', 'in-progress'])])
    case 'to-verify':
      return eb.and([eb('verifier_unit', 'in', mine), eb('phase', '=', 'reported')])
    case 'issued':
      return eb('issuer_unit', 'in', mine)
    case 'done':
      return eb.and([eb('lead_unit', 'in', mine), eb('phase', 'in', ['reported', 'closed', 'cancelled'])])
    case 'overdue':
      return viewer.units === null ? overdue(eb, viewer) : eb.and([eb('lead_unit', 'in', mine), overdue(eb, viewer)])
    case 'to-look-back':
      return eb.and([eb('verifier_unit', 'in', mine), eb('look_back_on', '<=', viewer.today)])
  }
}

/** The same lights as `openLightName`, said in SQL; a test holds the two together. */
function lit(eb: Items, light: LightName, viewer: Viewer): Condition {
  const running = eb.and([eb('phase', 'in', OPEN), eb('paused', '=', false)])
  const inTime = eb.and([running, eb.not(late(eb, viewer))])
  const soon = eb.and([eb('phase', '=', 'in-progress'), eb('due', '<=', viewer.soonUntil)])
  switch (light) {
    case 'draft':
    case 'closed':
    case 'cancelled':
      return eb('phase', '=', light)
    case 'paused':
      return eb.and([eb('phase', 'in', OPEN), eb('paused', '=', true)])
    case 'overdue':
      return overdue(eb, viewer)
    case 'not-signed-for':
      return eb.and([inTime, eb('phase', '=', 'dispatched')])
    case 'due-soon':
      return eb.and([inTime, soon])
    case 'on-time':
      return eb.and([inTime, eb('phase', '!=', 'dispatched'), eb.not(soon)])
  }
}

/** The name of the light each item shows. */
export const lightName = (eb: Items, viewer: Viewer) =>
  eb
    .case()
    .when(eb('phase', 'in', ['draft', 'closed', 'cancelled']))
    .then(eb.ref('phase').$castTo<LightName>())
    .when(lit(eb, 'paused', viewer))
    .then(sql.lit<LightName>('paused'))
    .when(overdue(eb, viewer))
    .then(sql.lit<LightName>('overdue'))
    .when(eb('phase', '=', 'dispatched'))
    .then(sql.lit<LightName>('not-signed-for'))
    .when(lit(eb, 'due-soon', viewer))
    .then(sql.lit<LightName>('due-soon'))
    .else(sql.lit<LightName>('on-time'))
    .end()

const late = (eb: Items, { today }: Viewer): Condition =>
  eb(eb.fn.coalesce('reported_on', sql<PlainDate>`${today}::date`), '>', eb.ref('due'))

export const overdue = (eb: Items, viewer: Viewer): Condition =>
  eb.and([eb('phase', 'in', OPEN), eb('paused', '=', false), eb('due', '<', viewer.today), late(eb, viewer)])

/** `%` and `_` are looked for like any other character. */
function containing(eb: Items, search: string): Condition {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return eb.or([eb('title', 'like', pattern), eb('words', 'like', pattern), eb('criterion', 'like', pattern)])
}
