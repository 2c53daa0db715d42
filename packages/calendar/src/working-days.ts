import { daysOf, type CalendarYear } from './calendar-year.ts'
import { addDays, partsOf, plainDateOf, weekday, type PlainDate } from './dates.ts'

/**
 * What a day is in the office's calendar, and so why it is worked or not.
 * @source State Council rules on working hours (1995-03-25): Saturday and Sunday are rest days of offices and public
 *   institutions; days off and make-up days from the yearly notice of the State Council's General Office
 */
export type DayStatus =
  | { readonly kind: 'weekday'; readonly working: true }
  | { readonly kind: 'make-up'; readonly working: true }
  | { readonly kind: 'weekend'; readonly working: false }
  | { readonly kind: 'holiday'; readonly working: false; readonly name: string }

/** The years a bureau has loaded, ready for counting. Made by {@link workingCalendar} alone; `years` is the data to keep. */
export interface WorkingCalendar {
  readonly years: readonly CalendarYear[]
  readonly byYear: ReadonlyMap<number, YearOfDays>
  /** All days that are not what their weekday says, earliest first. */
  readonly oddities: readonly Oddity[]
}

/** Days in a row that are not what their weekday says: holidays off and weekend days worked. Both ends included. */
export interface Oddity {
  readonly kind: 'holiday' | 'make-up'
  readonly name?: string
  readonly from: PlainDate
  readonly until: PlainDate
}

/** One loaded year, laid out so that counts need no walk over its days. */
interface YearOfDays {
  readonly exceptions: ReadonlyMap<PlainDate, DayStatus>
  readonly workingDays: readonly PlainDate[]
  /** For each day of the year, working days from 1 January to that day, that day included. */
  readonly workedThrough: ReadonlyMap<PlainDate, number>
}

/** A day was asked for in a year whose notice is not loaded. Nobody may guess it: load the year, then count again. */
export class YearNotLoaded extends Error {
  override name = 'YearNotLoaded'
  readonly year: number
  constructor(year: number) {
    super(`The calendar of ${year} is not loaded: add the year file made from the State Council notice`)
    this.year = year
  }
}

const WEEKDAY: DayStatus = { kind: 'weekday', working: true }
const WEEKEND: DayStatus = { kind: 'weekend', working: false }
const MAKE_UP: DayStatus = { kind: 'make-up', working: true }

const ordinary = (day: PlainDate): DayStatus => (weekday(day) > 5 ? WEEKEND : WEEKDAY)

/**
 * Puts years together; order does not matter. Where a notice also settles days of the December before, it goes before
 * that year's own file, being the later one.
 * @throws RangeError when a year is given twice
 */
export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const sorted = [...years].sort((one, other) => one.year - other.year)
  const exceptions = new Map<PlainDate, DayStatus>()
  for (const [index, { year, off, working }] of sorted.entries()) {
    if (sorted[index + 1]?.year === year) throw new RangeError(`The calendar of ${year} is given twice`)
    for (const stretch of off) {
      for (const day of daysOf(stretch)) exceptions.set(day, { kind: 'holiday', working: false, name: stretch.name })
    }
    for (const day of working) exceptions.set(day, MAKE_UP)
  }
  const byYear = new Map(sorted.map(({ year }) => [year, layOut(year, exceptions)]))
  return { years: sorted, byYear, oddities: odditiesIn(exceptions) }
}

function odditiesIn(exceptions: ReadonlyMap<PlainDate, DayStatus>): readonly Oddity[] {
  const oddities: Oddity[] = []
  for (const [day, status] of [...exceptions].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const last = oddities.at(-1)
    const span = { from: day, until: day }
    const odd: Oddity =
      status.kind === 'holiday' ? { kind: 'holiday', name: status.name, ...span } : { kind: 'make-up', ...span }
    const goesOn = last?.kind === odd.kind && last.name === odd.name && addDays(last.until, 1) === day
    if (last && goesOn) oddities.splice(-1, 1, { ...last, until: day })
    else oddities.push(odd)
  }
  return oddities
}

function layOut(year: number, exceptions: ReadonlyMap<PlainDate, DayStatus>): YearOfDays {
  const workingDays: PlainDate[] = []
  const workedThrough = new Map<PlainDate, number>()
  for (let day = plainDateOf(year, 1, 1); partsOf(day).year === year; day = addDays(day, 1)) {
    if ((exceptions.get(day) ?? ordinary(day)).working) workingDays.push(day)
    workedThrough.set(day, workingDays.length)
  }
  return { exceptions, workingDays, workedThrough }
}

/** The calendar with one more year, or with a corrected file in place of the one it had. */
export const withYear = (calendar: WorkingCalendar, year: CalendarYear): WorkingCalendar =>
  workingCalendar([...calendar.years.filter((loaded) => loaded.year !== year.year), year])

function loadedYear(year: number, calendar: WorkingCalendar): YearOfDays {
  const loaded = calendar.byYear.get(year)
  if (!loaded) throw new YearNotLoaded(year)
  return loaded
}

/** What a day is, and for a day off which occasion. @throws YearNotLoaded */
export const dayStatus = (day: PlainDate, calendar: WorkingCalendar): DayStatus =>
  loadedYear(partsOf(day).year, calendar).exceptions.get(day) ?? ordinary(day)

/** Whether the office works that day. @throws YearNotLoaded */
export const isWorkingDay = (day: PlainDate, calendar: WorkingCalendar): boolean => dayStatus(day, calendar).working

/** Working days from 1 January of the day's year up to the day, the day included. */
const workedThrough = (day: PlainDate, calendar: WorkingCalendar): number =>
  loadedYear(partsOf(day).year, calendar).workedThrough.get(day) ?? 0

/**
 * The `count`-th working day after `start`; with a negative count, before it. The start day never counts; a count of 0
 * is the start day itself, worked or not.
 * @throws YearNotLoaded for any year touched on the way, RangeError when `count` is not an integer
 * @example addWorkingDays('2026-09-18', 5, chinaCalendar) // '2026-09-24': Sunday 20 September is worked
 */
export function addWorkingDays(start: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
  if (!Number.isInteger(count)) throw new RangeError(`Not a number of working days: ${count}`)
  const worked = workedThrough(start, calendar)
  if (count === 0) return start
  let { year } = partsOf(start)
  let place = worked + count + (count < 0 && !isWorkingDay(start, calendar) ? 1 : 0)
  while (place < 1) place += loadedYear(--year, calendar).workingDays.length
  for (;;) {
    const { workingDays } = loadedYear(year, calendar)
    const day = workingDays[place - 1]
    if (day !== undefined) return day
    place -= workingDays.length
    year += 1
  }
}

/** The first working day after `day`. @throws YearNotLoaded */
export const nextWorkingDay = (day: PlainDate, calendar: WorkingCalendar): PlainDate => addWorkingDays(day, 1, calendar)

/** The day itself when it is worked, else the next working day. @throws YearNotLoaded */
export const workingDayOnOrAfter = (day: PlainDate, calendar: WorkingCalendar): PlainDate =>
  isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar)

/** The day itself when it is worked, else the working day before. @throws YearNotLoaded */
export const workingDayOnOrBefore = (day: PlainDate, calendar: WorkingCalendar): PlainDate =>
  isWorkingDay(day, calendar) ? day : addWorkingDays(day, -1, calendar)

/**
 * Working days after `from` up to `until`, `until` included; negative when `until` is earlier. So the answer is the
 * count that {@link addWorkingDays} needs to get from one working day to the other. Cost: one step per calendar year.
 * @throws YearNotLoaded for any year from one to the other
 */
export function workingDaysBetween(from: PlainDate, until: PlainDate, calendar: WorkingCalendar): number {
  if (until < from) {
    const count = workingDaysBetween(until, from, calendar)
    return count === 0 ? 0 : -count
  }
  let count = workedThrough(until, calendar) - workedThrough(from, calendar)
  for (let { year } = partsOf(from); year < partsOf(until).year; year += 1) {
    count += loadedYear(year, calendar).workingDays.length
  }
  return count
}
