import type { Database } from './database.ts'
/** The migrations of this version of Luoshi, oldest first: `0001_foundation` … */
export declare function migrationNames(): Promise<string[]>
/**
 * Brings the database up to this version and says which migrations that took. Forward only. Any number of processes may
 * start at once: one does the work while the others wait for its advisory lock.
 */
export declare function migrateDatabase(database: Database): Promise<string[]>
