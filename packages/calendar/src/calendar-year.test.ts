import { describe, expect, test } from 'vitest'
import { parseCalendarYear } from './calendar-year.ts'
import { chinaYears } from './china.ts'

/** A made-up year in the shape a bureau would load when the notice is out. */
const invented = {
  year: 2027,
  off: [
    { from: '2026-12-31', to: '2027-01-02', name: '元旦' },
    { from: '2027-05-01', to: '2027-05-05', name: '劳动节' },
    { from: '2027-10-01', to: '2027-10-07', name: '国庆节' },
  ],
  working: ['2026-12-27', '2027-10-09'],
  source: { title: '虚构的放假通知', reference: '试〔2026〕1号', readOn: '2026-11-30' },
}
const problemsOf = (value: unknown) => {
  const read = parseCalendarYear(value)
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`)
}

describe('a year file', () => {
  test('is read as it stands when nothing is wrong with it', () => {
    expect(parseCalendarYear(invented)).toEqual({ ok: true, year: invented })
  })

  test('that ships reads back as itself', () => {
    for (const year of chinaYears) expect(parseCalendarYear(structuredClone(year))).toEqual({ ok: true, year })
  })

  test.each([
    ['no year', { year: '2027' }, ['year/shape 2027']],
    ['no days off', { off: [] }, expect.arrayContaining(['off/none off', 'off/statutory-day-missing 2027-01-01'])],
    ['no list of make-up days', { working: '2027-10-09' }, ['working/shape working']],
    ['a make-up day on a weekday', { working: ['2027-10-08'] }, ['working/not-a-weekend 2027-10-08']],
    ['a make-up day that is off', { working: ['2027-10-02'] }, ['working/also-off 2027-10-02']],
    ['a make-up day twice', { working: ['2027-10-09', '2027-10-09'] }, ['working/twice 2027-10-09']],
    ['a day of another year', { working: ['2028-01-01'] }, ['day/other-year 2028-01-01']],
    ['a day long before the year', { working: ['2026-11-29'] }, ['day/other-year 2026-11-29']],
    ['a day that does not exist', { working: ['2027-02-29'] }, ['day/not-a-day 2027-02-29']],
    ['no source', { source: undefined }, ['source/missing source']],
    ['a source nobody read on a day', { source: { ...invented.source, readOn: 'lately' } }, ['source/missing source']],
  ])('is refused with %s', (_, change, expected) => expect(problemsOf({ ...invented, ...change })).toEqual(expected))

  test('is refused when days off end before they begin, have no name, or are listed twice', () => {
    const off = (...more: unknown[]) => problemsOf({ ...invented, off: [...invented.off, ...more] })
    expect(off({ from: '2027-06-11', to: '2027-06-09', name: '端午节' })).toEqual(['off/backwards 2027-06-11'])
    expect(off({ from: '2027-06-09', to: '2027-06-11' })).toEqual(['off/shape 2027-06-09'])
    expect(off({ from: '2027-10-07', to: '2027-10-08', name: '国庆节' })).toEqual(['off/overlap 2027-10-07'])
  })

  test('is refused when a statutory day of fixed date is not off (holiday regulations art. 2)', () => {
    const off = invented.off.map((stretch) => (stretch.name === '劳动节' ? { ...stretch, to: '2027-05-01' } : stretch))
    expect(problemsOf({ ...invented, off })).toEqual(['off/statutory-day-missing 2027-05-02'])
  })

  test('tells everything that is wrong at once', () => {
    const codes = problemsOf({ ...invented, working: ['2027-10-08', 'never'], source: {} })
    expect(codes).toEqual(['day/not-a-day never', 'working/not-a-weekend 2027-10-08', 'source/missing source'])
  })

  test.each([[null], ['2027'], [[]], [{}]])('is refused when it is %j', (value) => {
    expect(parseCalendarYear(value)).toMatchObject({ ok: false, problems: [{ code: 'year/shape' }] })
  })
})
