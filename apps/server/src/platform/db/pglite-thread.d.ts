import type { PgliteCall, PgliteStart } from './pglite-worker.ts'
type WithoutId<Union> = Union extends unknown ? Omit<Union, 'id'> : never
/** The embedded database's thread, seen from ours. */
export interface PgliteThread {
  call<Result>(task: WithoutId<PgliteCall>): Promise<Result>
  /** Whether calls are answered with the reason for its end from now on. */
  isStopped(): boolean
  /** Ends the thread; calls under way and later ones are answered with the reason. */
  stop(reason: Error): Promise<void>
}
export interface PgliteThreadEvents {
  onMessage(channel: string, payload: string): void
  /** It ended without having been stopped. */
  onCrash(reason: Error): void
}
export declare function startPgliteThread(start: PgliteStart, events: PgliteThreadEvents): PgliteThread
export {}
