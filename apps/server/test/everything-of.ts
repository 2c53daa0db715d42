import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { canonicalEvent } from '../src/features/audit/canonical.ts'
import { readCatalog } from '../src/platform/db/catalog.ts'
import type { Database } from '../src/platform/db/database.ts'
import { eventsAfter } from '../src/platform/db/events.ts'
import type { FileStore } from '../src/platform/files/file-store.ts'

export interface Place {
  database: Database
  files: FileStore
}

/** Every row of a bureau as PostgreSQL writes it, table by table, and its files and events as the application reads them. */
export async function everythingOf({ database, files }: Place, tenantId: string) {
  const owner = database.asOwner(tenantId)
  const rows: Record<string, string[]> = {}
  for (const { name, primaryKey } of await readCatalog(owner)) {
    const found = await sql<{ line: string }>`
      select row_to_json(t)::text as line from ${sql.table(name)} t where tenant_id = ${tenantId}
      order by ${sql.join(primaryKey.map((column) => sql.ref(column)))}`.execute(owner)
    rows[name] = found.rows.map(({ line }) => line)
  }
  const stored = await database
    .inTenant(tenantId)
    .selectFrom('stored_file')
    .select('sha256')
    .orderBy('sha256')
    .execute()
  const contents: string[] = []
  for (const { sha256 } of stored)
    contents.push((await buffer((await files.open(sha256)) ?? Readable.from([]))).toString('base64'))
  const events = await eventsAfter(database.inTenant(tenantId), 0, 1000)
  return { rows, contents, events: events.map((event) => canonicalEvent(tenantId, event)) }
}
