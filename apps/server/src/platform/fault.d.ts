/** A bug, damaged data or a lost machine: nobody at a desk can fix it, so it is thrown and becomes a 500. */
export declare class Fault extends Error {
  name: string
  readonly details: Record<string, unknown>
  constructor(message: string, details?: Record<string, unknown>, cause?: unknown)
}
