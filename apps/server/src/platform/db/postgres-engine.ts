import pg from 'pg'
import type { Log } from '../log.ts'
import type { Answer, ChannelListener, Engine, Session, Stop } from './engine.ts'
import { readerFor } from './values.ts'

const RECONNECT_MS = [100, 500, 2_000, 5_000]

const types = { getTypeParser: (oid: number) => readerFor(oid) }

/** PostgreSQL over the network: a pool for statements, and one more connection of its own per listened channel. */
export async function openPostgres(connectionString: string, log: Log, connections = 10): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    allowExitOnIdle: true,
    types,
    application_name: 'luoshi',
    connectionTimeoutMillis: 15_000,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  const sessions = new WeakMap<pg.PoolClient, Session>()
  const nameOf = statementNames()

  const acquire = async (): Promise<Session> => {
    const client = await pool.connect()
    let session = sessions.get(client)
    if (!session) {
      await client.query(`set timezone to 'UTC'`)
      session = sessionOver(client, nameOf)
      sessions.set(client, session)
    }
    return session
  }

  const first = await acquire().catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  first.release()

  return {
    name: 'postgresql',
    acquire,
    listen: (channel, listener) => listenForEver(connectionString, channel, listener, log),
    lost: new Promise(() => {}), // connections are made anew
    close: () => pool.end(),
  }
}

const sessionOver = (client: pg.PoolClient, nameOf: (sql: string) => string | undefined): Session => ({
  identity: undefined,
  async query(sql, parameters): Promise<Answer> {
    const name = parameters.length > 0 ? nameOf(sql) : undefined
    const statement = { text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) }
    const result = await client.query(statement)
    const last = Array.isArray(result) ? result.at(-1) : result // several statements at once answer with a list
    return { rows: last.rows ?? [], command: last.command ?? '', affected: last.rowCount ?? undefined }
  },
  release: (discard) => client.release(discard),
})

/** A statement that came so often is worth keeping prepared; lists of changing length make many that never do. */
const WORTH_PREPARING = 5
/** Prepared statements a connection may hold; each takes some tens of kilobytes of the database's memory. */
const MOST_PREPARED = 200

/**
 * Names under which connections keep statements prepared: the database then reads and plans a text once for each connection instead of
 * every time, which for short statements is most of their cost. The same in every connection of the pool.
 */
export function statementNames(): (sql: string) => string | undefined {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  return (sql) => {
    const name = names.get(sql)
    if (name !== undefined || names.size >= MOST_PREPARED) return name
    const times = (seen.get(sql) ?? 0) + 1
    if (times < WORTH_PREPARING) {
      if (seen.size >= 10 * MOST_PREPARED) seen.clear()
      seen.set(sql, times)
      return undefined
    }
    seen.delete(sql)
    names.set(sql, `luoshi_${names.size + 1}`)
    return names.get(sql)
  }
}

/** LISTEN needs a connection that stays: it is kept out of the pool, and must not run through a transaction-mode pooler. */
async function listenForEver(
  connectionString: string,
  channel: string,
  listener: ChannelListener,
  log: Log,
): Promise<Stop> {
  let stopped = false
  let current: pg.Client | undefined

  const connect = async () => {
    const client = new pg.Client({ connectionString, application_name: 'luoshi live', keepAlive: true })
    client.on('notification', ({ payload }) => listener.onMessage(payload ?? ''))
    client.on('error', (error) => log.warn({ err: error }, 'the live connection to the database was lost'))
    try {
      await client.connect()
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      await client.end().catch(() => {}) // it never was of use
      throw error
    }
    current = client
    client.once('end', () => reconnect(0))
    if (stopped) await client.end()
  }
  const reconnect = (attempt: number) => {
    if (stopped) return
    setTimeout(
      () => {
        if (stopped) return
        connect().then(
          () => listener.onGap(),
          () => reconnect(attempt + 1),
        )
      },
      RECONNECT_MS[Math.min(attempt, RECONNECT_MS.length - 1)],
    )
  }

  await connect()
  return async () => {
    stopped = true
    await current?.end()
  }
}
