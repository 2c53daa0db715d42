import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { readCatalog } from '../../platform/db/catalog.ts'
import type { CatalogTable } from '../../platform/db/catalog.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { migrationNames } from '../../platform/db/migrate.ts'
import { allTenants } from '../../platform/db/tenants.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { present, tooNew } from './advice.ts'
import { hashOfFile, tableOfPart } from './format.ts'
import type { Header } from './format.ts'
import { entriesOf, verifyArchive } from './read-archive.ts'
import type { VerifiedArchive } from './read-archive.ts'
import type { Say } from './write-archive.ts'

/**
 * Loads one bureau. All rows go in one transaction, so that a failure leaves nothing of them; files go first, since under
 * their hash they can do no harm. An archive made before later migrations is loaded with those columns at their defaults.
 */
export async function loadArchive(
  database: Database,
  files: FileStore,
  path: string,
  say: Say,
): Promise<VerifiedArchive> {
  const archive = await verifyArchive(path, await migrationNames())
  const { tenant } = archive.header
  const here = await allTenants(database)
  if (here.some(({ slug, tenantId }) => slug === tenant.slug || tenantId === tenant.tenantId))
    throw present(tenant.slug)
  say(`${tenant.slug} ${tenant.name}: ${archive.header.madeAt}`)

  let loaded = 0
  for await (const { name, bytes, content } of entriesOf(path)) {
    if (hashOfFile(name) === undefined) content.resume()
    else {
      await files.put(content, { limitBytes: bytes })
      loaded += 1
      if (loaded % 100 === 0) say(`files: ${loaded} / ${archive.manifest.files}`)
    }
  }
  if (loaded > 0) say(`files: ${loaded} / ${archive.manifest.files}`)
  await inTransaction(database.asOwner(tenant.tenantId), (tx) => loadRows(tx, archive, path, say))
  return archive
}

async function loadRows(tx: Tx, { header, manifest }: VerifiedArchive, path: string, say: Say) {
  const catalog = await readCatalog(tx)
  expectPlaceFor(header, catalog, path)
  await sql`set constraints all deferred`.execute(tx)

  const loaded = new Map<string, number>()
  for await (const { name, content } of entriesOf(path)) {
    const table = header.tables.find((table) => table.name === tableOfPart(name))
    const part = manifest.parts.find((part) => part.name === name)
    if (!table || !part) {
      content.resume()
      continue
    }
    await insertLines(tx, table, await text(content))
    loaded.set(table.name, (loaded.get(table.name) ?? 0) + part.rows)
  }
  for (const [name, rows] of loaded) say(`${name}: ${rows}`)
  for (const table of catalog) await moveIdentityPast(tx, table)
}

/** PostgreSQL reads the rows back from JSON itself; see how they were written. */
async function insertLines(tx: Tx, { name, columns }: Header['tables'][number], lines: string) {
  const list = `[${lines.trimEnd().split('\n').join(',')}]`
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(name)} (${names}) overriding system value
    select ${names} from jsonb_populate_recordset(null::${sql.table(name)}, ${list}::jsonb)`.execute(tx)
}

/** Every table and column of the archive must exist here: an older archive has less, never other ones. */
function expectPlaceFor(header: Header, catalog: readonly CatalogTable[], path: string) {
  for (const { name, columns } of header.tables) {
    const here = catalog.find((table) => table.name === name)?.columns.map((column) => column.name)
    if (!here || columns.some((column) => !here.includes(column))) throw tooNew(path, header.migration)
  }
}

/** Numbers given from now on must lie after those loaded; never before those given already. */
async function moveIdentityPast(tx: Tx, { name, columns }: CatalogTable) {
  for (const column of columns.filter(({ expression }) => expression.endsWith('as identity'))) {
    // Keeps writers from taking numbers between reading the sequence and setting it.
    await sql`lock table ${sql.table(name)} in share row exclusive mode`.execute(tx)
    const { rows } = await sql<{ sequence: string }>`
      select pg_get_serial_sequence(${name}, ${column.name}) as sequence`.execute(tx)
    const sequence = sql.raw(rows[0]?.sequence ?? '')
    await sql`select setval(${rows[0]?.sequence}::regclass,
      greatest((select max(${sql.ref(column.name)}) from ${sql.table(name)}), (select last_value from ${sequence})))`.execute(
      tx,
    )
  }
}
