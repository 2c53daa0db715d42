import type { ItemFilter } from '@luoshi/contract'
import { sql, type SqlBool } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { ROW, type SelectedRow } from './item-rows.ts'
import { matching, overdue, visible, type ResolvedFilter, type Viewer } from './items.filter.ts'

export type Sort = 'due' | '-due' | 'updated' | '-updated' | 'spoken'

export interface Page {
  sort: Sort
  limit: number
  after?: string | undefined
}

/** One page of items, in a stable order, and where the next one starts. */
export async function itemsPage(db: Db, filter: ResolvedFilter, viewer: Viewer, page: Page) {
  const { column, descending } = ORDER[page.sort]
  const order = descending ? 'desc' : 'asc'
  const after = page.after === undefined ? undefined : cursorOf(page.after)
  const rows = await db
    .selectFrom('item')
    .select([...ROW, sql<string>`${sql.ref(column)}::text`.as('cursor')])
    .where((eb) => eb.and([...visible(eb, viewer), ...matching(eb, filter, viewer)]))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(${sql.ref(column)}, item_id) ${sql.raw(descending ? '<' : '>')} (${sql.lit(after?.[0] ?? '')}, ${after?.[1] ?? ''}::uuid)`,
      ),
    )
    .orderBy(column, order)
    .orderBy('item_id', order)
    .limit(page.limit + 1)
    .execute()
  const last = rows.length > page.limit ? rows[page.limit - 1] : undefined
  return {
    rows: rows.slice(0, page.limit) satisfies SelectedRow[],
    next: last ? Buffer.from(JSON.stringify([last.cursor, last.item_id])).toString('base64url') : null,
  }
}

const ORDER = {
  due: { column: 'due_order', descending: false },
  '-due': { column: 'due_order', descending: true },
  updated: { column: 'updated_at', descending: false },
  '-updated': { column: 'updated_at', descending: true },
  spoken: { column: 'spoken_at', descending: false },
} as const satisfies Record<Sort, { column: keyof Schema['item']; descending: boolean }>

/** Reads back what `next` said; a cursor that somebody made up matches nothing rather than failing. */
function cursorOf(after: string): [string, string] {
  const [value, id]: unknown[] = parsed(Buffer.from(after, 'base64url').toString())
  const known =
    typeof value === 'string' && /^[\d :.+-]{1,40}$/.test(value) && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)
  return known ? [value, id] : ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** How many items each unit leads in each phase. */
export const tallyByUnit = (db: Db, { units }: Viewer) =>
  db
    .selectFrom('item_tally')
    .select(['lead_unit as unit', 'phase', 'count'])
    .where('count', '>', 0)
    .$if(units !== null, (query) => query.where('lead_unit', 'in', [...(units ?? [])]))
    .execute()

/** How many of them are overdue. */
export const overdueByUnit = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('item')
    .select(['lead_unit as unit', 'phase', (eb) => eb.fn.countAll<number>().as('count')])
    .where((eb) =>
      eb.and([overdue(eb, viewer), ...(viewer.units === null ? [] : [eb('lead_unit', 'in', [...viewer.units])])]),
    )
    .groupBy(['lead_unit', 'phase'])
    .execute()

/** The same two answers for the items of one source. */
export const tallyOfSource = (db: Db, source: NonNullable<ItemFilter['source']>, viewer: Viewer) =>
  db
    .selectFrom('item')
    .select((eb) => [
      'lead_unit as unit',
      'phase',
      overdue(eb, viewer).$castTo<boolean>().as('overdue'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('source_id', '=', source)
    .where((eb) => eb.and(visible(eb, viewer)))
    .groupBy(['lead_unit', 'phase', (eb) => overdue(eb, viewer)])
    .execute()
