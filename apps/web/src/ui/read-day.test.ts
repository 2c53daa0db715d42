import { addDays, dayInWords, partsOf, plainDate } from '@luoshi/calendar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDay, readPastDay } from './read-day.ts'

/** A Wednesday. */
const today = plainDate('2026-03-04')

describe('a day typed as people say it', () => {
  test.each([
    ['2026-03-20', '2026-03-20'],
    ['2026/3/20', '2026-03-20'],
    ['2026年3月20日前', '2026-03-20'],
    ['3/20', '2026-03-20'],
    ['3.20', '2026-03-20'],
    ['3月20日', '2026-03-20'],
    ['三月二十日前', '2026-03-20'],
    ['9月底前', '2026-09-30'],
    ['9月底', '2026-09-30'],
    ['2月底', '2027-02-28'],
    ['9月中旬', '2026-09-20'],
    ['明年6月底前', '2027-06-30'],
    ['2027年6月', '2027-06-30'],
    ['月底前', '2026-03-31'],
    ['下月底', '2026-04-30'],
    ['下月10日', '2026-04-10'],
    ['20号', '2026-03-20'],
    ['3日', '2026-04-03'],
    ['年底前', '2026-12-31'],
    ['明年底', '2027-12-31'],
    ['一季度末', '2026-03-31'],
    ['上半年', '2026-06-30'],
    ['明天', '2026-03-05'],
    ['周五', '2026-03-06'],
    ['周一', '2026-03-09'],
    ['本周五', '2026-03-06'],
    ['下周三', '2026-03-11'],
    ['下下周一前', '2026-03-16'],
    ['下周', '2026-03-13'],
    ['20天内', '2026-03-24'],
    ['两周内', '2026-03-18'],
    ['十五日内', '2026-03-19'],
    ['半个月内', '2026-03-19'],
    ['三个月内', '2026-06-04'],
    ['1/5', '2027-01-05'],
    ['end of September', '2026-09-30'],
    ['20 March', '2026-03-20'],
    ['Mar 20, 2027', '2027-03-20'],
    ['next Wednesday', '2026-03-11'],
    ['in 2 weeks', '2026-03-18'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })

  test.each(['', '开学前', '尽快', '2月30日', '13月底', '2026-02-29', '3/45', '底', 'someday', '半天内'])(
    '“%s” is not guessed at',
    (typed) => {
      expect(readDay(typed, today)).toBeUndefined()
    },
  )

  test('29 February waits for the next leap year', () => {
    expect(readDay('2月29日', today)).toBe('2028-02-29')
  })
})

describe('a day read back', () => {
  const later = fc.integer({ min: 0, max: 364 }).map((days) => addDays(today, days))

  test('is the day it was written for, in every way of writing it', () => {
    fc.assert(
      fc.property(later, (day) => {
        const { year, month, day: date } = partsOf(day)
        for (const typed of [
          day,
          `${month}/${date}`,
          dayInWords(day, 'zh'),
          `${dayInWords(day, 'zh', year)}前`,
          dayInWords(day, 'en'),
        ])
          expect(readDay(typed, today), typed).toBe(day)
      }),
    )
  })

  test('is never before today when no year was named', () => {
    const said = fc.constantFrom('底', '初', '中旬', '5日', '28日')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), said, later, (month, part, from) => {
        expect(String(readDay(`${month}月${part}`, from)) >= from).toBe(true)
      }),
    )
  })
})

test.each([
  ['3/3', '2026-03-03'],
  ['12月30日', '2025-12-30'],
  ['昨天', '2026-03-03'],
  ['yesterday', '2026-03-03'],
  ['2026-03-20', '2026-03-20'],
])('of a day that has been, %s is %s', (typed, day) => {
  expect(readPastDay(typed, today)).toBe(day)
})
