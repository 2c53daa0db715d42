/** Lets one caller at a time use something, in the order in which they came. */
export interface Turns {
  /** Waits for its turn; a Fault after `maxWaitMs`. */
  take(): Promise<void>
  /** Ends the turn. */
  next(): void
}
export declare function onlyOneAtATime(maxWaitMs: number): Turns
