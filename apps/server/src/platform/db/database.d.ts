import { Kysely } from 'kysely'
import type { Transaction } from 'kysely'
import type { Engine, Stop } from './engine.ts'
import type { ChangeListener } from './live.ts'
import type { Schema } from './schema.ts'
export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>
/** The one door to the data. Handles are cheap: make one per request, never keep one across tenants. */
export interface Database {
  readonly engine: Engine['name']
  /** Sees and changes the rows of one bureau only; the database itself enforces it. */
  inTenant(tenantId: string): Db
  /** One handle for libraries that want one at start-up: its bureau is that of the surrounding {@link runInTenant}. */
  readonly ambient: Db
  /** Sets the bureau of the ambient handle for everything that `work` awaits. */
  runInTenant<Result>(tenantId: string, work: () => Promise<Result>): Promise<Result>
  /** Owner of the tables: for migrations and operator commands, never while answering a request. */
  asOwner(tenantId?: string): Db
  /** Ids of what changed, in every bureau, as soon as it is committed, whichever process changed it. */
  listen(listener: ChangeListener): Promise<Stop>
  /** Housekeeping that PostgreSQL does by itself and the embedded engine does not: run it every hour or so. */
  maintain(): Promise<void>
  /** Resolves, with the reason, when nothing can be answered any more: log it and end the process, to be started again. */
  readonly lost: Promise<Error>
  close(): Promise<void>
}
export declare function databaseOver(engine: Engine): Database
/** Everything or nothing. Inside another transaction it joins that one. */
export declare function inTransaction<Result>(db: Db | Tx, work: (tx: Tx) => Promise<Result>): Promise<Result>
