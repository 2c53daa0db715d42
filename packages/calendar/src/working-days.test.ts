import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import year2024 from '../data/china/2024.json' with { type: 'json' }
import year2025 from '../data/china/2025.json' with { type: 'json' }
import year2026 from '../data/china/2026.json' with { type: 'json' }
import { parseCalendarYear } from './calendar-year.ts'
import { chinaCalendar, chinaYears } from './china.ts'
import { plainDate as day, type PlainDate } from './dates.ts'
import {
  addWorkingDays,
  dayStatus,
  isWorkingDay,
  nextWorkingDay,
  withYear,
  workingCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  YearNotLoaded,
} from './working-days.ts'

/** Another count of the same notices: a plain list of every day with whether it is worked, made by string dates alone. */
const everyDay = [year2024, year2025, year2026].flatMap((file) => {
  const length = file.year % 4 === 0 ? 366 : 365
  return Array.from({ length }, (_, index) => {
    const date = new Date(Date.UTC(file.year, 0, 1 + index))
    const text = date.toISOString().slice(0, 10)
    const off = file.off.some(({ from, to }) => from <= text && text <= to)
    const atDesk = date.getUTCDay() % 6 !== 0
    return { text: day(text), worked: file.working.includes(text) || (atDesk && !off) }
  })
})
const workedDays = everyDay.filter(({ worked }) => worked).map(({ text }) => text)
const anyDay = fc.constantFrom(...everyDay.map(({ text }) => text))
const dayIn2025 = fc.constantFrom(...everyDay.map(({ text }) => text).filter((text) => text.startsWith('2025')))

describe('what a day is', () => {
  test.each([
    ['2026-09-18', { kind: 'weekday', working: true }],
    ['2026-09-19', { kind: 'weekend', working: false }],
    ['2026-09-20', { kind: 'make-up', working: true }],
    ['2026-09-25', { kind: 'holiday', working: false, name: '中秋节' }],
    ['2026-10-03', { kind: 'holiday', working: false, name: '国庆节' }],
    ['2025-10-06', { kind: 'holiday', working: false, name: '国庆节、中秋节' }],
    ['2024-02-09', { kind: 'weekday', working: true }],
  ])('%s', (text, expected) => expect(dayStatus(day(text), chinaCalendar)).toEqual(expected))

  test('agrees with another count of the same notices on every day', () => {
    const differing = everyDay.filter(({ text, worked }) => isWorkingDay(text, chinaCalendar) !== worked)
    expect(differing).toEqual([])
  })
})

describe('days that are not what their weekday says', () => {
  test('are those of the notices, earliest first', () => {
    const told = [year2024, year2025, year2026].flatMap((file) => [
      ...file.off.map(({ from, to, name }) => ({ kind: 'holiday', name, from, until: to })),
      ...file.working.map((text) => ({ kind: 'make-up', from: text, until: text })),
    ])
    expect(chinaCalendar.oddities).toEqual(told.toSorted((one, other) => (one.from < other.from ? -1 : 1)))
  })

  test('stay apart when two occasions follow each other', () => {
    const year = chinaYears.find((one) => one.year === 2026)
    if (!year) throw new Error('2026 ships')
    const off = [...year.off, { from: day('2026-10-08'), to: day('2026-10-08'), name: '校庆' }]
    const { oddities } = workingCalendar([{ ...year, off }])
    expect(oddities.filter(({ from }) => from >= '2026-10-01' && from < '2026-10-09')).toEqual([
      { kind: 'holiday', name: '国庆节', from: '2026-10-01', until: '2026-10-07' },
      { kind: 'holiday', name: '校庆', from: '2026-10-08', until: '2026-10-08' },
    ])
  })
})

describe('totals', () => {
  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, total) => {
    expect(workedDays.filter((text) => text.startsWith(String(year)))).toHaveLength(total)
    const loaded = chinaYears.filter((one) => one.year === year)
    const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)]
    const alone = workingCalendar(loaded)
    expect(workingDaysBetween(first, last, alone)).toBe(total - (isWorkingDay(first, alone) ? 1 : 0))
  })

  test('the months of 2026', () => {
    const months = Array.from({ length: 12 }, (_, month) => {
      const last = (index: number) => new Date(Date.UTC(2026, index + 1, 0)).toISOString().slice(0, 10)
      return workingDaysBetween(day(last(month - 1)), day(last(month)), chinaCalendar)
    })
    expect(months).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
  })
})

describe('adding working days', () => {
  test.each([
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2025-09-26', 15, '2025-10-23'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-01-04', -1, '2025-12-31'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-04', 0, '2026-10-04'],
    ['2026-01-05', -500, '2024-01-02'],
    ['2024-01-02', 500, '2026-01-05'],
  ])('%s and %i is %s', (start, count, expected) =>
    expect(addWorkingDays(day(start), count, chinaCalendar)).toBe(expected),
  )

  test('agrees with another count, forwards and backwards', () =>
    fc.assert(
      fc.property(dayIn2025, fc.integer({ min: 1, max: 240 }), (start, count) => {
        const after = workedDays.filter((text) => text > start)
        const before = workedDays.filter((text) => text < start)
        expect(addWorkingDays(start, count, chinaCalendar)).toBe(after[count - 1])
        expect(addWorkingDays(start, -count, chinaCalendar)).toBe(before.at(-count))
      }),
    ))

  test('a later start or more days never ends earlier', () =>
    fc.assert(
      fc.property(dayIn2025, dayIn2025, fc.nat(120), fc.nat(120), (one, other, few, more) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        const soonest = addWorkingDays(early, Math.min(few, more), chinaCalendar)
        expect(soonest <= addWorkingDays(late, Math.max(few, more), chinaCalendar)).toBe(true)
      }),
    ))

  test('the days between are those after the one day up to the other', () =>
    fc.assert(
      fc.property(anyDay, anyDay, (from, until) => {
        const worked = workedDays.filter((text) => (from < text && text <= until) || (until < text && text <= from))
        const signed = worked.length === 0 || from < until ? worked.length : -worked.length
        expect(workingDaysBetween(from, until, chinaCalendar)).toBe(signed)
      }),
    ))

  test('as many days as lie between lead from one working day to the other', () =>
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...workedDays), (from, until) => {
        fc.pre(until > from)
        const between = workingDaysBetween(from, until, chinaCalendar)
        expect(addWorkingDays(from, between, chinaCalendar)).toBe(until)
      }),
    ))

  test('the next working day, the one on or after and the one on or before', () =>
    fc.assert(
      fc.property(dayIn2025, (today) => {
        expect(nextWorkingDay(today, chinaCalendar)).toBe(workedDays.find((text) => text > today))
        expect(workingDayOnOrAfter(today, chinaCalendar)).toBe(workedDays.find((text) => text >= today))
        expect(workingDayOnOrBefore(today, chinaCalendar)).toBe(workedDays.findLast((text) => text <= today))
      }),
    ))

  test('half a day is refused', () =>
    expect(() => addWorkingDays(day('2026-03-02'), 1.5, chinaCalendar)).toThrow(RangeError))
})

describe('a year that is not loaded', () => {
  const [before, after] = [day('2023-12-29'), day('2027-01-04')]
  const ways: [string, (unknown: PlainDate) => unknown][] = [
    ['what a day is', (unknown) => dayStatus(unknown, chinaCalendar)],
    ['whether it is worked', (unknown) => isWorkingDay(unknown, chinaCalendar)],
    ['the next working day', (unknown) => nextWorkingDay(unknown, chinaCalendar)],
    ['the working day on or after', (unknown) => workingDayOnOrAfter(unknown, chinaCalendar)],
    ['the working day on or before', (unknown) => workingDayOnOrBefore(unknown, chinaCalendar)],
    ['adding no days at all', (unknown) => addWorkingDays(unknown, 0, chinaCalendar)],
    ['adding days', (unknown) => addWorkingDays(unknown, 5, chinaCalendar)],
    ['taking days off', (unknown) => addWorkingDays(unknown, -5, chinaCalendar)],
    ['the days until then', (unknown) => workingDaysBetween(day('2026-12-01'), unknown, chinaCalendar)],
    ['the days since then', (unknown) => workingDaysBetween(unknown, day('2024-02-01'), chinaCalendar)],
  ]
  test.each(ways)('is an error for %s', (_, ask) => {
    expect(() => ask(before)).toThrow(expect.objectContaining({ name: 'YearNotLoaded', year: 2023 }))
    expect(() => ask(after)).toThrow(expect.objectContaining({ name: 'YearNotLoaded', year: 2027 }))
  })

  test('is an error when a count runs into it, or over it', () => {
    expect(() => addWorkingDays(day('2026-12-30'), 5, chinaCalendar)).toThrow(new YearNotLoaded(2027))
    expect(() => addWorkingDays(day('2024-01-02'), -2, chinaCalendar)).toThrow(new YearNotLoaded(2023))
    const gap = workingCalendar(chinaYears.filter(({ year }) => year !== 2025))
    expect(() => workingDaysBetween(day('2024-12-30'), day('2026-01-05'), gap)).toThrow(new YearNotLoaded(2025))
  })
})

describe('loading a further year', () => {
  const invented = parseCalendarYear({
    year: 2027,
    off: [
      { from: '2026-12-31', to: '2027-01-03', name: '元旦' },
      { from: '2027-05-01', to: '2027-05-05', name: '劳动节' },
      { from: '2027-10-01', to: '2027-10-07', name: '国庆节' },
    ],
    working: ['2026-12-27'],
    source: { title: '虚构的放假通知', reference: '试〔2026〕1号', readOn: '2026-11-30' },
  })
  if (!invented.ok) throw new Error('the invented year is sound')
  const longer = withYear(chinaCalendar, invented.year)

  test('makes its days known, and those it settles in the December before', () => {
    expect(dayStatus(day('2027-01-03'), longer)).toMatchObject({ kind: 'holiday' })
    expect(dayStatus(day('2026-12-31'), longer)).toMatchObject({ kind: 'holiday' })
    expect(dayStatus(day('2026-12-27'), longer)).toMatchObject({ kind: 'make-up' })
    expect(addWorkingDays(day('2026-12-30'), 1, longer)).toBe('2027-01-04')
  })

  test('leaves the calendar it came from as it was', () => {
    expect(isWorkingDay(day('2026-12-31'), chinaCalendar)).toBe(true)
    expect(() => dayStatus(day('2027-01-03'), chinaCalendar)).toThrow(YearNotLoaded)
  })

  test('goes before the older notice where both settle a day of December', () => {
    const older = chinaYears.map((year) =>
      year.year === 2026 ? { ...year, working: [...year.working, day('2026-12-26'), day('2026-12-27')] } : year,
    )
    const off = [...invented.year.off, { from: day('2026-12-26'), to: day('2026-12-26'), name: '元旦' }]
    const both = withYear(workingCalendar(older), { ...invented.year, off })
    expect(dayStatus(day('2026-12-26'), both)).toMatchObject({ kind: 'holiday' })
    expect(both.oddities.filter(({ from }) => from > '2026-12-01' && from < '2027-02-01')).toEqual([
      { kind: 'holiday', name: '元旦', from: '2026-12-26', until: '2026-12-26' },
      { kind: 'make-up', from: '2026-12-27', until: '2026-12-27' },
      { kind: 'holiday', name: '元旦', from: '2026-12-31', until: '2027-01-03' },
    ])
  })

  test('takes the place of an earlier file of the same year', () => {
    const corrected = withYear(longer, { ...invented.year, working: [] })
    expect(dayStatus(day('2026-12-27'), corrected)).toMatchObject({ kind: 'weekend' })
    expect(corrected.years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027])
  })

  test('twice at once is refused', () => {
    expect(() => workingCalendar([...chinaYears, ...chinaYears.slice(0, 1)])).toThrow('2024 is given twice')
  })
})
