import type pg from 'pg'
import { replay } from './bare-driver.ts'
import type { HttpConnection } from './http-client.ts'
import type { Recorder } from './recorder.ts'
import type { Asked } from './requests.ts'
import type { Arm } from './rounds.ts'
import type { Transcript } from './transcript.ts'

/** Takes from a list, each once; or round and round where asking twice is no harm. */
export interface Supply<Value> {
  take(): Value | undefined
  readonly left: number
}

export function supply<Value>(values: readonly Value[], { again }: { again: boolean }): Supply<Value> {
  let next = 0
  return {
    take: () => values[again ? next++ % values.length : next++],
    get left() {
      return again ? Infinity : Math.max(0, values.length - next)
    },
  }
}

export const httpArm =
  (connections: readonly HttpConnection[], asked: Supply<Asked>): Arm =>
  async (slot) => {
    const requests = asked.take()
    const connection = connections[slot]
    if (!requests || !connection) return false
    for (const request of requests) {
      const { status, body } = await connection.send(request)
      if (status !== 200) throw new Error(`${request.method} ${request.path}: ${status} ${body.toString()}`)
    }
    return true
  }

export const bareArm =
  (clients: readonly pg.Client[], transcripts: Supply<Transcript>): Arm =>
  async (slot) => {
    const transcript = transcripts.take()
    const client = clients[slot]
    if (!transcript || !client) return false
    await replay(client, transcript)
    return true
  }

/** What the server would ask of the database for each operation, some of them at a time. */
export async function transcriptsOf(recorder: Recorder, all: readonly Asked[], atOnce: number): Promise<Transcript[]> {
  const transcripts: Transcript[] = []
  let next = 0
  const work = async () => {
    for (let i = next++; i < all.length; i = next++) {
      const heard: Transcript[] = []
      for (const request of all[i] ?? []) heard.push(await recorder.record(request))
      transcripts[i] = heard.flat()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return transcripts
}
