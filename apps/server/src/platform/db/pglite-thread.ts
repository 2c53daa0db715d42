import { Worker } from 'node:worker_threads'
import { Fault } from '../fault.ts'
import type { PgliteCall, PgliteReply, PgliteStart } from './pglite-worker.ts'

type WithoutId<Union> = Union extends unknown ? Omit<Union, 'id'> : never

/** The embedded database's thread, seen from ours. */
export interface PgliteThread {
  call<Result>(task: WithoutId<PgliteCall>): Promise<Result>
  /** Whether calls are answered with the reason for its end from now on. */
  isStopped(): boolean
  /** Ends the thread; calls under way and later ones are answered with the reason. */
  stop(reason: Error): Promise<void>
}

/** What a statement that failed in the other thread throws on this side: the server's own fields, and where it was sent from. */
class DatabaseError extends Error {
  constructor(failure: Record<string, unknown>) {
    super(String(failure['message']))
    const { stack, ...fields } = failure
    Object.assign(this, fields, { name: 'DatabaseError', cause: stack })
  }
}

export interface PgliteThreadEvents {
  onMessage(channel: string, payload: string): void
  /** It ended without having been stopped. */
  onCrash(reason: Error): void
}

export function startPgliteThread(start: PgliteStart, events: PgliteThreadEvents): PgliteThread {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: start })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  let calls = 0
  let stopped: Error | undefined

  const stop = (reason: Error) => {
    stopped ??= reason
    for (const { reject } of waiting.values()) reject(stopped)
    waiting.clear()
  }
  const crash = (cause?: unknown) => {
    if (stopped) return
    stop(new Fault('The embedded database has stopped', {}, cause))
    if (stopped) events.onCrash(stopped)
  }
  worker.on('error', crash)
  worker.on('exit', () => crash())
  worker.on('message', (reply: PgliteReply) => {
    if ('channel' in reply) return events.onMessage(reply.channel, reply.payload)
    const caller = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker.unref()
    if ('failure' in reply) caller?.reject(new DatabaseError(reply.failure))
    else caller?.resolve(reply.result)
  })

  return {
    call: <Result>(task: WithoutId<PgliteCall>) =>
      new Promise<Result>((resolve, reject) => {
        if (stopped) return reject(stopped)
        const id = (calls += 1)
        waiting.set(id, { resolve: (value) => resolve(value as Result), reject }) // the worker answers each task with its own type
        worker.ref() // an idle database keeps no process alive, a statement under way does
        worker.postMessage({ id, ...task }, [])
      }),
    isStopped: () => stopped !== undefined,
    async stop(reason) {
      stop(reason)
      await worker.terminate()
    },
  }
}
