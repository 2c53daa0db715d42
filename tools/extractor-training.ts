import { chinaCalendar } from '@luoshi/calendar'
import { placesOf } from '../packages/extract/src/judgement.ts'
import { grammarOf } from '../packages/extract/src/model/features.ts'
import { CLASSES, KINDS, runShare, type Weights } from '../packages/extract/src/model/weights.ts'
import { pageOf } from '../packages/extract/src/page.ts'
import { readPage } from '../packages/extract/src/read.ts'
import type { LabelledDocument } from './extractor-corpus.ts'

/** A sentence to learn from. `weight` 1 counts once. */
export type Example = {
  words: string
  grammar: string[]
  runs: string[]
  class: number
  kind: number
  weight: number
  document: string
}

const SEED = 20_260_101
const EPOCHS = 24
const LEAST_SEEN = 3
const MOST_RUNS = 5200
const SCALE = 40
/** Texts written for training are plainer than speech: they count less. Chosen on speeches held out. */
const WRITTEN = 0.6

/** The sentences of a labelled document as the model sees them. */
export function examplesOf(document: LabelledDocument): Example[] {
  const { sentences } = readPage(pageOf(document.text), { date: document.date, calendar: chinaCalendar })
  const at = pageOf(document.text).at
  const places = placesOf(sentences)
  return sentences.flatMap((sentence, i) => {
    const start = at[sentence.start] ?? 0
    const end = (at[sentence.end - 1] ?? 0) + 1
    const gold = document.sentences.find(
      (labelled) => Math.min(end, labelled.end) - Math.max(start, labelled.start) > (end - start) / 2,
    )
    const place = places[i]
    if (!gold || !place) return []
    return [
      {
        grammar: grammarOf(sentence, sentences[i - 1], place),
        runs: runsOf(sentence.words),
        words: sentence.words,
        class: CLASSES.indexOf(gold.class),
        kind: gold.kind ? KINDS.indexOf(gold.kind) : -1,
        weight: document.written ? WRITTEN : 1,
        document: document.name,
      },
    ]
  })
}

function runsOf(words: string): string[] {
  const text = `^${words}`
  const runs = new Set<string>()
  for (let from = 0; from < text.length; from++) {
    for (let length = 1; length <= 4 && from + length <= text.length; length++)
      runs.add(text.slice(from, from + length))
  }
  return [...runs]
}

/** Learns weights from examples. Deterministic: same examples, same weights. */
export function train(examples: readonly Example[]): Weights {
  const seen = new Map<string, number>()
  const documents = new Map<string, Set<string>>()
  for (const { runs, document } of examples) {
    for (const run of runs) {
      seen.set(run, (seen.get(run) ?? 0) + 1)
      documents.set(run, (documents.get(run) ?? new Set()).add(document))
    }
  }
  const index = new Map<string, number>()
  const add = (key: string) => index.set(key, index.get(key) ?? index.size)
  for (const { grammar, runs } of examples) {
    for (const name of grammar) add(`@${name}`)
    for (const run of runs) if ((seen.get(run) ?? 0) >= LEAST_SEEN && (documents.get(run)?.size ?? 0) > 1) add(run)
  }
  const rows = examples.map((example) => {
    const runs = example.runs.map((run) => index.get(run)).filter((id) => id !== undefined)
    const grammar = example.grammar.map((name) => index.get(`@${name}`)).filter((id) => id !== undefined)
    return {
      ...example,
      ids: [...grammar, ...runs],
      values: [...grammar.map(() => 1), ...runs.map(() => runShare(runs.length))],
    }
  })
  const width = CLASSES.length + KINDS.length
  const weights = new Float64Array((index.size + 1) * width)
  const squares = new Float64Array((index.size + 1) * width).fill(1e-6)
  const random = randomFrom(SEED)
  const bias = index.size
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const i of shuffled(rows.length, random)) {
      const row = rows[i]
      if (!row) continue
      step(weights, squares, row.ids, row.values, bias, row.class, 0, CLASSES.length, row.weight)
      if (row.kind >= 0) step(weights, squares, row.ids, row.values, bias, row.kind, CLASSES.length, width, row.weight)
    }
  }
  return packed(weights, index, bias, width)
}

const RATE = 0.1
const DECAY = 5e-3

/** One step of logistic regression (Adagrad) over the outputs `from`–`to`. */
function step(
  weights: Float64Array,
  squares: Float64Array,
  ids: readonly number[],
  values: readonly number[],
  bias: number,
  gold: number,
  from: number,
  to: number,
  weight: number,
): void {
  const width = CLASSES.length + KINDS.length
  const scores: number[] = []
  for (let k = from; k < to; k++) {
    let score = weights[bias * width + k] ?? 0
    for (let i = 0; i < ids.length; i++) score += (weights[(ids[i] ?? 0) * width + k] ?? 0) * (values[i] ?? 0)
    scores.push(score)
  }
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  for (let k = from; k < to; k++) {
    const error = (k - from === gold ? 1 : 0) - (powers[k - from] ?? 0) / total
    const move = (at: number, value: number) => {
      const gradient = weight * error * value - DECAY * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + gradient * gradient
      weights[at] = (weights[at] ?? 0) + (RATE * gradient) / Math.sqrt(0.1 + (squares[at] ?? 1))
    }
    ids.forEach((id, i) => move(id * width + k, values[i] ?? 0))
    move(bias * width + k, 1)
  }
}

function packed(weights: Float64Array, index: ReadonlyMap<string, number>, bias: number, width: number): Weights {
  const row = (id: number) =>
    [...weights.subarray(id * width, (id + 1) * width)].map((value) =>
      Math.max(-127, Math.min(127, Math.round(value * SCALE))),
    )
  const strength = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + Math.abs(number), 0)
  const entries = [...index].map(([key, id]) => [key, row(id)] as const).filter(([, numbers]) => strength(numbers) > 0)
  const runs = entries
    .filter(([key]) => !isGrammar(key))
    .sort(([a, x], [b, y]) => strength(y) - strength(x) || (a < b ? -1 : 1))
    .slice(0, MOST_RUNS)
  return {
    scale: SCALE,
    bias: row(bias),
    grammar: Object.fromEntries(
      entries.filter(([key]) => isGrammar(key)).map(([key, numbers]) => [key.slice(1), numbers]),
    ),
    characters: Object.fromEntries(runs),
  }
}

const isGrammar = (key: string) => key.startsWith('@') && key.length > 2

/** mulberry32: small, seeded, good enough to shuffle. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b_79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = kept
  }
  return order
}
