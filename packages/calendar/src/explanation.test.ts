import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chinaCalendar } from './china.ts'
import { addDays, daysBetween, plainDate as day } from './dates.ts'
import { remaining, stretches } from './explanation.ts'
import { countPeriod, type Period } from './periods.ts'
import { workingDaysBetween, YearNotLoaded } from './working-days.ts'

const anyStart = fc.integer({ min: 0, max: 730 }).map((after) => addDays(day('2024-01-01'), after))
const count = (start: string, length: number, unit: Period['unit']) =>
  countPeriod({ start: day(start), period: { length, unit }, rollover: 'next-working-day' }, chinaCalendar)
const told = (counting: ReturnType<typeof count>) =>
  stretches(counting).map(({ as, from, until, because }) =>
    [as, from.slice(5), ...(until === from ? [] : [until.slice(5)]), ...(because ? [because.kind] : [])].join(' '),
  )

describe('stretches', () => {
  test('sixty calendar days read in four lines', () => {
    expect(told(count('2026-03-02', 60, 'calendar-days'))).toEqual([
      'start 03-02',
      'counted 03-03 05-01',
      'passed-over 05-02 05-05 holiday',
      'rolled-to 05-06 weekday',
    ])
  })

  test('working days keep weekends, holidays and make-up days apart', () => {
    expect(told(count('2026-09-18', 8, 'working-days'))).toEqual([
      'start 09-18',
      'skipped 09-19 weekend',
      'counted 09-20 make-up',
      'counted 09-21 09-24',
      'skipped 09-25 09-27 holiday',
      'counted 09-28 09-30',
    ])
  })

  test('numbers run on from one stretch of counted days to the next', () => {
    const numbers = stretches(count('2026-09-18', 8, 'working-days')).flatMap((stretch) => stretch.numbers ?? [])
    expect(numbers).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 5 },
      { from: 6, to: 8 },
    ])
  })

  test('hold the same days as the day-by-day list', () =>
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 90 }), fc.boolean(), (start, length, working) => {
        const counting = count(start, length, working ? 'working-days' : 'calendar-days')
        const folded = stretches(counting)
        const unfolded = folded.flatMap(({ from, days, as }) =>
          Array.from({ length: days }, (_, n) => ({ day: addDays(from, n), as })),
        )
        expect(unfolded).toEqual(counting.counted.map(({ day, as }) => ({ day, as })))
        expect(folded.map(({ from, until }) => daysBetween(from, until) + 1)).toEqual(folded.map(({ days }) => days))
      }),
    ))
})

describe('what is left', () => {
  test('names the holiday on the way and does not count it', () => {
    expect(remaining(day('2026-06-17'), day('2026-06-23'), chinaCalendar)).toEqual({
      state: 'left',
      workingDays: 3,
      calendarDays: 6,
      oddities: [{ kind: 'holiday', name: '端午节', from: '2026-06-19', until: '2026-06-21' }],
    })
  })

  test('names weekend days that are worked, and cuts holidays to the way', () => {
    expect(remaining(day('2026-10-03'), day('2026-10-12'), chinaCalendar).oddities).toEqual([
      { kind: 'holiday', name: '国庆节', from: '2026-10-04', until: '2026-10-07' },
      { kind: 'make-up', from: '2026-10-10', until: '2026-10-10' },
    ])
    expect(remaining(day('2026-09-30'), day('2026-10-02'), chinaCalendar).oddities).toEqual([
      { kind: 'holiday', name: '国庆节', from: '2026-10-01', until: '2026-10-02' },
    ])
  })

  test('tells due today from overdue', () => {
    expect(remaining(day('2026-03-02'), day('2026-03-02'), chinaCalendar)).toMatchObject({ state: 'due-today' })
    const late = remaining(day('2026-03-09'), day('2026-03-06'), chinaCalendar)
    expect(late).toMatchObject({ state: 'overdue', workingDays: 1, calendarDays: 3 })
  })

  test('is the same way there and back', () =>
    fc.assert(
      fc.property(anyStart, anyStart, (one, other) => {
        const [there, back] = [remaining(one, other, chinaCalendar), remaining(other, one, chinaCalendar)]
        expect({ ...there, state: '' }).toEqual({ ...back, state: '' })
        expect(there.workingDays).toBe(Math.abs(workingDaysBetween(one, other, chinaCalendar)))
      }),
    ))

  test('is an error in a year that is not loaded', () =>
    expect(() => remaining(day('2026-12-30'), day('2027-01-05'), chinaCalendar)).toThrow(YearNotLoaded))
})
