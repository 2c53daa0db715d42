/** One way of doing an operation; `false` when there is nothing left to do it on in this round. */
export type Arm = (slot: number) => Promise<boolean>

/** The arm for each round, the warm-up being round 0. */
export type Arms = (round: number) => Arm

export interface Round {
  operations: number
  /** Milliseconds. */
  took: number
  /** Milliseconds of each operation. */
  latencies: number[]
}

export interface Measured {
  /** Median over the rounds. */
  perSecond: number
  medianMs: number
  p95Ms: number
  p99Ms: number
  operations: number
}

/** As many slots do the operation one after the other, each waiting for its own answer, until the time is over. */
export async function runRound(arm: Arm, slots: number, ms: number): Promise<Round> {
  const latencies: number[] = []
  const started = performance.now()
  const until = started + ms
  const work = async (slot: number) => {
    for (let begun = performance.now(); begun < until; begun = performance.now()) {
      if (!(await arm(slot))) return
      latencies.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: slots }, (_, slot) => work(slot)))
  return { operations: latencies.length, took: performance.now() - started, latencies }
}

/** Both arms in turn, so that whatever else the machine does meets both: a short warm-up each, then round by round. */
export async function interleave(
  { http, bare }: { http: Arms; bare: Arms },
  slots: number,
  { seconds, rounds }: { seconds: number; rounds: number },
): Promise<{ http: Measured; bare: Measured; ratio: number }> {
  const ms = (seconds * 1000) / rounds
  const done = { http: [] as Round[], bare: [] as Round[] }
  await runRound(http(0), slots, ms)
  await runRound(bare(0), slots, ms)
  for (let round = 1; round <= rounds; round += 1) {
    done.http.push(await runRound(http(round), slots, ms))
    done.bare.push(await runRound(bare(round), slots, ms))
  }
  const measured = { http: measuredIn(done.http), bare: measuredIn(done.bare) }
  return { ...measured, ratio: measured.http.perSecond / measured.bare.perSecond }
}

export function measuredIn(rounds: readonly Round[]): Measured {
  const sorted = rounds.flatMap(({ latencies }) => latencies).sort((one, other) => one - other)
  if (sorted.length === 0) throw new Error('Nothing was measured: not one operation was finished')
  const rates = rounds
    .filter(({ operations }) => operations > 0)
    .map(({ operations, took }) => (operations / took) * 1000)
  return {
    perSecond: median(rates),
    medianMs: at(sorted, 0.5),
    p95Ms: at(sorted, 0.95),
    p99Ms: at(sorted, 0.99),
    operations: sorted.length,
  }
}

export const median = (values: readonly number[]): number =>
  at(
    [...values].sort((one, other) => one - other),
    0.5,
  )

/** Nearest rank. */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
