import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { directoryLocked } from './advice.ts'

/**
 * Two processes on one PGlite directory destroy its indexes, and PGlite itself does not look. An exclusive SQLite file beside
 * it does: the operating system frees its lock however the process ends, so nothing stale is ever left behind.
 */
export function lockDirectory(directory: string): () => void {
  accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK) // SQLite would only say that it cannot open the file
  const file = new DatabaseSync(join(directory, 'lock.db'))
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    file.close()
    if (error instanceof Error && /locked/.test(error.message)) throw directoryLocked(directory, error)
    throw error
  }
  return () => file.close()
}
