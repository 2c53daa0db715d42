import { describe, expect, test } from 'vitest'
import { chinaCalendar } from './china.ts'
import { chinaRules } from './china-rules.ts'
import { plainDate as day } from './dates.ts'
import {
  clockRules,
  countByRule,
  countByRuleIfLoaded,
  isCertain,
  obstacleToExtension,
  ruleInForce,
  rulesFor,
  type ClockRule,
} from './rules.ts'

function rule(id: string, on = '2026-03-02'): ClockRule {
  const found = ruleInForce(id, day(on), chinaRules)
  if (!found) throw new Error(`no rule ${id} on ${on}`)
  return found
}
const days = (length: number) => ({ length, unit: 'calendar-days' as const })

describe('which version is in force', () => {
  test('follows the day the clock starts on', () => {
    expect(rule('oversight/recheck', '2025-05-31').article).toBe('49')
    expect(rule('oversight/recheck', '2025-06-01').article).toBe('56')
  })

  test('is none before the regulation, and none for a rule nobody made', () => {
    expect(ruleInForce('petition/handle', day('2022-04-30'), chinaRules)).toBeUndefined()
    expect(ruleInForce('petition/handle', day('2022-05-01'), chinaRules)).toBeDefined()
    expect(ruleInForce('petition/dance', day('2026-03-02'), chinaRules)).toBeUndefined()
  })

  test('can never be two', () => {
    const handle = rule('petition/handle')
    const newer = { ...handle, inForceFrom: day('2026-01-01') }
    expect(() => clockRules([newer, handle])).toThrow('Two versions of petition/handle')
    expect(clockRules([newer, { ...handle, inForceUntil: day('2025-12-31') }])).toHaveLength(2)
  })
})

describe('whom a rule concerns', () => {
  test('a bureau sees its own province, by either name, and never another', () => {
    const local = (region?: string) =>
      rulesFor(region, chinaRules).flatMap(({ scope }) => (scope.kind === 'local' ? [scope.region.en] : []))
    expect(new Set(local('浙江省'))).toEqual(new Set(['Zhejiang']))
    expect(local('Zhejiang')).toEqual(local('浙江省'))
    expect(local()).toEqual([])
  })
})

describe('counting by a rule', () => {
  test('carries the article, the regulation and the source', () => {
    const counting = countByRule(rule('petition/handle'), day('2026-03-02'), chinaCalendar)
    expect(counting).toMatchObject({
      due: '2026-05-06',
      rule: { article: '34', instrument: { zh: '信访工作条例' }, source: { readOn: '2026-11-21' } },
    })
  })

  test('extended by 30 days is one period of 90 from the same start (petition regulations art. 34)', () => {
    const extended = countByRule(rule('petition/handle'), day('2025-11-03'), chinaCalendar, { extendedBy: days(30) })
    expect(extended).toMatchObject({ raw: '2026-02-01', due: '2026-02-02', extendedBy: days(30) })
  })

  test('leaves out the time of a hearing (petition regulations art. 36)', () => {
    const hearing = [{ from: day('2026-03-10'), until: day('2026-03-12'), reason: '听证' }]
    const { due } = countByRule(rule('petition/recheck'), day('2026-03-02'), chinaCalendar, { suspended: hearing })
    expect(due).toBe('2026-04-07') // raw 4 April, in the Qingming holiday
  })

  test('waits for a year that is not loaded, with the bare last day beside it', () => {
    const handle = rule('petition/handle')
    expect(countByRuleIfLoaded(handle, day('2026-11-20'), chinaCalendar)).toEqual({
      ok: false,
      missingYear: 2027,
      raw: '2027-01-19',
    })
    const done = countByRuleIfLoaded(handle, day('2026-03-02'), chinaCalendar)
    expect(done).toMatchObject({ ok: true, counting: { due: '2026-05-06', rule: { id: 'petition/handle' } } })
  })
})

describe('an extension', () => {
  const handle = rule('petition/handle')

  test('up to what the article allows meets no obstacle', () => {
    expect(obstacleToExtension(handle, days(30))).toBeUndefined()
  })

  test.each([
    ['longer than allowed', handle, days(31), { code: 'clock/extension-too-long', data: { atMost: 30 } }],
    [
      'in another unit',
      handle,
      { length: 1, unit: 'months' as const },
      { code: 'clock/extension-in-other-unit', data: { unit: 'calendar-days' } },
    ],
    [
      'where the article knows none',
      rule('petition/review'),
      days(1),
      { code: 'clock/not-extendable', data: { rule: 'petition/review' } },
    ],
  ])('%s is refused', (_, refusing, extension, refusal) => {
    expect(obstacleToExtension(refusing, extension)).toEqual(refusal)
    const counted = () => countByRule(refusing, day('2026-03-02'), chinaCalendar, { extendedBy: extension })
    expect(counted).toThrow(refusal.code)
  })
})

describe('certainty', () => {
  test('only what was read in the regulation, with nothing left to look up, is certain', () => {
    expect(isCertain(rule('petition/handle'))).toBe(true)
    expect(isCertain(rule('accountability/ask-recheck'))).toBe(false)
    expect(isCertain(rule('staff/decide-appeal'))).toBe(false)
    expect(isCertain(rule('zhejiang-supervision/defend'))).toBe(false)
  })
})
