import type { Engine, Stop } from './engine.ts'
/** The channel on which every committed change is announced. Ids only: a listener reads what it may see. */
export declare const LIVE_CHANNEL = 'luoshi_live'
export interface Change {
  tenant: string
  streamType: string
  streamId: string
  version: number
}
export interface ChangeListener {
  onChange(change: Change): void
  /** The line was down for a while: tell everybody to read again. */
  onGap(): void
}
export declare const listenForChanges: (engine: Engine, listener: ChangeListener) => Promise<Stop>
