import {
  AbortedTransactionError,
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { DatabaseConnection, Dialect, Driver, QueryResult, TransactionSettings } from 'kysely'
import { Fault } from '../fault.ts'
import type { Engine, Session } from './engine.ts'
import { written } from './values.ts'

/** Who a connection is before a statement of ours runs on it. */
export interface Identity {
  role: 'luoshi_app' | 'owner'
  tenantId: string | undefined
}

/** Kysely over our own engine port: every connection it hands out has first been told who it is. */
export const dialectOver = (engine: Engine, identityNow: () => Identity): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new EngineDriver(engine, identityNow),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

class EngineDriver implements Driver {
  readonly #engine: Engine
  readonly #identityNow: () => Identity

  constructor(engine: Engine, identityNow: () => Identity) {
    this.#engine = engine
    this.#identityNow = identityNow
  }

  async init() {}

  async acquireConnection(): Promise<EngineConnection> {
    const identity = this.#identityNow()
    const session = await this.#engine.acquire()
    try {
      await identify(session, identity)
    } catch (error) {
      session.identity = undefined
      session.release(true)
      throw error
    }
    return new EngineConnection(session)
  }

  async beginTransaction(connection: EngineConnection, { isolationLevel, accessMode }: TransactionSettings) {
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
    await connection.run(`begin${level}${accessMode ? ` ${accessMode}` : ''}`)
  }

  async commitTransaction(connection: EngineConnection) {
    // PostgreSQL answers COMMIT with ROLLBACK when an earlier error left the transaction aborted.
    if ((await connection.run('commit')).command === 'ROLLBACK') throw new AbortedTransactionError()
  }

  async rollbackTransaction(connection: EngineConnection) {
    try {
      await connection.run('rollback')
    } catch (error) {
      connection.discard = true
      throw error
    }
  }

  async savepoint(connection: EngineConnection, name: string) {
    await connection.run(`savepoint ${name}`)
  }

  async rollbackToSavepoint(connection: EngineConnection, name: string) {
    await connection.run(`rollback to savepoint ${name}`)
  }

  async releaseSavepoint(connection: EngineConnection, name: string) {
    await connection.run(`release savepoint ${name}`)
  }

  async releaseConnection(connection: EngineConnection) {
    connection.session.release(connection.discard)
  }

  /** The engine is closed by its owner, not by one of the many handles over it. */
  async destroy() {}
}

/** One round trip at most, and none when the connection's last user was the same tenant. */
async function identify(session: Session, { role, tenantId = '' }: Identity) {
  const wanted = `${role} ${tenantId}`
  if (session.identity === wanted) return
  await session.query(`select set_config('role', $1, false), set_config('luoshi.tenant', $2, false)`, [
    role === 'owner' ? 'none' : role,
    tenantId,
  ])
  session.identity = wanted
}

class EngineConnection implements DatabaseConnection {
  readonly session: Session
  discard = false

  constructor(session: Session) {
    this.session = session
  }

  run(sql: string) {
    return this.session.query(sql, [])
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const answer = await this.session.query(query.sql, query.parameters.map(written)).catch((error: unknown) => {
      throw tracedFromHere(error)
    })
    const changed = /^(insert|update|delete|merge)/i.test(answer.command)
    return {
      rows: answer.rows as Row[], // the type of a row is the query builder's promise
      ...(changed && answer.affected !== undefined ? { numAffectedRows: BigInt(answer.affected) } : {}),
    }
  }

  // oxlint-disable-next-line require-yield -- refused, see the message
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Fault('Reading row by row is not supported: page by key, or declare a cursor inside a transaction')
  }
}

/** An error that came over a socket or from a thread knows nothing of the code that sent the statement: add it. */
function tracedFromHere(error: unknown): unknown {
  if (error instanceof Error) error.stack = `${error.stack}\n${new Error().stack?.replace(/^.*\n/, '')}`
  return error
}
