/** Classes in the order of the numbers in a row of weights. */
export const CLASSES = ['directive', 'exhortation', 'other'] as const
export const KINDS = ['task', 'duty', 'target', 'prohibition', 'rule'] as const

/** Trained weights as they are stored: one row of eight small integers for each feature, three for classes, five for kinds. */
export type Weights = {
  /** A weight is its integer divided by this. */
  scale: number
  bias: number[]
  /** Features of grammar, by name. */
  grammar: Record<string, number[]>
  /** Runs of one to four characters, by spelling; ^ is a sentence's beginning. */
  characters: Record<string, number[]>
}

const WIDTH = 8
const BUCKETS = 1 << 16
const LONGEST_RUN = 4

/** Weights laid out for reading: runs of characters by hash, so that scoring touches no strings. */
export type Model = {
  bias: Float64Array
  grammar: Map<string, Float64Array>
  keys: Int32Array
  rows: Int32Array
  table: Float64Array
}

export function modelOf(weights: Weights): Model {
  const { scale } = weights
  const runs = Object.entries(weights.characters)
  const model: Model = {
    bias: Float64Array.from(weights.bias, (number) => number / scale),
    grammar: new Map(
      Object.entries(weights.grammar).map(([name, row]) => [name, Float64Array.from(row, (number) => number / scale)]),
    ),
    keys: new Int32Array(BUCKETS),
    rows: new Int32Array(BUCKETS).fill(EMPTY),
    table: new Float64Array(runs.length * WIDTH),
  }
  runs.forEach(([run, numbers], index) => {
    let hash = 0
    for (let i = 0; i < run.length; i++) {
      hash = step(hash, run.charCodeAt(i))
      const bucket = bucketFor(model, hash)
      model.keys[bucket] = hash
      if (i === run.length - 1) model.rows[bucket] = index
      else if (model.rows[bucket] === EMPTY) model.rows[bucket] = BEGINNING
    }
    for (let k = 0; k < WIDTH; k++) model.table[index * WIDTH + k] = (numbers[k] ?? 0) / scale
  })
  return model
}

const EMPTY = -1
/** The run has no weight of its own, but longer ones begin with it. */
const BEGINNING = -2

/** Where a run's hash is, or would be, kept. */
function bucketFor({ keys, rows }: Model, hash: number): number {
  let bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1)
  while (rows[bucket] !== EMPTY && keys[bucket] !== hash) bucket = (bucket + 1) & (BUCKETS - 1)
  return bucket
}

const step = (hash: number, code: number) => Math.imul(hash ^ code, 0x9e37_79b1) + code || 1

let stamp = 0
const seenAt = new Int32Array(1 << 16)

/** Runs of characters speak together with this much of the voice of grammar, however long the sentence is. */
export const runShare = (runs: number): number => RUN_VOICE / Math.sqrt(runs + 4)
const RUN_VOICE = 1.8

/** Scores of a sentence: three for its class, five for its kind. Each run of characters counts once. */
export function scoresOf(model: Model, words: string, grammar: readonly string[]): Float64Array {
  const sums = new Float64Array(WIDTH)
  const { rows, table } = model
  let runs = 0
  stamp++
  for (let from = -1; from < words.length; from++) {
    let hash = 0
    for (let i = from; i < words.length && i < from + LONGEST_RUN; i++) {
      hash = step(hash, i < 0 ? 0x5e : words.charCodeAt(i))
      const row = rows[bucketFor(model, hash)] ?? EMPTY
      if (row === EMPTY) break
      if (row === BEGINNING || seenAt[row] === stamp) continue
      seenAt[row] = stamp
      runs++
      for (let k = 0, at = row * WIDTH; k < WIDTH; k++, at++) sums[k] = (sums[k] ?? 0) + (table[at] ?? 0)
    }
  }
  const share = runShare(runs)
  for (let k = 0; k < WIDTH; k++) sums[k] = (sums[k] ?? 0) * share + (model.bias[k] ?? 0)
  for (const name of grammar) {
    const row = model.grammar.get(name)
    if (row) for (let k = 0; k < WIDTH; k++) sums[k] = (sums[k] ?? 0) + (row[k] ?? 0)
  }
  return sums
}
