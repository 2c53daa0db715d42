/** The embedded database lives in a thread of its own: a report that reads a million rows must not stop the web server. */
export interface PgliteStart {
  /** Undefined keeps everything in memory. */
  directory: string | undefined
  /** A file made by `dump`, to begin with. */
  loadFrom: string | undefined
}
export type PgliteCall =
  | {
      id: number
      task: 'query'
      sql: string
      parameters: unknown[]
    }
  | {
      id: number
      task: 'listen'
      channel: string
    }
  | {
      id: number
      task: 'dump' | 'close'
    }
export type PgliteReply =
  | {
      id: number
      result: unknown
    }
  | {
      id: number
      failure: Record<string, unknown>
    }
  | {
      channel: string
      payload: string
    }
