import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate } from '@luoshi/calendar'
import { extract } from '@luoshi/extract'

/**
 * How fast the extractor reads.
 *
 *   node tools/bench-extract.ts [--json]
 *
 * Prints the first call on 10,000 characters (cold: weights laid out, nothing compiled yet) and warm megabytes of UTF-8 a
 * second for texts of 10 kB to 10 MB, made by repeating the project's own labelled texts.
 */

const corpus = join(import.meta.dirname, '../packages/extract/corpus')
const texts = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(join(corpus, name, 'input.txt'), 'utf8'))
const all = texts.join('\n')
const date = plainDate('2026-04-13')

const ofBytes = (bytes: number) => {
  const size = new TextEncoder().encode(all).length
  const repeated = all.repeat(Math.ceil(bytes / size))
  return repeated.slice(0, Math.round((bytes / size) * all.length))
}

const time = (text: string) => {
  const start = performance.now()
  const { directives } = extract(text, { date })
  return { ms: performance.now() - start, directives: directives.length }
}

const cold = time(all.repeat(3).slice(0, 10_000)).ms
const rows = [10_000, 100_000, 1_000_000, 10_000_000].map((bytes) => {
  const text = ofBytes(bytes)
  if (bytes < 1_000_000) time(text)
  const best = Math.min(...Array.from({ length: bytes > 1_000_000 ? 1 : 3 }, () => time(text).ms))
  return { bytes, ms: Math.round(best * 10) / 10, megabytesPerSecond: Math.round((bytes / best / 1000) * 100) / 100 }
})

if (process.argv.includes('--json')) console.log(JSON.stringify({ coldMs: Math.round(cold), rows }))
else {
  console.log(`cold, 10,000 characters: ${Math.round(cold)} ms`)
  console.table(rows)
}
