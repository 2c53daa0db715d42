import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely } from 'kysely'
import type { Transaction, TransactionBuilder } from 'kysely'
import { Fault } from '../fault.ts'
import { isUuid } from '../ids.ts'
import { dialectOver } from './dialect.ts'
import type { Identity } from './dialect.ts'
import type { Engine, Stop } from './engine.ts'
import { listenForChanges } from './live.ts'
import type { ChangeListener } from './live.ts'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>

/** The one door to the data. Ask for a handle per request, never keep one across tenants. */
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

export function databaseOver(engine: Engine): Database {
  const inside = new AsyncLocalStorage<true>()
  const surrounding = new AsyncLocalStorage<string>()

  const handle = (identityNow: () => Identity): Db => {
    const guarded = () => {
      if (!inside.getStore()) return identityNow()
      // On PGlite this would wait for ever for the connection the transaction holds; on PostgreSQL it would read the past.
      throw new Fault(
        'A statement went around the open transaction: pass the transaction on to everything called inside it',
      )
    }
    return markingTransactions(new Kysely<Schema>({ dialect: dialectOver(engine, guarded) }), inside)
  }
  const ambient = handle(() => ({ role: 'luoshi_app', tenantId: surrounding.getStore() }))
  const ofTenant = new Map<string, Db>()

  return {
    engine: engine.name,
    ambient,
    inTenant(tenantId) {
      const made = ofTenant.get(tenantId)
      if (made) return made
      const identity: Identity = { role: 'luoshi_app', tenantId: expectTenantId(tenantId) }
      const db = handle(() => identity)
      ofTenant.set(tenantId, db)
      return db
    },
    runInTenant: (tenantId, work) => surrounding.run(expectTenantId(tenantId), work),
    asOwner(tenantId) {
      const identity: Identity = {
        role: 'owner',
        tenantId: tenantId === undefined ? undefined : expectTenantId(tenantId),
      }
      return handle(() => identity)
    },
    listen: (listener) => listenForChanges(engine, listener),
    async maintain() {
      if (engine.name === 'postgresql') return
      const session = await engine.acquire()
      try {
        session.identity = undefined
        await session.query(`reset role`, [])
        await session.query(`vacuum (analyze)`, [])
      } finally {
        session.release()
      }
    },
    lost: engine.lost,
    close: () => engine.close(),
  }
}

/** Remembers, for everything a transaction awaits, that it is open; see the guard above. */
function markingTransactions(db: Db, inside: AsyncLocalStorage<true>): Db {
  const transaction = db.transaction.bind(db)
  db.transaction = () => marking(transaction(), inside)
  return db
}

function marking(builder: TransactionBuilder<Schema>, inside: AsyncLocalStorage<true>): TransactionBuilder<Schema> {
  const execute = builder.execute.bind(builder)
  const setIsolationLevel = builder.setIsolationLevel.bind(builder)
  const setAccessMode = builder.setAccessMode.bind(builder)
  builder.execute = (work) => execute((tx) => inside.run(true, () => work(tx)))
  builder.setIsolationLevel = (level) => marking(setIsolationLevel(level), inside)
  builder.setAccessMode = (mode) => marking(setAccessMode(mode), inside)
  return builder
}

/** Everything or nothing. Inside another transaction it joins that one. */
export function inTransaction<Result>(db: Db | Tx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.isTransaction ? work(db as Tx) : db.transaction().execute(work) // isTransaction is what tells them apart
}

function expectTenantId(tenantId: string): string {
  if (!isUuid(tenantId)) throw new Fault('Not the id of a bureau', { tenantId })
  return tenantId
}
