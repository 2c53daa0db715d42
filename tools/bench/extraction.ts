import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { plainDate } from '@luoshi/calendar'
import { extract } from '@luoshi/extract'
import { median } from './rounds.ts'

export interface ExtractionMeasured {
  /** Of UTF-8, on about one megabyte. */
  megabytesPerSecond: number
  /** A speech of this many characters in a process that has not extracted anything yet, the model being read included. */
  cold: { chars: number; ms: number }
  /** Megabytes a second by size of the text. */
  bySize: { bytes: number; megabytesPerSecond: number }[]
}

const CORPUS = join(import.meta.dirname, '../../packages/extract/corpus')
const on = { date: plainDate('2026-03-02') }
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000]

/** Our own ten texts one after the other, as often as it takes. */
export function textOf(bytes: number): string {
  const once = readdirSync(CORPUS)
    .sort()
    .map((name) => readFileSync(join(CORPUS, name, 'input.txt'), 'utf8'))
    .join('\n')
  const text = `${once}\n`.repeat(Math.ceil(bytes / Buffer.byteLength(once)))
  return text.slice(0, Math.round((text.length * bytes) / Buffer.byteLength(text)))
}

export async function measureExtraction(sizes = SIZES): Promise<ExtractionMeasured> {
  const cold = await inFreshThread(textOf(30_000).slice(0, 10_000))
  const bySize = sizes.map((bytes) => ({ bytes, megabytesPerSecond: rateOf(textOf(bytes)) }))
  const megabyte = bySize.find(({ bytes }) => bytes === 1_000_000) ?? bySize.at(-1)
  return { megabytesPerSecond: megabyte?.megabytesPerSecond ?? Number.NaN, cold, bySize }
}

function rateOf(text: string): number {
  const bytes = Buffer.byteLength(text)
  const times = Math.max(bytes > 2_000_000 ? 1 : 3, Math.min(20, Math.ceil(500_000 / bytes)))
  extract(text.slice(0, 30_000), on)
  const rates = Array.from({ length: times }, () => {
    const begun = performance.now()
    extract(text, on)
    return bytes / 1000 / (performance.now() - begun)
  })
  return median(rates)
}

/** A thread shares no compiled code and no model with this one. */
function inFreshThread(text: string): Promise<{ chars: number; ms: number }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('extraction-cold.ts', import.meta.url), { workerData: text })
    worker.once('message', (ms: number) => resolve({ chars: text.length, ms }))
    worker.once('error', reject)
  })
}
