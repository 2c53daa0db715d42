import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { Advice } from '../platform/advice.ts'
import { adviceFor } from '../platform/db/advice.ts'
import type { Database } from '../platform/db/database.ts'
import { migrationNames } from '../platform/db/migrate.ts'
import { openDatabase } from '../platform/db/open.ts'
import { createLog } from '../platform/log.ts'
import { settingsFrom, type Settings } from '../platform/settings.ts'

/** What a machine says about itself, for `luoshi doctor` and for monitoring: one JSON object, sentences in both languages where a person must act. */
export interface CheckReport {
  /** Set when the settings cannot be used; then nothing else is known. */
  settings?: Sentences
  dataDirectory?: { path: string; exists: boolean; writable: boolean; freeBytes: number }
  database?:
    | { state: 'not-yet-made'; engine: 'pglite' }
    | { state: 'in-use'; engine: 'pglite' }
    | ({ state: 'unusable'; engine: Database['engine'] } & Sentences)
    | ({ state: 'open'; engine: Database['engine'] } & OpenDatabaseReport)
}

interface Sentences {
  zh: string
  en: string
}

interface OpenDatabaseReport {
  version: string
  /** Of this version of Luoshi, not yet applied. */
  pendingMigrations: string[]
  /** The role that requests run as must be unable to see past row-level security. */
  requestRole: { exists: boolean; superuser: boolean; bypassesRowSecurity: boolean }
  /** The database's clock less this machine's, in milliseconds, the time of asking halved out. */
  clockAheadMs: number
}

/** Looks and touches nothing: an embedded database that is not there yet is not made. */
export async function checkMachine(env: NodeJS.ProcessEnv, workingDirectory: string): Promise<CheckReport> {
  const settings = readSettings(env, workingDirectory)
  if (settings instanceof Advice) return { settings: sentencesOf(settings) }
  return { dataDirectory: checkDirectory(settings.dataDirectory), database: await checkDatabase(settings) }
}

function readSettings(env: NodeJS.ProcessEnv, workingDirectory: string): Settings | Advice {
  try {
    return settingsFrom(env, workingDirectory)
  } catch (error) {
    if (error instanceof Advice) return error
    throw error
  }
}

const sentencesOf = ({ zh, en }: Advice): Sentences => ({ zh, en })

function checkDirectory(path: string): CheckReport['dataDirectory'] {
  const exists = existsSync(path)
  let nearest = path
  while (!existsSync(nearest)) nearest = dirname(nearest)
  const { bavail, bsize } = statfsSync(nearest)
  return { path, exists, writable: isWritable(nearest), freeBytes: bavail * bsize }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function checkDatabase(settings: Settings): Promise<CheckReport['database']> {
  const engine = settings.databaseUrl === undefined ? 'pglite' : 'postgresql'
  if (engine === 'pglite' && !existsSync(join(settings.dataDirectory, 'pglite')))
    return { state: 'not-yet-made', engine }
  try {
    const database = await openDatabase(settings, createLog('silent'))
    try {
      return { state: 'open', engine, ...(await reportOn(database)) }
    } finally {
      await database.close()
    }
  } catch (error) {
    const advice = adviceFor(error, 'opening')
    if (!advice) throw error
    if (engine === 'pglite' && advice.code === 'directory-locked') return { state: 'in-use', engine }
    return { state: 'unusable', engine, ...sentencesOf(advice) }
  }
}

async function reportOn(database: Database): Promise<OpenDatabaseReport> {
  const owner = database.asOwner()
  const { rows: versions } = await sql<{
    version: string
  }>`select current_setting('server_version') as version`.execute(owner)
  const { rows: roles } = await sql<{ rolsuper: boolean; rolbypassrls: boolean }>`
    select rolsuper, rolbypassrls from pg_roles where rolname = 'luoshi_app'`.execute(owner)
  const { rows: books } = await sql<{ there: boolean }>`
    select to_regclass('luoshi_meta.migration') is not null as there`.execute(owner)
  const applied = books[0]?.there
    ? (await sql<{ name: string }>`select name from luoshi_meta.migration`.execute(owner)).rows.map(({ name }) => name)
    : []
  const asked = Date.now()
  const { rows: clocks } = await sql<{ ms: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`.execute(owner)
  const answered = Date.now()
  return {
    version: versions[0]?.version ?? '',
    pendingMigrations: (await migrationNames()).filter((name) => !applied.includes(name)),
    requestRole: {
      exists: roles.length > 0,
      superuser: roles[0]?.rolsuper ?? false,
      bypassesRowSecurity: roles[0]?.rolbypassrls ?? false,
    },
    clockAheadMs: Math.round((clocks[0]?.ms ?? answered) - (asked + answered) / 2),
  }
}

if (import.meta.main) console.log(JSON.stringify(await checkMachine(process.env, process.cwd()), null, 2))
