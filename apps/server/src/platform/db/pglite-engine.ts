import { Fault } from '../fault.ts'
import { diskFullAt } from './advice.ts'
import type { Answer, ChannelListener, Engine, Session } from './engine.ts'
import { startPgliteThread } from './pglite-thread.ts'
import type { PgliteStart } from './pglite-worker.ts'
import { onlyOneAtATime } from './turns.ts'

/** Longer than any honest transaction: waiting longer means that somebody holds the only connection and waits for us. */
const MAX_WAIT_MS = 60_000

/** As PostgreSQL's own checkpoint_timeout. */
const CHECKPOINT_MS = 5 * 60_000

export interface PgliteEngine extends Engine {
  /** The whole data directory as a tar archive, to begin another database with. */
  dump(): Promise<Uint8Array>
}

export interface PgliteOptions {
  checkpointEveryMs?: number
  onClosed?: () => void
}

/**
 * A native PostgreSQL that cannot write its log panics and starts again. PGlite cannot: after the panic every statement fails
 * like this until the process ends. What was committed is whole and is there again after a start with room on the disk.
 */
const isBeyondRecovery = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'XX000' && /XLogBeginInsert|PANIC/.test(error.message)

/** PostgreSQL inside the process (WebAssembly), in a worker thread. One connection, used in turns. */
export async function openPglite(start: PgliteStart, options: PgliteOptions = {}): Promise<PgliteEngine> {
  const listeners = new Map<string, Set<ChannelListener>>()
  const turns = onlyOneAtATime(MAX_WAIT_MS)
  const { promise: lost, resolve: lose } = Promise.withResolvers<Error>()
  const thread = startPgliteThread(start, {
    onMessage: (channel, payload) => listeners.get(channel)?.forEach((listener) => listener.onMessage(payload)),
    onCrash: lose,
  })
  const query = (sql: string, parameters: readonly unknown[] = []) =>
    thread.call<Answer>({ task: 'query', sql, parameters: [...parameters] }).catch(async (error: unknown) => {
      if (!isBeyondRecovery(error)) throw error
      const reason =
        (await diskFullAt(start.directory)) ?? new Fault('The embedded database is beyond recovery', {}, error)
      await thread.stop(reason)
      lose(reason)
      throw reason
    })

  const session: Session = {
    identity: undefined,
    query,
    release(discard) {
      if (!discard) return turns.next()
      session.identity = undefined
      query('rollback').then(turns.next, turns.next)
    },
  }
  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await turns.take()
    return work().finally(() => turns.next())
  }
  const asOwner = (sql: string) =>
    inTurn(() => {
      session.identity = undefined
      return query(`select set_config('role', 'none', false); ${sql}`)
    })

  await query(`set timezone to 'UTC'`)

  // PGlite has no background processes: without this its write-ahead log grows for as long as it runs, and with it the time
  // that a start after a crash takes.
  const checkpoints = setInterval(() => {
    asOwner('checkpoint').catch(() => {}) // a full disk shows itself to whoever writes next
  }, options.checkpointEveryMs ?? CHECKPOINT_MS)
  checkpoints.unref()

  return {
    name: 'pglite',
    async acquire() {
      await turns.take()
      return session
    },
    async listen(channel, listener) {
      const present = listeners.get(channel)
      if (present) present.add(listener)
      else {
        // In turn: inside somebody's transaction it would be undone with it.
        await inTurn(() => thread.call({ task: 'listen', channel }))
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      }
      return async () => void listeners.get(channel)?.delete(listener)
    },
    lost,
    dump: () => inTurn(() => thread.call<Uint8Array>({ task: 'dump' })),
    async close() {
      if (thread.isStopped()) return
      clearInterval(checkpoints)
      await inTurn(async () => {
        await thread.call({ task: 'close' })
        await thread.stop(new Fault('The embedded database is closed'))
      })
      options.onClosed?.()
    },
  }
}
