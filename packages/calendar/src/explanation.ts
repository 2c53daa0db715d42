import { addDays, daysBetween, type PlainDate } from './dates.ts'
import type { CountedDay, Counting } from './periods.ts'
import { workingDaysBetween, type DayStatus, type Oddity, type WorkingCalendar } from './working-days.ts'

/** Days in a row that mean the same to a counting, so that sixty days read in a few lines. Both ends included. */
export interface Stretch {
  readonly as: CountedDay['as']
  readonly from: PlainDate
  readonly until: PlainDate
  readonly days: number
  /** For counted days, which days of the period they are. */
  readonly numbers?: { readonly from: number; readonly to: number }
  /** Why the days were skipped or passed over, or that they were worked to make up. Absent where it made no difference. */
  readonly because?: DayStatus
  /** Why the clock stood still. */
  readonly reason?: string
}

/** The day-by-day list folded into stretches. */
export function stretches(counting: Pick<Counting, 'counted' | 'period'>): readonly Stretch[] {
  const folded: Stretch[] = []
  for (const day of counting.counted) {
    const next = stretchOf(day, counting.period.unit === 'working-days')
    const last = folded.at(-1)
    if (last && key(last) === key(next) && addDays(last.until, 1) === next.from) folded.splice(-1, 1, join(last, next))
    else folded.push(next)
  }
  return folded
}

function stretchOf(day: CountedDay, inWorkingDays: boolean): Stretch {
  const stretch = { as: day.as, from: day.day, until: day.day, days: 1 }
  switch (day.as) {
    case 'start':
      return stretch
    case 'suspended':
      return { ...stretch, reason: day.reason }
    case 'counted': {
      const numbered = { ...stretch, numbers: { from: day.n, to: day.n } }
      return inWorkingDays && day.status.kind === 'make-up' ? { ...numbered, because: day.status } : numbered
    }
    case 'skipped':
    case 'passed-over':
    case 'rolled-to':
      return { ...stretch, because: day.status }
  }
}

const key = ({ as, because, reason }: Stretch) =>
  [as, because?.kind, because?.kind === 'holiday' ? because.name : undefined, reason].join('|')

const join = (last: Stretch, next: Stretch): Stretch => ({
  ...last,
  until: next.until,
  days: last.days + next.days,
  ...(last.numbers && next.numbers && { numbers: { from: last.numbers.from, to: next.numbers.to } }),
})

/**
 * How far it is to a due day, or past it. `workingDays` and `calendarDays` run from the day after today to the due day
 * (left), or from the day after the due day to today (overdue). Oddities are those on the way.
 */
export interface Remaining {
  readonly state: 'left' | 'due-today' | 'overdue'
  readonly workingDays: number
  readonly calendarDays: number
  readonly oddities: readonly Oddity[]
}

/** What a light says about a due day. @throws YearNotLoaded when a year between the two days is not loaded */
export function remaining(today: PlainDate, due: PlainDate, calendar: WorkingCalendar): Remaining {
  const [earlier, later] = today < due ? [today, due] : [due, today]
  return {
    state: today === due ? 'due-today' : today < due ? 'left' : 'overdue',
    workingDays: workingDaysBetween(earlier, later, calendar),
    calendarDays: daysBetween(earlier, later),
    oddities: odditiesBetween(earlier, later, calendar),
  }
}

function odditiesBetween(from: PlainDate, until: PlainDate, calendar: WorkingCalendar): readonly Oddity[] {
  const first = addDays(from, 1)
  return calendar.oddities
    .filter((odd) => odd.until >= first && odd.from <= until)
    .map((odd) => ({
      ...odd,
      from: odd.from < first ? first : odd.from,
      until: odd.until > until ? until : odd.until,
    }))
}
