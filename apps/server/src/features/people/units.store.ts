import type { UnitId } from '@luoshi/loop'
import { sql } from 'kysely'
import { json } from '../../platform/db/columns.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { RecordedEvent } from '../../platform/db/events.ts'
import type { Projection } from '../../platform/db/projections.ts'
import { factOf } from './facts.ts'
import { evolveUnit, noUnit, type KnownUnit, type Unit, type UnitEvent } from './unit.ts'

export const UNIT_STREAM = 'unit'

/** One command at a time may change the tree: each alone may be right, and both together a circle. Held until the transaction ends. */
export const holdUnitTree = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('luoshi units ' || current_tenant(), 0))`.execute(tx)

export async function loadUnit(db: Db, unitId: UnitId): Promise<{ unit: Unit; version: number }> {
  const row = await db.selectFrom('unit').select(['state', 'version']).where('unit_id', '=', unitId).executeTakeFirst()
  return row ? { unit: row.state as KnownUnit, version: row.version } : { unit: noUnit, version: 0 } // written by projectUnit below, nowhere else
}

/** Units and their names follow from the facts of the stream `unit`. */
export const unitProjection: Projection = {
  name: 'units',
  tables: ['unit', 'unit_name'],
  async apply(tx, event) {
    if (event.streamType === UNIT_STREAM) await projectUnit(tx, event)
  },
}

export async function projectUnit(tx: Tx, event: RecordedEvent | Omit<RecordedEvent, 'position'>): Promise<void> {
  const unitId = event.streamId as UnitId // a stream of this type carries a unit's id
  const before = event.version === 1 ? noUnit : (await loadUnit(tx, unitId)).unit
  const unit = evolveUnit(before, factOf<UnitEvent>(event))
  if (unit.phase === 'absent') return
  const row = {
    version: event.version,
    name: unit.name,
    short_names: unit.shortNames,
    type: unit.type,
    parent_id: unit.parent,
    closed_on: unit.closedOn,
    state: json<unknown>(unit),
  }
  await tx
    .insertInto('unit')
    .values({ unit_id: unitId, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'unit_id']).doUpdateSet(row))
    .execute()
  if (before.phase !== 'absent') await tx.deleteFrom('unit_name').where('unit_id', '=', unitId).execute()
  await tx
    .insertInto('unit_name')
    .values(
      unit.names.map(({ name, kind, from, until }) => ({
        unit_id: unitId,
        name,
        kind,
        from_on: from,
        until_on: until,
      })),
    )
    .execute()
}
