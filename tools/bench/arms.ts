import type pg from 'pg'
import { replay } from './bare-driver.ts'
import type { HttpConnection } from './http-client.ts'
import type { Recorder } from './recorder.ts'
import type { Asked } from './requests.ts'
import type { Arm } from './rounds.ts'
import type { Transcript } from './transcript.ts'

/** The next thing to do, or undefined when there is none left. */
export type Take<Value> = () => Value | undefined

/** Each once. */
export function once<Value>(values: readonly Value[]): Take<Value> {
  let next = 0
  return () => values[next++]
}

/** Round and round, where asking twice does no harm. */
export function again<Value>(values: readonly Value[]): Take<Value> {
  let next = 0
  return () => values[next++ % values.length]
}

export const httpArm =
  (connections: readonly HttpConnection[], take: Take<Asked>): Arm =>
  async (slot) => {
    const requests = take()
    const connection = connections[slot]
    if (!requests || !connection) return false
    for (const request of requests) {
      const { status, body } = await connection.send(request)
      if (status !== 200) throw new Error(`${request.method} ${request.path}: ${status} ${body.toString()}`)
    }
    return true
  }

export const bareArm =
  (clients: readonly pg.Client[], take: Take<Transcript>): Arm =>
  async (slot) => {
    const transcript = take()
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
