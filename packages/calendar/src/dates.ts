/**
 * A day in the office's own reckoning, `YYYY-MM-DD`, with no time and no time zone: a due day is the same day everywhere.
 * Text order is day order, so plain dates compare with `<`.
 */
export type PlainDate = string & { readonly PlainDate: unique symbol }

const MS_PER_DAY = 86_400_000
const FIRST_MS = Date.UTC(1000, 0, 1)
const LAST_MS = Date.UTC(9999, 11, 31)
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

const utcOf = (day: PlainDate) => Date.parse(`${day}T00:00:00Z`)

/** Arithmetic that leaves the years 1000–9999 would break the text order of days, so it is refused rather than wrapped. */
function dayOf(utcMs: number): PlainDate {
  if (!(utcMs >= FIRST_MS && utcMs <= LAST_MS)) throw new RangeError('Beyond the years 1000–9999')
  return new Date(utcMs).toISOString().slice(0, 10) as PlainDate // within these years it has this shape
}

function expectWhole(count: number, what: string): number {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of ${what}: ${count}`)
  return count
}

/**
 * Reads `YYYY-MM-DD`; `undefined` when the text has another shape or names a day that does not exist.
 * @example parsePlainDate('2026-02-29') // undefined
 */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (!SHAPE.test(text)) return undefined
  const day = text as PlainDate // has the shape; whether there is such a day is told next
  const { year, month, day: number } = partsOf(day)
  return year >= 1000 && number >= 1 && number <= daysIn(year, month) ? day : undefined
}

/** Days in a month (1–12); 0 for what is no month. Asked for every day of every answer, so without making dates of it. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return DAYS_IN[month - 1] ?? 0
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}
const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Like {@link parsePlainDate}, for text that must be a day: throws a RangeError otherwise. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === undefined) throw new RangeError(`Not a day of the calendar: ${text}`)
  return day
}

/** The day of a year, month (1–12) and day of the month; throws a RangeError when there is no such day. */
export const plainDateOf = (year: number, month: number, day: number): PlainDate =>
  plainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** Calendar days later (or, negative, earlier); throws a RangeError when `days` is not whole or leaves the years 1000–9999. */
export const addDays = (day: PlainDate, days: number): PlainDate =>
  dayOf(utcOf(day) + expectWhole(days, 'days') * MS_PER_DAY)

/** Calendar days from `from` to `until`; negative when `until` is earlier. */
export const daysBetween = (from: PlainDate, until: PlainDate): number => (utcOf(until) - utcOf(from)) / MS_PER_DAY

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (day: PlainDate): number => new Date(utcOf(day)).getUTCDay() || 7

/** Year, month (1–12) and day of the month. */
export const partsOf = (day: PlainDate) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

/** Last day of a month (1–12); throws a RangeError for any other month. */
export function lastDayOfMonth(year: number, month: number): PlainDate {
  plainDateOf(year, month, 1) // refuses what is no month
  return dayOf(Date.UTC(year, month, 0))
}

/**
 * The same-numbered day some months later, or the last day of that month when it is shorter.
 * @source PRC Civil Code art. 202 (a period in months ends on the same-numbered day, else on the month's last day); in force 2021-01-01
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const from = partsOf(day)
  const first = partsOf(dayOf(Date.UTC(from.year, from.month - 1 + expectWhole(months, 'months'), 1)))
  const last = lastDayOfMonth(first.year, first.month)
  return from.day >= partsOf(last).day ? last : plainDateOf(first.year, first.month, from.day)
}
