import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { databaseOver } from '../src/platform/db/database.ts'
import type { Database } from '../src/platform/db/database.ts'
import { migrateDatabase, migrationNames } from '../src/platform/db/migrate.ts'
import { openPglite } from '../src/platform/db/pglite-engine.ts'
import { openPostgres } from '../src/platform/db/postgres-engine.ts'
import { tables } from '../src/platform/db/schema.ts'
import { createLog } from '../src/platform/log.ts'

/**
 * Databases for tests: real ones, in memory (PGlite), or on the cluster at LUOSHI_TEST_DATABASE_URL when that is set.
 * `node tools/postgres.ts run -- vitest run --project server` starts such a cluster, runs the tests on it and removes it.
 */
/** Undefined when the tests run on the embedded engine. */
export const testCluster: string | undefined = process.env['LUOSHI_TEST_DATABASE_URL'] || undefined
const cacheFolder = join(import.meta.dirname, '../../../node_modules/.cache/luoshi-test')
const silent = createLog('silent')

/** Two bureaus that exist after every {@link emptyEveryTable}. */
export const bureau = '01890000-0000-7000-8000-00000000000a'
export const otherBureau = '01890000-0000-7000-8000-00000000000b'

/**
 * Back to two bureaus without any history. The only place where the append-only log is emptied: it needs a superuser.
 * Only tables with rows are truncated, since truncating makes new files for a table and each of its indexes.
 */
export async function emptyEveryTable(of: Database = database): Promise<void> {
  const names = Object.keys(tables).filter((name) => name !== 'tenant')
  await sql
    .raw(
      `set session_replication_role = replica;
      do $$
      declare name text; full_ones text; has_rows boolean;
      begin
        foreach name in array '{${names.join(',')}}'::text[] loop
          execute format('select exists (select from %I)', name) into has_rows;
          if has_rows then full_ones := concat_ws(', ', full_ones, quote_ident(name)); end if;
        end loop;
        if full_ones is not null then execute 'truncate ' || full_ones || ' cascade'; end if;
        perform setval(s.oid::regclass, 1, false) from pg_class s where relkind = 'S' and relnamespace = 'public'::regnamespace;
      end $$;
      delete from tenant;
      insert into tenant (tenant_id, slug, name) values
        ('${bureau}', 'qinghe', '清河县教育局'), ('${otherBureau}', 'baishan', '白山县教育局');
      reset session_replication_role`,
    )
    .execute(of.asOwner())
}

export interface FreshDatabase {
  /** The one the tests run on, unless a test is about both. */
  engine?: Database['engine']
  /** False for one without any table. */
  migrated?: boolean
}

/** One more database, with the two bureaus in it; close it in the test that opened it. */
export async function openFreshDatabase({ engine, migrated = true }: FreshDatabase = {}): Promise<Database> {
  const onCluster = engine === undefined ? testCluster !== undefined : engine === 'postgresql'
  const opened = onCluster ? await onTestCluster(migrated) : await embedded(migrated)
  if (migrated) await emptyEveryTable(opened)
  return opened
}

async function onceInThisWorker<Value>(make: () => Promise<Value>): Promise<Value> {
  const kept = globalThis as { luoshiTestDatabase?: Promise<Value> } // modules may be loaded again for each file; this survives
  kept.luoshiTestDatabase ??= make()
  return kept.luoshiTestDatabase
}

/** Changes whenever a migration does, so that a stale copy is never used. */
async function fingerprint(): Promise<string> {
  const folder = join(import.meta.dirname, '../src/platform/db/migrations')
  const hash = createHash('sha256')
  for (const name of await migrationNames()) hash.update(name).update(await readFile(join(folder, `${name}.sql`)))
  hash.update(await readFile(join(import.meta.dirname, '../package.json')))
  return hash.digest('hex').slice(0, 16)
}

async function embedded(migrated: boolean): Promise<Database> {
  return databaseOver(await openPglite({ directory: undefined, loadFrom: await pgliteDump(migrated) }))
}

/** A file to begin a PGlite with, made once: initialising one costs seconds, loading it a fraction of one. */
export async function pgliteDump(migrated: boolean): Promise<string> {
  const dump = join(cacheFolder, `${await fingerprint()}-${migrated ? 'migrated' : 'empty'}.tar`)
  if (existsSync(dump)) return dump
  await mkdir(cacheFolder, { recursive: true })
  for (const file of await readdir(cacheFolder))
    if (!file.startsWith(await fingerprint())) await rm(join(cacheFolder, file), { force: true }) // of earlier migrations
  const engine = await openPglite({ directory: undefined, loadFrom: undefined })
  if (migrated) await migrateDatabase(databaseOver(engine))
  const unfinished = `${dump}.${process.pid}`
  await writeFile(unfinished, await engine.dump())
  await rename(unfinished, dump)
  await engine.close()
  return dump
}

let copies = 0

async function onTestCluster(migrated: boolean): Promise<Database> {
  if (testCluster === undefined)
    throw new Error('Set LUOSHI_TEST_DATABASE_URL, or run the tests through tools/postgres.ts')
  const template = `luoshi_template_${await fingerprint()}`
  const name = `luoshi_test_${process.env['VITEST_POOL_ID'] ?? '0'}_${(copies += 1)}`
  await asAdmin(async (run) => {
    await run(`select pg_advisory_lock(5180)`) // one worker makes the template, the others wait
    if ((await run(`select from pg_database where datname = '${template}'`)).length === 0) {
      await run(`create database ${template}_unfinished encoding 'UTF8' template template0`)
      const unmigrated = databaseOver(await openPostgres(clusterUrl(`${template}_unfinished`), silent, 1))
      await migrateDatabase(unmigrated)
      await unmigrated.close()
      await run(`alter database ${template}_unfinished rename to ${template}`)
    }
    await run(`drop database if exists ${name} with (force)`)
    await run(`create database ${name} template ${migrated ? template : 'template0'}`)
  })
  return databaseOver(await openPostgres(clusterUrl(name), silent))
}

/** As a bureau's own administrator would set it up: the owner of the database is not a superuser. */
export async function openDatabaseOfAnOrdinaryOwner(): Promise<Database> {
  const name = `luoshi_ordinary_${process.env['VITEST_POOL_ID'] ?? '0'}`
  await asAdmin(async (run) => {
    await run(`drop database if exists ${name} with (force)`)
    await run(`drop role if exists ${name}`)
    await run(`create role ${name} login createrole`)
    await run(`create database ${name} owner ${name} encoding 'UTF8' template template0`)
  })
  const opened = databaseOver(await openPostgres(clusterUrl(name, name), silent))
  await migrateDatabase(opened)
  return opened
}

const clusterUrl = (database: string, username?: string) =>
  Object.assign(new URL(testCluster ?? ''), { pathname: `/${database}` }, username === undefined ? {} : { username })
    .href

async function asAdmin(work: (run: (text: string) => Promise<unknown[]>) => Promise<void>) {
  const admin = databaseOver(await openPostgres(testCluster ?? '', silent, 1))
  try {
    await work(async (text) => (await sql.raw(text).execute(admin.asOwner())).rows)
  } finally {
    await admin.close() // frees the lock
  }
}

/**
 * The worker's own database, already migrated. One per worker, started at import, so that start-up never counts against a
 * test's time limit; empty it between tests with {@link emptyEveryTable}.
 */
export const database: Database = await onceInThisWorker(openFreshDatabase)
