export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** Names the file that {@link ./tally-reporter.ts} writes its count to. */
export const TALLY_FILE = 'LUOSHI_TEST_TALLY'

/** A run that ended badly never counts as free of failures, whatever it could still report. */
export const tallyOf = (reported: Tally | undefined, exitCode: number): Tally => {
  if (!reported) return { passed: 0, failed: 1, skipped: 0 }
  return reported.failed === 0 && exitCode !== 0 ? { ...reported, failed: 1 } : reported
}

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

/** `N passed, N failed`, with what was skipped when anything was. */
export const inWords = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
