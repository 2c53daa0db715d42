import { addDays, parsePlainDate, partsOf, plainDateOf, weekday, type PlainDate } from './dates.ts'
import { fieldsOf, listOf, textOf } from './untyped.ts'

/** Where the days of a year were read: the notice, its document number, and the day somebody read it. */
export interface NoticeSource {
  readonly title: string
  /** Document number (文号) or, for a notice without one, whatever finds it again. */
  readonly reference: string
  readonly url?: string
  readonly readOn: PlainDate
}

/** Days off in a row for one occasion, both ends included, weekends within them included. */
export interface DaysOff {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly name: string
}

/**
 * What one year's notice changes in the ordinary week: days off, and weekend days that are worked to make up for them.
 * Ordinary weekends are not listed. A notice may also settle days of the December before its own year.
 */
export interface CalendarYear {
  readonly year: number
  readonly off: readonly DaysOff[]
  readonly working: readonly PlainDate[]
  readonly source: NoticeSource
}

/** Everything that can be wrong with a year file. Codes are public: add, never rename. */
export type CalendarYearProblemCode =
  | 'year/shape'
  | 'source/missing'
  | 'off/none'
  | 'off/shape'
  | 'off/backwards'
  | 'off/overlap'
  | 'off/statutory-day-missing'
  | 'day/not-a-day'
  | 'day/other-year'
  | 'working/shape'
  | 'working/twice'
  | 'working/also-off'
  | 'working/not-a-weekend'

/** One thing wrong with a year file; `at` is the day or the field meant, as it was written. */
export interface CalendarYearProblem {
  readonly code: CalendarYearProblemCode
  readonly at: string
}

/** A year read from outside, or everything that is wrong with it. */
export type ReadCalendarYear =
  | { readonly ok: true; readonly year: CalendarYear }
  | { readonly ok: false; readonly problems: readonly CalendarYearProblem[] }

/** Every day of a stretch off, first and last included. */
export function* daysOf(off: DaysOff): Generator<PlainDate> {
  for (let day = off.from; day <= off.to; day = addDays(day, 1)) yield day
}

/**
 * Reads a year file that a bureau loads when the next notice is out. Reports everything wrong at once.
 * @source house rule: a year is accepted whole or not at all
 */
export function parseCalendarYear(value: unknown): ReadCalendarYear {
  const problems: CalendarYearProblem[] = []
  const wrong = (code: CalendarYearProblemCode, at: string) => void problems.push({ code, at })

  const file = fieldsOf(value)
  const year = Number.isInteger(file['year']) ? Number(file['year']) : Number.NaN
  if (!(year >= 1950 && year <= 2999)) {
    return { ok: false, problems: [{ code: 'year/shape', at: textOf(file['year']) || String(file['year']) }] }
  }

  const dayIn = (text: unknown): PlainDate | undefined => {
    const day = parsePlainDate(textOf(text))
    if (day === undefined) wrong('day/not-a-day', String(text))
    else if (day < plainDateOf(year - 1, 12, 1) || partsOf(day).year > year) wrong('day/other-year', day)
    else return day
    return undefined
  }

  const off = listOf(file['off']).flatMap((entry): DaysOff[] => {
    const { from, to, name } = fieldsOf(entry)
    if (!textOf(name)) wrong('off/shape', textOf(from) || JSON.stringify(entry))
    const [first, last] = [dayIn(from), dayIn(to)]
    if (first === undefined || last === undefined) return []
    if (last < first) wrong('off/backwards', first)
    return [{ from: first, to: last, name: textOf(name) }]
  })
  if (off.length === 0) wrong('off/none', 'off')

  const daysOff = new Set<PlainDate>()
  for (const day of off.flatMap((stretch) => [...daysOf(stretch)])) {
    if (daysOff.has(day)) wrong('off/overlap', day)
    daysOff.add(day)
  }

  for (const day of statutoryDays(year)) if (!daysOff.has(day)) wrong('off/statutory-day-missing', day)

  if (!Array.isArray(file['working'])) wrong('working/shape', 'working')
  const working = listOf(file['working']).flatMap((text) => dayIn(text) ?? [])
  for (const [index, day] of working.entries()) {
    if (working.indexOf(day) !== index) wrong('working/twice', day)
    if (daysOff.has(day)) wrong('working/also-off', day)
    if (weekday(day) < 6) wrong('working/not-a-weekend', day)
  }

  const source = readSource(file['source'])
  if (!source) wrong('source/missing', 'source')
  if (problems.length > 0 || !source) return { ok: false, problems }
  return { ok: true, year: { year, off, working, source } }
}

/**
 * The statutory days off that fall on the same date every year, so that a slip in a file does not go unseen. Those of the
 * lunar calendar cannot be checked so.
 * @source Regulations on Public Holidays (全国年节及纪念日放假办法) art. 2; 2 May since the revision in force 2025-01-01
 */
function statutoryDays(year: number): readonly PlainDate[] {
  const labourDay = year >= 2025 ? [plainDateOf(year, 5, 1), plainDateOf(year, 5, 2)] : [plainDateOf(year, 5, 1)]
  const nationalDay = [1, 2, 3].map((day) => plainDateOf(year, 10, day))
  return [plainDateOf(year, 1, 1), ...labourDay, ...nationalDay]
}

function readSource(value: unknown): NoticeSource | undefined {
  const source = fieldsOf(value)
  const [title, reference, url] = [textOf(source['title']), textOf(source['reference']), textOf(source['url'])]
  const readOn = parsePlainDate(textOf(source['readOn']))
  if (!title || !reference || readOn === undefined) return undefined
  return url ? { title, reference, url, readOn } : { title, reference, readOn }
}

/** Like {@link parseCalendarYear}, for a file that ships with the product: throws when anything is wrong with it. */
export function expectCalendarYear(value: unknown): CalendarYear {
  const read = parseCalendarYear(value)
  if (!read.ok)
    throw new Error(`Not a calendar year: ${read.problems.map(({ code, at }) => `${code} ${at}`).join(', ')}`)
  return read.year
}
