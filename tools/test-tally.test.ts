import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inWords, sumOf, TALLY_FILE, tallyOf } from './test-tally.ts'

/** A real run of vitest over files written for the purpose. */
function countIn(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-tally-'))
  const tally = join(folder, 'tally.json')
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs')
  const reporter = join(import.meta.dirname, 'tally-reporter.ts')
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--globals', '--root', folder, `--reporter=${reporter}`],
    {
      env: { ...process.env, [TALLY_FILE]: tally },
    },
  )
  const counted = JSON.parse(readFileSync(tally, 'utf8'))
  rmSync(folder, { recursive: true })
  return { counted, status }
}

test('passed, failed and skipped tests are counted, and a file that cannot be loaded counts as a failure', () => {
  const { counted, status } = countIn({
    'a.test.js': `test('holds', () => {}); test('breaks', () => { throw new Error('no') }); test.skip('waits', () => {})`,
    'b.test.js': `import './not-there.js'; test('never reached', () => {})`,
  })
  expect(counted).toEqual({ passed: 1, failed: 2, skipped: 1 })
  expect(status).toBe(1)
})

test('a run that ends badly never counts as free of failures', () => {
  expect(tallyOf(undefined, 1).failed).toBe(1)
  expect(tallyOf({ passed: 3, failed: 0, skipped: 0 }, 1).failed).toBe(1)
  expect(tallyOf({ passed: 3, failed: 0, skipped: 0 }, 0).failed).toBe(0)
})

test('the runs are added up into the last line', () => {
  const runs = [
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 4, failed: 1, skipped: 0 },
  ]
  expect(inWords(sumOf(runs))).toBe('7 passed, 1 failed')
  expect(inWords({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
})
