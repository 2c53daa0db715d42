import type { NoticeSource } from './calendar-year.ts'
import { countingBases, type Applies, type Basis, type CountingLaw } from './counting-law.ts'
import { addDays, addMonths, daysBetween, partsOf, type PlainDate } from './dates.ts'
import { dayStatus, YearNotLoaded, type DayStatus, type WorkingCalendar } from './working-days.ts'

/**
 * How long something may take: `length` is a whole number, at least 1. Regulations mean calendar days by 日 unless they
 * say 工作日, so one is never turned into the other.
 */
export interface Period {
  readonly length: number
  readonly unit: 'calendar-days' | 'working-days' | 'months'
}

/** What happens when a period ends on a day off: it ends on the next working day instead, or on that day all the same. */
export type Rollover = 'next-working-day' | 'none'

/** Days on which the clock stands still (中止计时), both ends included, and why. */
export interface Suspension {
  readonly from: PlainDate
  readonly until: PlainDate
  readonly reason: string
}

/**
 * What one day is to a counting.
 * - `start`: the day of the triggering act, which does not count
 * - `counted`: the `n`-th day of the period
 * - `skipped`: a day off within a period in working days
 * - `suspended`: the clock stood still
 * - `passed-over`: a day off after the period ended on a day off
 * - `rolled-to`: the working day that the last day moved to
 */
export type CountedDay = { readonly day: PlainDate; readonly status: DayStatus } & (
  | { readonly as: 'start' | 'skipped' | 'passed-over' | 'rolled-to' }
  | { readonly as: 'counted'; readonly n: number }
  | { readonly as: 'suspended'; readonly reason: string }
)

/** A period counted out: where it ends, every day on the way, and what the counting rests on. */
export interface Counting {
  readonly start: PlainDate
  readonly period: Period
  readonly rollover: Rollover
  /** The last day by the bare count, which may be a day off. */
  readonly raw: PlainDate
  /** The last day on which acting is still in time, until midnight or close of business. */
  readonly due: PlainDate
  /** Every day from `start` to `due`, both included. */
  readonly counted: readonly CountedDay[]
  readonly bases: readonly Basis[]
  /** The State Council notices of the years counted through. */
  readonly notices: readonly NoticeSource[]
}

/** What is to be counted. By default no suspension, and the Civil Code by analogy. */
export interface Count {
  readonly start: PlainDate
  readonly period: Period
  readonly rollover: Rollover
  readonly suspended?: readonly Suspension[]
  readonly law?: CountingLaw
  readonly applies?: Applies
}

/**
 * Counts a period out day by day. The start day does not count; a period in months ends on the same-numbered day or at
 * the month's end; suspended days are not counted and push the end back by as many days.
 * @throws YearNotLoaded when any day on the way lies in a year that is not loaded; RangeError for a length that is not a
 *   whole number of at least 1, or a suspension that ends before it begins
 * @source PRC Civil Code art. 201–203, in force 2021-01-01; suspension: house rule
 * @example countPeriod({ start: '2026-03-02', period: { length: 60, unit: 'calendar-days' }, rollover: 'next-working-day' },
 *   chinaCalendar) // raw '2026-05-01', due '2026-05-06'
 */
export function countPeriod(count: Count, calendar: WorkingCalendar): Counting {
  const { start, period, rollover, suspended = [], law = 'civil-code', applies = 'by-analogy' } = count
  const look = lookingAt(calendar, suspended)
  const within = daysWithin(start, period, look)
  const raw = within.at(-1)?.day ?? start
  const after = rollover === 'next-working-day' ? daysRolledOver(raw, look) : []
  const due = after.at(-1)?.day ?? raw

  const [first, last] = [partsOf(start).year, partsOf(due).year]
  return {
    start,
    period,
    rollover,
    raw,
    due,
    counted: [{ day: start, status: dayStatus(start, calendar), as: 'start' }, ...within, ...after],
    bases: countingBases({ months: period.unit === 'months', rollsOver: due !== raw }, law, applies),
    notices: calendar.years.filter(({ year }) => year >= first && year <= last).map(({ source }) => source),
  }
}

/** What a day is, and why the clock stands still on it, if it does. */
type Look = (day: PlainDate) => { readonly day: PlainDate; readonly status: DayStatus; readonly reason?: string }

function lookingAt(calendar: WorkingCalendar, suspended: readonly Suspension[]): Look {
  const backwards = suspended.find(({ from, until }) => until < from)
  if (backwards) throw new RangeError(`A suspension from ${backwards.from} cannot end on ${backwards.until}`)
  return (day) => {
    const suspension = suspended.find(({ from, until }) => from <= day && day <= until)
    const looked = { day, status: dayStatus(day, calendar) }
    return suspension ? { ...looked, reason: suspension.reason } : looked
  }
}

function daysWithin(start: PlainDate, period: Period, look: Look): readonly CountedDay[] {
  const toCount = daysToCount(start, period)
  const days: CountedDay[] = []
  let n = 0
  for (let day = addDays(start, 1); n < toCount; day = addDays(day, 1)) {
    const { status, reason } = look(day)
    if (reason !== undefined) days.push({ day, status, as: 'suspended', reason })
    else if (period.unit === 'working-days' && !status.working) days.push({ day, status, as: 'skipped' })
    else days.push({ day, status, as: 'counted', n: (n += 1) })
  }
  return days
}

function daysRolledOver(raw: PlainDate, look: Look): readonly CountedDay[] {
  const days: CountedDay[] = []
  for (let at = look(raw); !at.status.working || at.reason !== undefined;) {
    at = look(addDays(at.day, 1))
    const { day, status, reason } = at
    if (reason !== undefined) days.push({ day, status, as: 'suspended', reason })
    else days.push({ day, status, as: status.working ? 'rolled-to' : 'passed-over' })
  }
  return days
}

/** How many days the count has to reach: working days in working days, calendar days otherwise. */
function daysToCount(start: PlainDate, { length, unit }: Period): number {
  if (!Number.isInteger(length) || length < 1) throw new RangeError(`Not a length of a period: ${length} ${unit}`)
  return unit === 'months' ? daysBetween(start, addMonths(start, length)) : length
}

/** A counting, or the year whose notice it waits for and, where the bare count needs no calendar, its last day by that. */
export type CountingOrWait<Done extends Counting = Counting> =
  | { readonly ok: true; readonly counting: Done }
  | { readonly ok: false; readonly missingYear: number; readonly raw: PlainDate | undefined }

/**
 * For screens and jobs that must go on when a clock runs into a year whose notice is not out yet: the due day is then
 * unknown and shown as unknown, with the bare last day beside it where there is one (none in working days).
 * @source house rule: a due day is never guessed
 */
export function countIfLoaded(count: Count, calendar: WorkingCalendar): CountingOrWait {
  try {
    return { ok: true, counting: countPeriod(count, calendar) }
  } catch (fault) {
    if (!(fault instanceof YearNotLoaded)) throw fault
    const needsCalendar = count.period.unit === 'working-days' || (count.suspended ?? []).length > 0
    const raw = needsCalendar ? undefined : addDays(count.start, daysToCount(count.start, count.period))
    return { ok: false, missingYear: fault.year, raw }
  }
}
