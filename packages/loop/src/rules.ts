import type { Level } from './terms.ts'

/**
 * What a bureau may set about the loop. Data with a date in force, never code; statutory clocks live in the calendar.
 * @source house rule, docs/decisions/0006-one-loop-for-every-kind.md; defaults follow common county practice and may be changed
 */
export interface ItemRules {
  /** Extensions that may be granted in one round. */
  maxExtensions: number
  /** Whether an extension may still be asked for after the due day. */
  lateExtensions: boolean
  /** Days after closing until the look-back, by level: 30, 60, 90 or 180 are usual. */
  lookBackAfterDays: Record<Level, number>
}

export const defaultRules: ItemRules = {
  maxExtensions: 2,
  lateExtensions: false,
  lookBackAfterDays: { ordinary: 90, important: 60, urgent: 30 },
}
