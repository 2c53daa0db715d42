import type pg from 'pg'
import type { County } from './county-database.ts'
import { again, bareArm, httpArm, once, transcriptsOf, type Take } from './arms.ts'
import type { HttpConnection } from './http-client.ts'
import type { Random } from './random.ts'
import type { Recorder } from './recorder.ts'
import { counts, detailsOf, draft, itemsToJudge, judgement, listPages, someItems, type Asked } from './requests.ts'
import { interleave, type Measured } from './rounds.ts'
import type { Transcript } from './transcript.ts'

export type Target = { ratioAtLeast: number } | { medianMsAtMost: number }

export interface Result {
  operation: string
  connections: number
  http: Measured
  bare: Measured
  /** HTTP operations a second to the bare driver's. */
  ratio: number
  /** Statements of one operation, `begin` and `commit` included: median. */
  statements: number
  /** Milliseconds of processor time the server spent on one operation; null where the system does not say. */
  serverCpuMs: number | null
  target: Target
  met: boolean
}

export interface Bench {
  owner: pg.Client
  http: readonly HttpConnection[]
  bare: readonly pg.Client[]
  recorder: Recorder
  county: County
  random: Random
  connections: readonly number[]
  seconds: number
  rounds: number
  /** Numbers of the operations to measure, the first being 1; all when empty. */
  only: readonly number[]
  /** Milliseconds of processor time the server has used so far. */
  serverCpu: () => number | null
  progress: (line: string) => void
}

/** Different requests a read is measured with. */
const READS = 400

/** Every write of the bare driver is another one and recorded before; a round ends early when its share is used up. */
const WRITES_PER_SECOND = { alone: 250, together: 600 }
const rateAt = (connections: number) => (connections === 1 ? WRITES_PER_SECOND.alone : WRITES_PER_SECOND.together)

interface Asking {
  operation: string
  target: Target
}

export async function measureOperations(bench: Bench): Promise<Result[]> {
  const { owner, http, county, random } = bench
  const { office, supervision } = county
  const [first] = http
  if (!first) throw new Error('No connection to the server')
  const pages = (await listPages(first, random, office)).slice(0, READS)
  const details = detailsOf(await someItems(owner, random, READS))
  const toJudge = await itemsToJudge(owner, random, supervision)
  const all = [
    () => reads(bench, { operation: 'list page', target: { ratioAtLeast: 0.5 } }, pages),
    () => reads(bench, { operation: 'detail with history', target: { ratioAtLeast: 0.5 } }, details),
    () => reads(bench, { operation: 'counts by unit and state', target: { medianMsAtMost: 10 } }, [counts]),
    () =>
      writes(
        bench,
        { operation: 'create', target: { ratioAtLeast: 0.4 } },
        endless(() => draft(random, office)),
      ),
    () =>
      writes(
        bench,
        { operation: 'status change with comment', target: { ratioAtLeast: 0.4 } },
        shared(toJudge.map((itemId) => judgement(random, itemId))),
      ),
  ]
  const results = []
  for (const [i, one] of all.entries())
    if (bench.only.length === 0 || bench.only.includes(i + 1)) results.push(await one())
  return results.flat()
}

/** What one round of writes may use up. */
interface Portion {
  http: Take<Asked>
  bare: Asked[]
}
type Portions = (connections: number) => Portion

const endless =
  (next: () => Asked) =>
  (bench: Bench): Portions =>
  (connections) => ({
    http: next,
    bare: Array.from({ length: inRound(bench, connections) }, next),
  })

/** A stock that every round takes its part of; the bare driver, being faster, gets the larger half. */
const shared =
  (stock: readonly Asked[]) =>
  (bench: Bench): Portions => {
    const rates = bench.connections.map(rateAt).reduce((sum, rate) => sum + rate, 0)
    let used = 0
    return (connections) => {
      const part = Math.floor((stock.length * rateAt(connections)) / rates / (bench.rounds + 1))
      const portion = stock.slice(used, used + part)
      used += part
      const bare = portion.splice(0, Math.min(inRound(bench, connections), Math.ceil(part * 0.55)))
      return { http: once(portion), bare }
    }
  }

const inRound = ({ seconds, rounds }: Bench, connections: number) => Math.ceil((rateAt(connections) * seconds) / rounds)

async function reads(bench: Bench, asking: Asking, asked: readonly Asked[]): Promise<Result[]> {
  bench.progress(`${asking.operation}: recording`)
  const transcripts = await transcriptsOf(bench.recorder, asked, 4)
  const takes = { http: () => again(asked), bare: () => again(transcripts) }
  const results = []
  for (const connections of bench.connections)
    results.push(await measure(bench, asking, connections, { ...takes, transcripts }))
  return results
}

async function writes(bench: Bench, asking: Asking, stock: (bench: Bench) => Portions): Promise<Result[]> {
  const portion = stock(bench)
  const results = []
  for (const connections of bench.connections) {
    bench.progress(`${asking.operation}: recording`)
    const portions = Array.from({ length: bench.rounds + 1 }, () => portion(connections))
    const recorded: Transcript[][] = []
    for (const { bare } of portions) recorded.push(await transcriptsOf(bench.recorder, bare, 8))
    const takes = {
      http: (round: number) => portions[round]?.http ?? once([]),
      bare: (round: number) => once(recorded[round] ?? []),
    }
    results.push(await measure(bench, asking, connections, { ...takes, transcripts: recorded.flat() }))
  }
  return results
}

interface Material {
  http: (round: number) => Take<Asked>
  bare: (round: number) => Take<Transcript>
  transcripts: readonly Transcript[]
}

async function measure(bench: Bench, { operation, target }: Asking, connections: number, material: Material) {
  const { seconds, rounds, serverCpu, progress } = bench
  progress(`${operation}: ${connections} connections`)
  let answered = 0
  const http = (round: number) => {
    const arm = httpArm(bench.http, material.http(round))
    return async (slot: number) => {
      const done = await arm(slot)
      if (done) answered += 1
      return done
    }
  }
  const bare = (round: number) => bareArm(bench.bare, material.bare(round))
  const cpuBefore = serverCpu()
  const measured = await interleave({ http, bare }, connections, { seconds, rounds })
  const cpu = serverCpu()
  return {
    operation,
    connections,
    ...measured,
    statements: medianLength(material.transcripts),
    serverCpuMs: cpu === null || cpuBefore === null ? null : (cpu - cpuBefore) / answered,
    target,
    met:
      'ratioAtLeast' in target
        ? measured.ratio >= target.ratioAtLeast
        : measured.http.medianMs <= target.medianMsAtMost,
  }
}

function medianLength(transcripts: readonly Transcript[]): number {
  const lengths = transcripts.map(({ length }) => length).sort((one, other) => one - other)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}
