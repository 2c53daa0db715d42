import type { Engine } from './engine.ts'
import type { PgliteStart } from './pglite-worker.ts'
export interface PgliteEngine extends Engine {
  /** The whole data directory as a tar archive, to begin another database with. */
  dump(): Promise<Uint8Array>
}
export interface PgliteOptions {
  checkpointEveryMs?: number
  onClosed?: () => void
}
/** PostgreSQL inside the process (WebAssembly), in a worker thread. One connection, used in turns. */
export declare function openPglite(start: PgliteStart, options?: PgliteOptions): Promise<PgliteEngine>
