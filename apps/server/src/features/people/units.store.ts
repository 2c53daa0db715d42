import type { UnitId } from '@luoshi/loop'
import { sql } from 'kysely'
import { json } from '../../platform/db/columns.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Projection } from '../../platform/db/projections.ts'
import { factOf, type Recorded } from './facts.ts'
import { evolveUnit, noUnit, type KnownUnit, type Unit, type UnitEvent } from './unit.ts'

export const UNIT_STREAM = 'unit'

/** One command at a time may change the tree: each alone may be right, and both together a circle. Held until the transaction ends. */
export const holdUnitTree = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('luoshi units ' || current_tenant(), 0))`.execute(tx)

export async function loadUnit(db: Db, unitId: UnitId): Promise<{ unit: Unit; version: number }> {
  const row = await db.selectFrom('unit').select(['state', 'version']).where('unit_id', '=', unitId).executeTakeFirst()
  return row ? { unit: row.state as KnownUnit, version: row.version } : { unit: noUnit, version: 0 } // written by rowOf below, nowhere else
}

/** Units and their names follow from the facts of the stream `unit`. */
export const unitProjection: Projection = {
  name: 'units',
  tables: ['unit', 'unit_name'],
  async apply(tx, event) {
    if (event.streamType === UNIT_STREAM)
      await projectUnit(tx, event.streamId, [{ fact: factOf<UnitEvent>(event), version: event.version }])
  },
}

export async function projectUnit(tx: Tx, streamId: string, recorded: readonly Recorded<UnitEvent>[]): Promise<void> {
  const unitId = streamId as UnitId // a stream of this type carries a unit's id
  const before = recorded[0]?.version === 1 ? noUnit : (await loadUnit(tx, unitId)).unit
  const unit = recorded.reduce<Unit>((so, { fact }) => evolveUnit(so, fact), before)
  if (unit.phase === 'absent') return
  const row = rowOf(unit, recorded.at(-1)?.version ?? 0)
  if (before.phase === 'absent')
    await tx
      .insertInto('unit')
      .values({ unit_id: unitId, ...row })
      .execute()
  else {
    await tx.updateTable('unit').set(row).where('unit_id', '=', unitId).execute()
    await tx.deleteFrom('unit_name').where('unit_id', '=', unitId).execute()
  }
  await tx.insertInto('unit_name').values(nameRows(unitId, unit)).execute()
}

/** Views of units founded just now, all at once; for a bureau that is set up. */
export async function insertFoundedUnits(tx: Tx, units: readonly { id: UnitId; unit: Unit }[]): Promise<void> {
  const founded = units.flatMap(({ id, unit }) => (unit.phase === 'absent' ? [] : [{ id, unit }]))
  if (founded.length === 0) return
  await tx
    .insertInto('unit')
    .values(founded.map(({ id, unit }) => ({ unit_id: id, ...rowOf(unit, 1) })))
    .execute()
  await tx
    .insertInto('unit_name')
    .values(founded.flatMap(({ id, unit }) => nameRows(id, unit)))
    .execute()
}

const rowOf = (unit: KnownUnit, version: number) => ({
  version,
  name: unit.name,
  short_names: unit.shortNames,
  type: unit.type,
  parent_id: unit.parent,
  closed_on: unit.closedOn,
  state: json<unknown>(unit),
})

const nameRows = (unitId: UnitId, { names }: KnownUnit) =>
  names.map(({ name, kind, from, until }) => ({ unit_id: unitId, name, kind, from_on: from, until_on: until }))
