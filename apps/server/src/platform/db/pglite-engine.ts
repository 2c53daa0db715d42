import { Worker } from 'node:worker_threads'
import { Fault } from '../fault.ts'
import type { Answer, ChannelListener, Engine, Session } from './engine.ts'
import type { PgliteCall, PgliteReply, PgliteStart } from './pglite-worker.ts'

/** Longer than any honest transaction: waiting longer means that somebody holds the only connection and waits for us. */
const MAX_WAIT_MS = 60_000

type Distribute<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never
type Task = Distribute<PgliteCall, 'id'>

/** What a statement that failed in the other thread throws on this side: the server's own fields, and where it was sent from. */
class DatabaseError extends Error {
  override name = 'DatabaseError'
  constructor(failure: Record<string, unknown>) {
    super(String(failure['message']))
    const { stack, ...fields } = failure
    Object.assign(this, fields, { name: 'DatabaseError', cause: stack })
  }
}

export interface PgliteEngine extends Engine {
  /** The whole data directory as a tar archive, to begin another database with. */
  dump(): Promise<Uint8Array>
}

/** PostgreSQL inside the process (WebAssembly), in a worker thread. */
export async function openPglite(start: PgliteStart, onClosed: () => void = () => {}): Promise<PgliteEngine> {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: start })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  const listeners = new Map<string, Set<ChannelListener>>()
  let calls = 0
  let stopped: Fault | undefined

  const stop = (reason: Fault) => {
    stopped ??= reason
    for (const { reject } of waiting.values()) reject(stopped)
    waiting.clear()
  }
  worker.on('error', (error) => stop(new Fault('The embedded database has stopped', {}, error)))
  worker.on('exit', () => stop(new Fault('The embedded database is closed')))
  worker.on('message', (reply: PgliteReply) => {
    if ('channel' in reply) {
      for (const listener of listeners.get(reply.channel) ?? []) listener.onMessage(reply.payload)
      return
    }
    const caller = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker.unref()
    if ('failure' in reply) caller?.reject(new DatabaseError(reply.failure))
    else caller?.resolve(reply.result)
  })

  const call = <Result>(task: Task): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (stopped) return reject(stopped)
      const id = (calls += 1)
      waiting.set(id, { resolve: (value) => resolve(value as Result), reject }) // the worker answers each task with its own type
      worker.ref() // an idle database keeps no process alive, a statement under way does
      worker.postMessage({ id, ...task }, [])
    })

  const session: Session = {
    identity: undefined,
    query: (sql, parameters) => call<Answer>({ task: 'query', sql, parameters: [...parameters] }),
    release: () => turns.next(),
  }
  const turns = onlyOneAtATime()

  await call({ task: 'query', sql: `set timezone to 'UTC'`, parameters: [] })

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
        listeners.set(channel, new Set([listener]))
        await call({ task: 'listen', channel })
      }
      return async () => void listeners.get(channel)?.delete(listener)
    },
    dump: () => call<Uint8Array>({ task: 'dump' }),
    async close() {
      if (stopped) return
      await call({ task: 'close' })
      await worker.terminate()
      onClosed()
    },
  }
}

function onlyOneAtATime() {
  const queue: (() => void)[] = []
  let taken = false
  return {
    take(): Promise<void> {
      if (!taken) {
        taken = true
        return Promise.resolve()
      }
      return new Promise((resolve, reject) => {
        const turn = () => {
          clearTimeout(alarm)
          resolve()
        }
        const alarm = setTimeout(() => {
          queue.splice(queue.indexOf(turn), 1)
          reject(new Fault(`Waited ${MAX_WAIT_MS / 1000} s for the embedded database's only connection`))
        }, MAX_WAIT_MS)
        queue.push(turn)
      })
    },
    next() {
      const turn = queue.shift()
      if (turn) turn()
      else taken = false
    },
  }
}
