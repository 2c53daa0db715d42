import { inTransaction } from './database.ts'
import type { Database, Tx } from './database.ts'
import { eventsAfter, holdBackWriters } from './events.ts'
import type { RecordedEvent } from './events.ts'
import type { TableName } from './schema.ts'

/**
 * How a feature's views follow from the log. The same `apply` runs when an event is recorded and when views are rebuilt, so
 * it reads nothing but the event and its own tables: no clock, no other feature's views.
 */
export interface Projection {
  name: string
  /** Emptied before a rebuild, the last one first, so that a table may refer to those before it. */
  tables: readonly TableName[]
  apply(tx: Tx, event: RecordedEvent): Promise<void>
}

export interface RebuildProgress {
  applied: number
  total: number
}

/** Events held in memory at a time. */
const BATCH = 500

/**
 * Empties the views of one bureau and replays its whole log into them, in one transaction: readers see the old views until
 * the new ones are complete, and nobody can record anything meanwhile. Returns the number of events replayed.
 */
export function rebuildViews(
  database: Database,
  tenantId: string,
  projections: readonly Projection[],
  progress: (so: RebuildProgress) => void = () => {},
): Promise<number> {
  return inTransaction(database.inTenant(tenantId), async (tx) => {
    await holdBackWriters(tx)
    // Row security limits this to the bureau: the statement runs as the application, never as the owner.
    for (const table of projections.flatMap(({ tables }) => tables).reverse()) await tx.deleteFrom(table).execute()

    const { total } = await tx
      .selectFrom('event')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    let applied = 0
    for (
      let batch = await eventsAfter(tx, 0, BATCH);
      batch.length > 0;
      batch = await eventsAfter(tx, lastOf(batch), BATCH)
    ) {
      for (const event of batch) for (const { apply } of projections) await apply(tx, event)
      applied += batch.length
      progress({ applied, total })
    }
    return applied
  })
}

const lastOf = (batch: readonly RecordedEvent[]) => batch.at(-1)?.position ?? 0
