import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import { databaseOver } from './database.ts'
import type { Database } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { openPglite } from './pglite-engine.ts'
import { openPostgres } from './postgres-engine.ts'

/** Opens PostgreSQL when a DATABASE_URL is set, otherwise the embedded database in the data directory. */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataDirectory'>,
  log: Log,
): Promise<Database> {
  if (settings.databaseUrl !== undefined) return databaseOver(await openPostgres(settings.databaseUrl, log))

  await mkdir(settings.dataDirectory, { recursive: true })
  const unlock = lockDirectory(settings.dataDirectory)
  try {
    const start = { directory: join(settings.dataDirectory, 'pglite'), loadFrom: undefined }
    return databaseOver(await openPglite(start, unlock))
  } catch (error) {
    unlock()
    throw error
  }
}
