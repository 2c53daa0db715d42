import { readFile, readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Migration } from 'kysely/migration'
import { adviceFor } from './advice.ts'
import type { Database } from './database.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/** Kept apart from our own tables: no bureau owns them and the application role cannot see them. */
const BOOKKEEPING = {
  migrationTableSchema: 'luoshi_meta',
  migrationTableName: 'migration',
  migrationLockTableName: 'migration_lock',
}

/** The migrations of this version of Luoshi, oldest first: `0001_foundation` … */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(FOLDER)
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort()
}

/**
 * Brings the database up to this version and says which migrations that took. Forward only. Any number of processes may
 * start at once: one does the work while the others wait for its advisory lock.
 */
export async function migrateDatabase(database: Database): Promise<string[]> {
  const migrator = new Migrator({
    db: database.asOwner(),
    provider: { getMigrations: migrationsFromFiles },
    ...BOOKKEEPING,
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw adviceFor(error, 'opening') ?? error
  return results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName)
}

async function migrationsFromFiles(): Promise<Record<string, Migration>> {
  const names = await migrationNames()
  const texts = await Promise.all(names.map((name) => readFile(new URL(`${name}.sql`, FOLDER), 'utf8')))
  return Object.fromEntries(
    names.map((name, i) => [name, { up: async (db) => void (await sql.raw(texts[i] ?? '').execute(db)) }]),
  )
}
