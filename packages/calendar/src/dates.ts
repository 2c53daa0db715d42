/**
 * A day in the office's own reckoning, `YYYY-MM-DD`, with no time and no time zone: a due day is the same day everywhere.
 * Text order is day order, so plain dates compare with `<`.
 */
export type PlainDate = string & { readonly PlainDate: unique symbol }

const MS_PER_DAY = 86_400_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

const utcOf = (day: PlainDate) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (utcMs: number) => new Date(utcMs).toISOString().slice(0, 10) as PlainDate // toISOString in UTC has this shape for years 0000–9999

/**
 * Reads `YYYY-MM-DD`; `undefined` when the text has another shape or names a day that does not exist.
 * @example parsePlainDate('2026-02-29') // undefined
 */
export function parsePlainDate(text: string): PlainDate | undefined {
  const [, year = '', month = '', day = ''] = SHAPE.exec(text) ?? []
  if (!year) return undefined
  const utcMs = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return Number(year) >= 1000 && new Date(utcMs).toISOString().startsWith(text) ? (text as PlainDate) : undefined // checked just before
}

/** Like {@link parsePlainDate}, for text that must be a day: throws a RangeError otherwise. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === undefined) throw new RangeError(`Not a day of the calendar: ${text}`)
  return day
}

/** The day of a year, month (1–12) and day of the month; throws a RangeError when there is no such day. */
export const plainDateOf = (year: number, month: number, day: number): PlainDate =>
  plainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** Calendar days later (or, negative, earlier). `days` is an integer. */
export const addDays = (day: PlainDate, days: number): PlainDate => dayOf(utcOf(day) + days * MS_PER_DAY)

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

/** Last day of a month (1–12). */
export const lastDayOfMonth = (year: number, month: number): PlainDate => dayOf(Date.UTC(year, month, 0))

/**
 * The same-numbered day some months later, or the last day of that month when it is shorter.
 * @source PRC Civil Code art. 202 (a period in months ends on the same-numbered day, else on the month's last day); in force 2021-01-01
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const parts = partsOf(day)
  const first = new Date(Date.UTC(parts.year, parts.month - 1 + months, 1))
  const last = lastDayOfMonth(first.getUTCFullYear(), first.getUTCMonth() + 1)
  return parts.day >= partsOf(last).day ? last : addDays(dayOf(first.getTime()), parts.day - 1)
}
