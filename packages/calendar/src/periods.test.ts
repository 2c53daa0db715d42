import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chinaCalendar, chinaYears } from './china.ts'
import { addDays, addMonths, daysBetween, plainDate as day } from './dates.ts'
import { countIfLoaded, countPeriod, type Period, type Rollover } from './periods.ts'
import { isWorkingDay, workingCalendar, YearNotLoaded } from './working-days.ts'

const days = (length: number): Period => ({ length, unit: 'calendar-days' })
const workingDays = (length: number): Period => ({ length, unit: 'working-days' })
const months = (length: number): Period => ({ length, unit: 'months' })
const count = (start: string, period: Period, rollover: Rollover = 'next-working-day') =>
  countPeriod({ start: day(start), period, rollover }, chinaCalendar)

const unit = fc.constantFrom<Period['unit']>('calendar-days', 'working-days')
const anyPeriod = fc.oneof(
  fc.record({ length: fc.integer({ min: 1, max: 120 }), unit }),
  fc.record({ length: fc.integer({ min: 1, max: 6 }), unit: fc.constant<Period['unit']>('months') }),
)
const anyStart = fc.integer({ min: 0, max: 730 }).map((after) => addDays(day('2024-01-01'), after))

describe('the last day (start day excluded by Civil Code art. 201, months by art. 202, rolled over by art. 203)', () => {
  test.each([
    ['2026-01-31', days(15), '2026-02-15', '2026-02-24', 'Spring Festival'],
    ['2026-03-02', days(60), '2026-05-01', '2026-05-06', 'Labour Day'],
    ['2026-08-03', days(60), '2026-10-02', '2026-10-08', 'National Day'],
    ['2026-09-10', days(15), '2026-09-25', '2026-09-28', 'Mid-Autumn Festival'],
    ['2025-09-16', days(15), '2025-10-01', '2025-10-09', 'National Day of eight days'],
    ['2025-11-03', days(90), '2026-02-01', '2026-02-02', 'a Sunday, over the new year'],
    ['2026-09-18', workingDays(5), '2026-09-24', '2026-09-24', 'Sunday 20 September is worked'],
    ['2026-02-13', workingDays(5), '2026-02-27', '2026-02-27', 'Saturday 14 February is worked'],
    ['2026-04-30', workingDays(5), '2026-05-11', '2026-05-11', 'Saturday 9 May is worked'],
    ['2025-09-26', workingDays(15), '2025-10-23', '2025-10-23', 'two make-up days and eight days off'],
    ['2026-01-31', months(1), '2026-02-28', '2026-02-28', 'the month’s last day, a Saturday that is worked'],
    ['2026-08-01', months(2), '2026-10-01', '2026-10-08', 'a same-numbered day that is off'],
    ['2025-02-28', months(12), '2026-02-28', '2026-02-28', 'a year'],
  ])('%s and %o ends by the count on %s, in the end on %s: %s', (start, period, raw, due) => {
    expect(count(start, period)).toMatchObject({ raw, due })
    expect(count(start, period, 'none')).toMatchObject({ raw, due: raw })
  })

  test('that may roll over is always worked; that may not is the bare count', () =>
    fc.assert(
      fc.property(anyStart, anyPeriod, (start, period) => {
        const rolled = countPeriod({ start, period, rollover: 'next-working-day' }, chinaCalendar)
        const bare = countPeriod({ start, period, rollover: 'none' }, chinaCalendar)
        expect(isWorkingDay(rolled.due, chinaCalendar)).toBe(true)
        expect(rolled.raw).toBe(bare.due)
        const between = Array.from({ length: daysBetween(rolled.raw, rolled.due) }, (_, n) => addDays(rolled.raw, n))
        expect(between.filter((one) => isWorkingDay(one, chinaCalendar))).toEqual([])
      }),
    ))

  test('in calendar days and months needs no calendar to be checked', () =>
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 6 }), (start, many, few) => {
        expect(count(start, days(many), 'none').due).toBe(addDays(start, many))
        expect(count(start, months(few), 'none').due).toBe(addMonths(start, few))
      }),
    ))
})

describe('the explanation', () => {
  test('lists every day from the start to the due day once, in order, and numbers what counts from 1', () =>
    fc.assert(
      fc.property(anyStart, anyPeriod, (start, period) => {
        const { counted, raw, due } = countPeriod({ start, period, rollover: 'next-working-day' }, chinaCalendar)
        expect(counted.map((one) => one.day)).toEqual(
          Array.from({ length: daysBetween(start, due) + 1 }, (_, n) => addDays(start, n)),
        )
        const numbered = counted.filter((one) => one.as === 'counted')
        expect(numbered.map(({ n }) => n)).toEqual(numbered.map((_, index) => index + 1))
        expect(numbered.at(-1)?.day).toBe(raw)
        expect(counted.filter((one) => one.as === 'start').map((one) => one.day)).toEqual([start])
      }),
    ))

  test('names what each day was', () => {
    const { counted } = count('2026-04-29', workingDays(3))
    expect(counted.map((one) => `${one.day.slice(5)} ${one.as} ${one.status.kind}`)).toEqual([
      '04-29 start weekday',
      '04-30 counted weekday',
      '05-01 skipped holiday',
      '05-02 skipped holiday',
      '05-03 skipped holiday',
      '05-04 skipped holiday',
      '05-05 skipped holiday',
      '05-06 counted weekday',
      '05-07 counted weekday',
    ])
  })

  test('says which articles the count rests on, and that they apply by analogy unless told otherwise', () => {
    const articles = (counting: ReturnType<typeof count>) => counting.bases.map(({ article }) => article)
    expect(articles(count('2026-03-02', days(60)))).toEqual(['201', '203'])
    expect(articles(count('2026-03-02', days(4)))).toEqual(['201'])
    expect(articles(count('2026-08-01', months(2)))).toEqual(['201', '202', '203'])
    expect(count('2026-03-02', days(60)).bases.map(({ applies }) => applies)).toEqual(['by-analogy', 'by-analogy'])
    const byLaw = countPeriod(
      {
        start: day('2026-08-03'),
        period: days(60),
        rollover: 'next-working-day',
        law: 'civil-procedure-law',
        applies: 'by-law',
      },
      chinaCalendar,
    )
    expect(byLaw.bases).toEqual([
      expect.objectContaining({ for: 'start-day', article: '85', applies: 'by-law' }),
      expect.objectContaining({ for: 'last-day', article: '85', applies: 'by-law' }),
    ])
  })

  test('names the notices of the years it went through', () => {
    const references = count('2025-11-03', days(90)).notices.map(({ reference }) => reference)
    expect(references).toEqual(['国办发明电〔2024〕12号', '国办发明电〔2025〕7号'])
  })
})

describe('a clock that stood still', () => {
  const hearing = { from: day('2026-03-10'), until: day('2026-03-19'), reason: '听证' }
  const withHearing = (period: Period) =>
    countPeriod({ start: day('2026-03-02'), period, rollover: 'next-working-day', suspended: [hearing] }, chinaCalendar)

  test('runs on by as many days as it stood still', () => {
    expect(withHearing(days(30)).due).toBe(addDays(day('2026-04-01'), 10 + 2)) // 11 April is a Saturday
    expect(withHearing(workingDays(10)).due).toBe('2026-03-26')
    expect(withHearing(months(1)).raw).toBe('2026-04-12')
  })

  test('shows each day it stood still, with the reason', () => {
    const stood = withHearing(days(30)).counted.filter((one) => one.as === 'suspended')
    expect(stood).toHaveLength(10)
    expect(stood[0]).toMatchObject({ day: '2026-03-10', reason: '听证' })
  })

  test('never ends on a day on which it stands still', () => {
    const suspended = [{ from: day('2026-05-06'), until: day('2026-05-08'), reason: '停电' }]
    const { due } = countPeriod(
      { start: day('2026-03-02'), period: days(60), rollover: 'next-working-day', suspended },
      chinaCalendar,
    )
    expect(due).toBe('2026-05-09') // a Saturday that is worked
  })

  test('cannot have stood still backwards', () => {
    const suspended = [{ from: day('2026-03-19'), until: day('2026-03-10'), reason: '听证' }]
    const start = day('2026-03-02')
    expect(() => countPeriod({ start, period: days(30), rollover: 'none', suspended }, chinaCalendar)).toThrow(
      RangeError,
    )
  })
})

describe('what cannot be counted', () => {
  test.each([0, -1, 1.5, Number.NaN])('a period of %d days', (length) =>
    expect(() => count('2026-03-02', days(length))).toThrow(RangeError),
  )

  test.each([
    ['2026-12-20', days(30), '2027-01-19'],
    ['2026-12-20', months(1), '2027-01-20'],
    ['2026-12-20', workingDays(30), undefined],
  ])('a period from %s of %o, which runs into a year that is not loaded', (start, period, raw) => {
    const asked = { start: day(start), period, rollover: 'next-working-day' as const }
    expect(() => countPeriod(asked, chinaCalendar)).toThrow(new YearNotLoaded(2027))
    expect(countIfLoaded(asked, chinaCalendar)).toEqual({ ok: false, missingYear: 2027, raw })
  })

  test('a roll-over into a year that is not loaded', () => {
    const asked = { start: day('2025-12-01'), period: days(29), rollover: 'next-working-day' as const }
    const only2025 = workingCalendar(chinaYears.filter(({ year }) => year === 2025))
    expect(countIfLoaded(asked, only2025)).toMatchObject({ ok: true, counting: { due: '2025-12-30' } })
    const later = { ...asked, start: day('2025-12-03'), period: days(29) }
    expect(countIfLoaded(later, only2025)).toEqual({ ok: false, missingYear: 2026, raw: '2026-01-01' })
  })

  test('a clock that stood still and runs into a year that is not loaded has no bare last day either', () => {
    const suspended = [{ from: day('2026-12-22'), until: day('2026-12-23'), reason: '听证' }]
    const asked = { start: day('2026-12-20'), period: days(30), rollover: 'next-working-day' as const, suspended }
    expect(countIfLoaded(asked, chinaCalendar)).toEqual({ ok: false, missingYear: 2027, raw: undefined })
  })

  test('anything else that is wrong is not taken for a missing year', () => {
    const asked = { start: day('2026-03-02'), period: days(0), rollover: 'none' as const }
    expect(() => countIfLoaded(asked, chinaCalendar)).toThrow(RangeError)
  })
})
