import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  lastDayOfMonth,
  parsePlainDate,
  partsOf,
  plainDate,
  plainDateOf,
  weekday,
} from './dates.ts'

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)))

describe('reading a day', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '1000-01-01', '9999-12-31'])(
    '%s is a day',
    (text) => expect(parsePlainDate(text)).toBe(text),
  )

  test.each([
    ['2026-02-29', 'is no leap day'],
    ['1900-02-29', 'a full century is no leap year'],
    ['2026-04-31', 'April has 30 days'],
    ['2026-00-10', 'there is no month 0'],
    ['2026-13-01', 'there is no month 13'],
    ['2026-01-00', 'there is no day 0'],
    ['2026-1-5', 'is written without leading zeros'],
    ['2026-01-05T00:00', 'has a time'],
    [' 2026-01-05', 'begins with a blank'],
    ['2026年1月5日', 'is written in words'],
    ['0999-12-31', 'is before the years we know'],
    ['', 'is empty'],
  ])('%s is refused: it %s', (text) => {
    expect(parsePlainDate(text)).toBeUndefined()
    expect(() => plainDate(text)).toThrow(RangeError)
  })

  test('a day is put together from its parts, and refused when there is none', () => {
    expect(plainDateOf(2026, 3, 5)).toBe('2026-03-05')
    expect(() => plainDateOf(2026, 2, 30)).toThrow(RangeError)
    expect(() => plainDateOf(2026, 1.5, 1)).toThrow(RangeError)
  })
})

describe('counting days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-02', 60, '2026-05-01'],
  ])('%s and %i days is %s', (day, days, expected) => expect(addDays(plainDate(day), days)).toBe(expected))

  test('days added are days between, and text order is day order', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const other = addDays(day, days)
        expect(daysBetween(day, other)).toBe(days)
        expect(other > day).toBe(days > 0)
      }),
    ))

  test('the day of the week goes on by one each day, from Monday 1 to Sunday 7', () => {
    expect(weekday(plainDate('2026-09-20'))).toBe(7)
    expect(weekday(plainDate('2026-09-21'))).toBe(1)
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1)
      }),
    )
  })

  test('what is not a whole number of days is refused, and so is leaving the years we know', () => {
    expect(() => addDays(plainDate('2026-01-01'), 0.5)).toThrow(RangeError)
    expect(() => addDays(plainDate('2026-01-01'), Number.NaN)).toThrow(RangeError)
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(plainDate('1000-01-01'), -1)).toThrow(RangeError)
  })
})

describe('counting months (Civil Code art. 202)', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28', 'the month has no 31st: its last day'],
    ['2024-01-31', 1, '2024-02-29', 'its last day in a leap year'],
    ['2026-02-28', 1, '2026-03-28', 'the same-numbered day, not the last'],
    ['2026-03-31', 1, '2026-04-30', 'the last of a short month'],
    ['2026-11-15', 3, '2027-02-15', 'over the end of the year'],
    ['2024-02-29', 12, '2025-02-28', 'a leap day one year on'],
    ['2026-01-15', -2, '2025-11-15', 'backwards'],
    ['2026-05-10', 0, '2026-05-10', 'no months at all'],
  ])('%s and %i month(s) is %s: %s', (day, months, expected) =>
    expect(addMonths(plainDate(day), months)).toBe(expected),
  )

  test('always lands in the month meant, on the same number or on the last day before it', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 480 }), (day, months) => {
        const [from, to] = [partsOf(day), partsOf(addMonths(day, months))]
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months)
        expect(to.day).toBe(Math.min(from.day, partsOf(lastDayOfMonth(to.year, to.month)).day))
      }),
    ))

  test('half a month is refused, and so is a month 13', () => {
    expect(() => addMonths(plainDate('2026-01-01'), 0.5)).toThrow(RangeError)
    expect(() => lastDayOfMonth(2026, 13)).toThrow(RangeError)
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29')
  })
})
