import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { pack } from 'tar-stream'
import type { Pack } from 'tar-stream'
import { readCatalog } from '../../platform/db/catalog.ts'
import type { CatalogTable } from '../../platform/db/catalog.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { migrationNames } from '../../platform/db/migrate.ts'
import type { Tenant } from '../../platform/db/tenants.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { FORMAT, HEADER, MANIFEST, fileName, partName } from './format.ts'
import type { Header, Manifest } from './format.ts'
import { loadOrder } from './load-order.ts'

const ROWS_AT_A_TIME = 200
const PART_BYTES = 4 * 1024 * 1024

/** Where a long command says how far it is. */
export type Say = (line: string) => void

/** Writes one bureau, as it is at one moment, to a file that appears only when it is complete. */
export async function writeArchive(
  database: Database,
  files: FileStore,
  tenant: Tenant,
  path: string,
  madeAt: Date,
  say: Say,
): Promise<Manifest> {
  const unfinished = `${path}.unfinished`
  const archive = pack()
  const written = pipeline(archive, createGzip(), createWriteStream(unfinished))
  try {
    const filled = database
      .asOwner(tenant.tenantId)
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((tx) => fill(archive, tx, files, tenant, madeAt, say))
    filled.catch((error: Error) => archive.destroy(error))
    const [manifest] = await Promise.all([filled, written])
    await sync(unfinished)
    await rename(unfinished, path)
    return manifest
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function fill(
  archive: Pack,
  tx: Tx,
  files: FileStore,
  tenant: Tenant,
  madeAt: Date,
  say: Say,
): Promise<Manifest> {
  const tables = loadOrder(await readCatalog(tx))
  const header: Header = {
    format: FORMAT,
    migration: (await migrationNames()).at(-1) ?? '',
    tenant,
    madeAt: madeAt.toISOString(),
    tables: tables.map((table) => ({ name: table.name, columns: columnsOf(table) })),
  }
  const manifest: Manifest = { parts: [], files: 0, missingFiles: [] }
  const add = async (name: string, content: string) => {
    await new Promise<void>((resolve, reject) =>
      archive.entry({ name, mtime: madeAt }, content, (error) => (error ? reject(error) : resolve())),
    )
  }

  await add(HEADER, JSON.stringify(header, null, 2))
  await addFiles(archive, tx, files, tenant, madeAt, manifest, say)
  for (const table of tables) {
    let rows = 0
    for await (const lines of partsOf(tx, table, tenant)) {
      const text = `${lines.join('\n')}\n`
      const name = partName(table.name, manifest.parts.length + 1)
      await add(name, text)
      manifest.parts.push({ name, rows: lines.length, sha256: createHash('sha256').update(text).digest('hex') })
      rows += lines.length
    }
    if (rows > 0) say(`${table.name}: ${rows}`)
  }
  await add(MANIFEST, JSON.stringify(manifest, null, 2))
  archive.finalize()
  return manifest
}

const columnsOf = (table: CatalogTable) => table.columns.filter(({ computed }) => !computed).map(({ name }) => name)

/** PostgreSQL writes the rows as JSON itself, so that no number and no moment passes through JavaScript. */
async function* partsOf(tx: Tx, table: CatalogTable, { tenantId }: Tenant): AsyncGenerator<string[]> {
  const columns = sql.join(columnsOf(table).map((name) => sql.ref(name)))
  await sql`declare rows_to_archive no scroll cursor for
    select row_to_json(line)::text as line from (
      select ${columns} from ${sql.table(table.name)} where tenant_id = ${sql.lit(tenantId)}
      order by ${sql.join(table.primaryKey.map((name) => sql.ref(name)))}) as line`.execute(tx)
  let lines: string[] = []
  let bytes = 0
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(ROWS_AT_A_TIME)} from rows_to_archive`.execute(tx)
    for (const { line } of rows) {
      lines.push(line)
      bytes += line.length
    }
    if (lines.length > 0 && (bytes > PART_BYTES || rows.length === 0)) {
      yield lines
      lines = []
      bytes = 0
    }
    if (rows.length === 0) break
  }
  await sql`close rows_to_archive`.execute(tx)
}

async function addFiles(
  archive: Pack,
  tx: Tx,
  files: FileStore,
  { tenantId }: Tenant,
  madeAt: Date,
  manifest: Manifest,
  say: Say,
) {
  const recorded = await tx
    .selectFrom('stored_file')
    .select(['sha256', 'bytes'])
    .where('tenant_id', '=', tenantId)
    .orderBy('sha256')
    .execute()
  for (const { sha256, bytes } of recorded) {
    const content = await files.open(sha256)
    if (!content) {
      manifest.missingFiles.push(sha256)
      continue
    }
    const entry = archive.entry({ name: fileName(sha256), size: bytes, mtime: madeAt })
    await pipeline(content, entry)
    manifest.files += 1
    if (manifest.files % 100 === 0) say(`files: ${manifest.files} / ${recorded.length}`)
  }
  if (recorded.length > 0) say(`files: ${manifest.files} / ${recorded.length}`)
}

async function sync(path: string) {
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
}
