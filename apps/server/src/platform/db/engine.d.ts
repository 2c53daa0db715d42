/** What a statement answers. `affected` is set for insert, update, delete and merge. */
export interface Answer {
  rows: Record<string, unknown>[]
  command: string
  affected: number | undefined
}
/** One connection, for the caller alone until given back. */
export interface Session {
  /** Who the connection was last told to be; remembered here so that the same identity is not set twice. */
  identity: string | undefined
  /** A statement without parameters may hold several statements, separated by semicolons; the last one answers. */
  query(sql: string, parameters: readonly unknown[]): Promise<Answer>
  /** Gives the connection back; `discard` closes it because its state is no longer known. */
  release(discard?: boolean): void
}
export interface ChannelListener {
  onMessage(payload: string): void
  /** The line was down for a while: messages may have been missed. */
  onGap(): void
}
export type Stop = () => Promise<void>
/** What both database engines must do. Everything above this port sees no difference between them. */
export interface Engine {
  readonly name: 'pglite' | 'postgresql'
  /** On the embedded engine there is one connection, so everybody else waits for it. */
  acquire(): Promise<Session>
  listen(channel: string, listener: ChannelListener): Promise<Stop>
  /** Resolves, with the reason, when the engine can answer nothing any more and the process should end. */
  readonly lost: Promise<Error>
  close(): Promise<void>
}
