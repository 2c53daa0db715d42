import { describe, expect, test } from 'vitest'
import { plainDate as day } from './dates.ts'
import { nextTerm, parseSchoolTerms, schoolYearOf, termOn } from './terms.ts'

const autumn = { startYear: 2026, term: 1 as const, firstDay: day('2026-08-31'), lastDay: day('2027-01-22') }
const spring = { startYear: 2026, term: 2 as const, firstDay: day('2027-02-22'), lastDay: day('2027-07-02') }
const codesOf = (value: unknown) => {
  const read = parseSchoolTerms(value)
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`)
}

describe('the school year', () => {
  test.each([
    ['2026-08-31', 2025],
    ['2026-09-01', 2026],
    ['2027-01-15', 2026],
    ['2027-08-31', 2026],
  ])('%s belongs to the year that began in %i', (text, startYear) =>
    expect(schoolYearOf(day(text))).toEqual({
      startYear,
      firstDay: `${startYear}-09-01`,
      lastDay: `${startYear + 1}-08-31`,
    }),
  )
})

describe('a school calendar', () => {
  test('is read in order of days, a term that begins in the last days of August included', () => {
    expect(parseSchoolTerms([spring, autumn])).toEqual({ ok: true, terms: [autumn, spring] })
  })

  test.each([
    ['is no list', {}, ['term/shape ']],
    ['has a third term', [{ ...autumn, term: 3 }], ['term/shape [0]']],
    ['has a day that does not exist', [autumn, { ...spring, lastDay: '2027-06-31' }], ['term/shape [1]']],
    ['ends before it begins', [{ ...spring, firstDay: '2027-02-22', lastDay: '2027-02-21' }], ['term/backwards [0]']],
    ['names another school year', [{ ...autumn, startYear: 2027 }], ['term/outside-its-school-year [0]']],
    ['overlaps', [autumn, { ...spring, firstDay: '2027-01-22' }], ['term/overlap 2027-01-22']],
  ])('is refused when it %s', (_, value, expected) => expect(codesOf(value)).toEqual(expected))
})

describe('finding a term', () => {
  const terms = [autumn, spring]

  test('on a day of lessons and in the holidays', () => {
    expect(termOn(day('2026-08-31'), terms)).toBe(autumn)
    expect(termOn(day('2027-01-22'), terms)).toBe(autumn)
    expect(termOn(day('2027-01-23'), terms)).toBeUndefined()
  })

  test('before the next term begins, and never a guess beyond the last one known', () => {
    expect(nextTerm(day('2026-08-01'), terms)).toBe(autumn)
    expect(nextTerm(day('2026-08-31'), terms)).toBe(spring)
    expect(nextTerm(day('2027-02-22'), terms)).toBeUndefined()
  })
})
