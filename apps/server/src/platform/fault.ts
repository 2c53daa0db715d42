/** A bug, damaged data or a lost machine: nobody at a desk can fix it, so it is thrown and becomes a 500. */
export class Fault extends Error {
  override name = 'Fault'
  readonly details: Record<string, unknown>

  constructor(message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.details = details
  }
}
