import type { Standing } from '@luoshi/contract'
import { outcomes } from '@luoshi/loop'
import type { StandingRow } from './overview.queries.ts'

const noOutcomes = () => Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Standing['outcomes'] // one entry for each

/** Adds counted rows up to one standing. What was cancelled is told but not part of what was dispatched. */
export function standingOf(rows: readonly Pick<StandingRow, 'light' | 'outcome' | 'count'>[]): Standing {
  const standing: Standing = {
    dispatched: 0,
    notSignedFor: 0,
    onTime: 0,
    dueSoon: 0,
    overdue: 0,
    paused: 0,
    closed: 0,
    cancelled: 0,
    outcomes: noOutcomes(),
  }
  for (const { light, outcome, count } of rows) {
    if (light === 'draft') continue
    standing[KEY[light]] += count
    if (light !== 'cancelled') standing.dispatched += count
    if (light === 'closed' && outcome) standing.outcomes[outcome] += count
  }
  return standing
}

const KEY = {
  'not-signed-for': 'notSignedFor',
  'on-time': 'onTime',
  'due-soon': 'dueSoon',
  overdue: 'overdue',
  paused: 'paused',
  closed: 'closed',
  cancelled: 'cancelled',
} as const
