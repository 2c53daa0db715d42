import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import { OLDEST_POSTGRES, diskFullAt, notUnicode, otherMajor, tooOld, withAdvice } from './advice.ts'
import { databaseOver } from './database.ts'
import type { Database } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import type { Engine } from './engine.ts'
import { openPglite } from './pglite-engine.ts'
import { openPostgres } from './postgres-engine.ts'

/** The PostgreSQL inside PGlite 0.5; its data directories are read by no other major version. */
export const EMBEDDED_MAJOR = '18'

/**
 * Opens PostgreSQL when a DATABASE_URL is set, otherwise the embedded database in the data directory. What the operator can
 * put right is thrown as Advice.
 */
export const openDatabase = (settings: Pick<Settings, 'databaseUrl' | 'dataDirectory'>, log: Log): Promise<Database> =>
  withAdvice(
    settings.databaseUrl === undefined ? openEmbedded(settings.dataDirectory) : openServer(settings.databaseUrl, log),
  )

async function openEmbedded(dataDirectory: string): Promise<Database> {
  await mkdir(dataDirectory, { recursive: true })
  const unlock = lockDirectory(dataDirectory)
  try {
    const directory = join(dataDirectory, 'pglite')
    const major = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch(() => EMBEDDED_MAJOR)
    if (major.trim() !== EMBEDDED_MAJOR) throw otherMajor(directory, major.trim(), EMBEDDED_MAJOR)
    return databaseOver(await openPglite({ directory, loadFrom: undefined }, { onClosed: unlock }))
  } catch (error) {
    unlock()
    throw (await diskFullAt(dataDirectory)) ?? error
  }
}

async function openServer(url: string, log: Log): Promise<Database> {
  const engine = await openPostgres(url, log)
  try {
    await expectSuitable(engine)
    return databaseOver(engine)
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function expectSuitable(engine: Engine) {
  const session = await engine.acquire()
  try {
    const { rows } = await session.query(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
         current_setting('server_encoding') as encoding`,
      [],
    )
    const { number = 0, version = '', encoding = '' } = rows[0] ?? {}
    if (Number(number) < OLDEST_POSTGRES) throw tooOld(String(version))
    if (encoding !== 'UTF8') throw notUnicode(String(encoding))
  } finally {
    session.release()
  }
}
