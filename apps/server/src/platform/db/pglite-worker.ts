import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import type { Results } from '@electric-sql/pglite'
import { readers } from './values.ts'

/** The embedded database lives in a thread of its own: a report that reads a million rows must not stop the web server. */

export interface PgliteStart {
  /** Undefined keeps everything in memory. */
  directory: string | undefined
  /** A file made by `dump`, to begin with. */
  loadFrom: string | undefined
}

export type PgliteCall =
  | { id: number; task: 'query'; sql: string; parameters: unknown[] }
  | { id: number; task: 'listen'; channel: string }
  | { id: number; task: 'dump' | 'close' }

export type PgliteReply =
  | { id: number; result: unknown }
  | { id: number; failure: Record<string, unknown> }
  | { channel: string; payload: string }

const port = parentPort
if (!port) throw new Error('pglite-worker.ts runs as a worker thread only')

const start: PgliteStart = workerData
const reply = (message: PgliteReply) => port.postMessage(message)

const opening = (async () => {
  const loadDataDir = start.loadFrom === undefined ? undefined : new Blob([await readFile(start.loadFrom)])
  return PGlite.create({
    parsers: { ...readers },
    ...(start.directory === undefined ? {} : { dataDir: start.directory }),
    ...(loadDataDir ? { loadDataDir } : {}),
  })
})()

const answerOf = (result: Results<Record<string, unknown>> | undefined) => {
  // `command` is missing in the library's type, not in its answers
  const command = (result as { command?: string } | undefined)?.command ?? ''
  return { rows: result?.rows ?? [], command, affected: result?.affectedRows }
}

async function perform(call: PgliteCall): Promise<unknown> {
  const lite = await opening
  switch (call.task) {
    case 'query':
      // The simple protocol takes several statements at once, as node-postgres does when there are no parameters.
      return call.parameters.length === 0
        ? answerOf((await lite.exec(call.sql)).at(-1) as Results<Record<string, unknown>> | undefined) // rows are objects unless asked otherwise
        : answerOf(await lite.query(call.sql, call.parameters))
    case 'listen':
      await lite.listen(call.channel, (payload) => reply({ channel: call.channel, payload }))
      return undefined
    case 'dump':
      return new Uint8Array(await (await lite.dumpDataDir('none')).arrayBuffer())
    case 'close':
      return lite.close()
  }
}

/** An error's own fields (code, constraint, detail …) would be lost in the copy between threads. */
const failureOf = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { message: String(error) }
  const fields = Object.entries(error).filter(([, value]) => typeof value === 'string')
  return { ...Object.fromEntries(fields), message: error.message, stack: error.stack }
}

port.on('message', (call: PgliteCall) => {
  perform(call).then(
    (result) => reply({ id: call.id, result }),
    (error: unknown) => reply({ id: call.id, failure: failureOf(error) }),
  )
})
