import type { PlainDate } from '@luoshi/calendar'
import type { UnitRow, UnitView } from '@luoshi/contract'
import type { UnitId } from '@luoshi/loop'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { KnownUnit } from './unit.ts'

/** Every unit, those directly under the bureau first; closed ones only when asked for. */
export async function allUnits(db: Db, { closed }: { closed: boolean }): Promise<UnitRow[]> {
  const units = db.selectFrom('unit').select(['unit_id', 'version', 'state']).orderBy('type').orderBy('name')
  const rows = await (closed ? units : units.where('closed_on', 'is', null)).execute()
  return rows.map(rowOf)
}

export async function unitView(db: Db, unitId: UnitId, today: PlainDate): Promise<UnitView | undefined> {
  const row = await db
    .selectFrom('unit')
    .select(['unit_id', 'version', 'state'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (!row) return undefined
  const posts = await db
    .selectFrom('post')
    .innerJoin('person', (join) =>
      join.onRef('person.tenant_id', '=', 'post.tenant_id').onRef('person.person_id', '=', 'post.person_id'),
    )
    .select(['post_id as id', 'post.person_id', 'person.name', 'role', 'title'])
    .where('unit_id', '=', unitId)
    .where('from_on', '<=', today)
    .where(sql<boolean>`(ended_on is null or ended_on > ${today}::date)`)
    .orderBy('from_on')
    .orderBy('post_id')
    .execute()
  return {
    ...rowOf(row),
    names: known(row).names,
    posts: posts.map(({ person_id, name, ...post }) => ({ ...post, person: { id: person_id, name } })),
  }
}

const known = ({ state }: { state: unknown }) => state as KnownUnit // written by projectUnit, nowhere else

function rowOf(row: { unit_id: UnitId; version: number; state: unknown }): UnitRow {
  const { phase: _, changedOn: __, names: ___, ...facts } = known(row)
  return { id: row.unit_id, version: row.version, ...facts }
}

/** A unit and everything below it, closed units included: what they did stays theirs. */
export async function subtreeIds(db: Db, unit: UnitId): Promise<UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`
    with recursive below as (
      select tenant_id, unit_id from unit where unit_id = ${unit}::uuid
      union all
      select child.tenant_id, child.unit_id from unit child
      join below on child.tenant_id = below.tenant_id and child.parent_id = below.unit_id
    )
    select unit_id as id from below`.execute(db)
  return rows.map(({ id }) => id)
}

/** What still hangs on a unit besides duties: open units below it, and posts not ended. */
export async function remainsOf(db: Db, unit: UnitId): Promise<{ children: number; posts: number }> {
  const { rows } = await sql<{ children: number; posts: number }>`
    select (select count(*) from unit where parent_id = ${unit}::uuid and closed_on is null) as children,
           (select count(*) from post where unit_id = ${unit}::uuid and ended_on is null) as posts`.execute(db)
  return rows[0] ?? { children: 0, posts: 0 }
}

export async function isNameTaken(db: Db, name: string, besides: UnitId | undefined): Promise<boolean> {
  const named = db.selectFrom('unit').select('unit_id').where('name', '=', name).where('closed_on', 'is', null)
  return !!(await (besides ? named.where('unit_id', '<>', besides) : named).executeTakeFirst())
}

export async function topUnit(db: Db): Promise<{ id: UnitId; name: string } | undefined> {
  return db.selectFrom('unit').select(['unit_id as id', 'name']).where('parent_id', 'is', null).executeTakeFirst()
}
