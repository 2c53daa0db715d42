import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface ExtractionMeasured {
  /** Of UTF-8, on about one megabyte. */
  megabytesPerSecond: number
  /** Milliseconds of the first 10,000 characters in a process that has not extracted anything yet. */
  coldMs: number
  rows: { bytes: number; ms: number; megabytesPerSecond: number }[]
}

const TOOL = join(import.meta.dirname, '../bench-extract.ts')

/** The extractor's own benchmark, in a process of its own: nothing of ours has warmed it up. */
export async function measureExtraction(): Promise<ExtractionMeasured> {
  const { stdout } = await promisify(execFile)(process.execPath, [TOOL, '--json'])
  const measured = JSON.parse(stdout) as Omit<ExtractionMeasured, 'megabytesPerSecond'> // what the tool prints
  const megabyte = measured.rows.find(({ bytes }) => bytes === 1_000_000)
  if (!megabyte) throw new Error('The extractor was not measured on a megabyte')
  return { ...measured, megabytesPerSecond: megabyte.megabytesPerSecond }
}
