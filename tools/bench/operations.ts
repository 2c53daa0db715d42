import type pg from 'pg'
import type { County } from './county-database.ts'
import { bareArm, httpArm, supply, transcriptsOf } from './arms.ts'
import type { HttpConnection } from './http-client.ts'
import type { Random } from './random.ts'
import type { Recorder } from './recorder.ts'
import { counts, detailsOf, draft, itemsToJudge, judgement, listPages, someItems, type Asked } from './requests.ts'
import { interleave, type Measured } from './rounds.ts'

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
  progress: (line: string) => void
}

/** Different requests a read is measured with. */
const READS = 400
/** Bare writes a second there are statements for; each writes something else, so each is recorded before. */
const BARE_WRITES_PER_SECOND = { alone: 900, together: 2500 }

export async function measureOperations(bench: Bench): Promise<Result[]> {
  const { owner, http, county, random, progress } = bench
  const { office, supervision } = county
  const [first] = http
  if (!first) throw new Error('No connection to the server')
  const results: Result[] = []
  const read = async (operation: string, asked: readonly Asked[], target: Target) => {
    progress(`${operation}: recording`)
    const transcripts = await transcriptsOf(bench.recorder, asked, 4)
    for (const connections of bench.connections)
      results.push(
        await measure(bench, { operation, connections, target, transcripts }, () => ({
          http: supply(asked, { again: true }),
          bare: supply(transcripts, { again: true }),
        })),
      )
  }
  const write = async (operation: string, target: Target, ask: () => Asked | undefined) => {
    for (const connections of bench.connections) {
      progress(`${operation}: recording`)
      const rate = connections === 1 ? BARE_WRITES_PER_SECOND.alone : BARE_WRITES_PER_SECOND.together
      const wanted = Math.ceil(rate * bench.seconds * 1.1)
      const asked = Array.from({ length: wanted }, ask).filter((one) => one !== undefined)
      const transcripts = await transcriptsOf(bench.recorder, asked, 8)
      results.push(
        await measure(bench, { operation, connections, target, transcripts }, () => ({
          http: { take: ask, left: Infinity },
          bare: supply(transcripts, { again: false }),
        })),
      )
    }
  }

  await read('list page', (await listPages(first, random, office)).slice(0, READS), { ratioAtLeast: 0.5 })
  await read('detail with history', detailsOf(await someItems(owner, random, READS)), { ratioAtLeast: 0.5 })
  await read('counts by unit and state', [counts], { medianMsAtMost: 10 })
  await write('create', { ratioAtLeast: 0.4 }, () => draft(random, office))
  const toJudge = supply(await itemsToJudge(owner, random, supervision), { again: false })
  await write('status change with comment', { ratioAtLeast: 0.4 }, () => {
    const itemId = toJudge.take()
    return itemId && judgement(random, itemId)
  })
  return results
}

interface Measuring {
  operation: string
  connections: number
  target: Target
  transcripts: readonly (readonly unknown[])[]
}

async function measure(
  { http, bare, seconds, rounds, progress }: Bench,
  { operation, connections, target, transcripts }: Measuring,
  supplies: () => { http: Parameters<typeof httpArm>[1]; bare: Parameters<typeof bareArm>[1] },
): Promise<Result> {
  progress(`${operation}: ${connections} connections`)
  const asked = supplies()
  const arms = { http: httpArm(http, asked.http), bare: bareArm(bare, asked.bare) }
  const measured = await interleave(arms, connections, { seconds, rounds })
  const lengths = transcripts.map(({ length }) => length).sort((one, other) => one - other)
  const met = 'ratioAtLeast' in target ? measured.ratio >= target.ratioAtLeast : measured.http.medianMs <= target.medianMsAtMost
  return { operation, connections, ...measured, statements: lengths[Math.floor(lengths.length / 2)] ?? 0, target, met }
}
