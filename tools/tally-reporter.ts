import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'
import { TALLY_FILE, type Tally } from './test-tally.ts'

/** Writes how many tests passed, failed and were skipped. A file that could not be loaded counts as one that failed. */
export default class TallyReporter implements Reporter {
  onTestRunEnd: Reporter['onTestRunEnd'] = (modules) => {
    const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      const before = tally.failed
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        tally[state === 'pending' ? 'skipped' : state] += 1
      }
      if (module.state() === 'failed' && tally.failed === before) tally.failed += 1
    }
    const file = process.env[TALLY_FILE]
    if (file) writeFileSync(file, JSON.stringify(tally))
  }
}
