import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { Database } from './database.ts'
/** The PostgreSQL inside PGlite 0.5; its data directories are read by no other major version. */
export declare const EMBEDDED_MAJOR = '18'
/**
 * Opens PostgreSQL when a DATABASE_URL is set, otherwise the embedded database in the data directory. What the operator can
 * put right is thrown as Advice.
 */
export declare const openDatabase: (
  settings: Pick<Settings, 'databaseUrl' | 'dataDirectory'>,
  log: Log,
) => Promise<Database>
