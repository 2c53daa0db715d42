import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Advice } from '../advice.ts'

/**
 * Two processes on one PGlite directory destroy its indexes, and PGlite itself does not look. An exclusive SQLite file beside
 * it does: the operating system frees its lock however the process ends, so nothing stale is ever left behind.
 */
export function lockDirectory(directory: string): () => void {
  const file = new DatabaseSync(join(directory, 'lock.db'))
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    file.close()
    if (error instanceof Error && /locked/.test(error.message)) throw lockedAdvice(directory, error)
    throw error
  }
  return () => file.close()
}

const lockedAdvice = (directory: string, cause: Error) =>
  new Advice(
    'directory-locked',
    {
      en: `Another Luoshi is using this directory: ${directory}. Stop it first, or set LUOSHI_DATA to another directory. To run several processes on the same data, use PostgreSQL (DATABASE_URL).`,
      zh: `另一个落实进程正在使用此目录:${directory}。请先停止它,或把 LUOSHI_DATA 设为别的目录。多个进程共用一份数据时,请改用 PostgreSQL(DATABASE_URL)。`,
    },
    cause,
  )
