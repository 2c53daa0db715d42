import { describe, expect, test } from 'vitest'
import petitions from '../data/china/rules/petitions.json' with { type: 'json' }
import { plainDate as day } from './dates.ts'
import { chinaRules } from './china-rules.ts'
import { parseClockRules } from './read-rules.ts'
import { clockRules, ruleInForce } from './rules.ts'

/** A county's own rule, as its clerk would write it. */
const ownClock = {
  id: 'qinghe/sign-for',
  title: { zh: '签收交办事项', en: 'Sign for an item' },
  period: { length: 1, unit: 'working-days' },
  startsOn: { zh: '交办', en: 'it is dispatched' },
}
const own = {
  instrument: { zh: '清河县教育局督办规则', en: 'Qinghe bureau rules of supervision' },
  scope: { kind: 'local', region: { zh: '清河县', en: 'Qinghe' } },
  inForceFrom: '2026-09-01',
  certainty: 'confirmed',
  source: { title: '清河县教育局督办规则（虚构）' },
  clocks: [ownClock],
}
const problemsOf = (value: unknown) => {
  const read = parseClockRules(value)
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`)
}
const withClock = (change: object) => problemsOf({ ...own, clocks: [{ ...ownClock, ...change }] })

describe('a rule file', () => {
  test('gives each clock what the file says for all, and the usual where it says nothing', () => {
    expect(parseClockRules(own)).toEqual({
      ok: true,
      rules: [
        {
          ...ownClock,
          instrument: own.instrument,
          scope: own.scope,
          inForceFrom: '2026-09-01',
          rollover: 'next-working-day',
          law: 'civil-code',
          applies: 'by-analogy',
          certainty: 'confirmed',
          toConfirm: [],
          source: own.source,
        },
      ],
    })
  })

  test('stands beside those that ship', () => {
    const read = parseClockRules(own)
    const all = clockRules([...chinaRules, ...(read.ok ? read.rules : [])])
    expect(ruleInForce('qinghe/sign-for', day('2026-09-01'), all)?.period).toEqual({ length: 1, unit: 'working-days' })
    expect(ruleInForce('qinghe/sign-for', day('2026-08-31'), all)).toBeUndefined()
  })

  test('may hold a clock that is less sure than the rest', () => {
    const read = parseClockRules({ ...own, clocks: [{ ...ownClock, certainty: 'unsure', toConfirm: ['period'] }] })
    expect(read).toMatchObject({ ok: true, rules: [{ certainty: 'unsure', toConfirm: ['period'] }] })
  })

  test('that ships can be read again as a bureau’s copy', () => {
    expect(parseClockRules(structuredClone(petitions))).toMatchObject({ ok: true })
  })

  test.each([
    ['no instrument', { instrument: { zh: '规则' } }, ['words/missing instrument']],
    ['a scope nobody knows', { scope: { kind: 'county' } }, ['scope/unknown scope']],
    ['a region without a name', { scope: { kind: 'local' } }, ['words/missing scope.region']],
    ['no day in force', { inForceFrom: '2026-09' }, ['day/not-a-day inForceFrom']],
    ['an end before its beginning', { inForceUntil: '2026-08-31' }, ['day/backwards inForceUntil']],
    ['no source', { source: {} }, ['source/missing source']],
    ['a source read on no day', { source: { title: '规则', readOn: '昨天' } }, ['day/not-a-day source.readOn']],
    ['a certainty nobody knows', { certainty: 'sure' }, ['choice/unknown clocks[0].certainty']],
    ['a law of counting nobody knows', { counting: { law: 'custom' } }, ['choice/unknown counting.law']],
    ['no clocks', { clocks: [] }, ['clocks/none clocks']],
    ['a clock twice', { clocks: [ownClock, ownClock] }, ['id/twice clocks[1]']],
  ])('is refused with %s', (_, change, expected) => expect(problemsOf({ ...own, ...change })).toEqual(expected))

  test.each([
    ['no id', { id: ' ' }, ['id/missing clocks[0]']],
    ['no title', { title: {} }, ['words/missing clocks[0].title']],
    ['no start', { startsOn: undefined }, ['words/missing clocks[0].startsOn']],
    ['an article in words', { article: '第三十四条' }, ['article/shape clocks[0].article']],
    ['no length', { period: { length: 0, unit: 'months' } }, ['period/shape clocks[0].period']],
    ['half a day', { period: { length: 0.5, unit: 'working-days' } }, ['period/shape clocks[0].period']],
    ['days of no kind', { period: { length: 5, unit: 'days' } }, ['period/shape clocks[0].period']],
    ['a roll-over nobody knows', { rollover: 'back' }, ['choice/unknown clocks[0].rollover']],
    ['a doubt nobody knows', { toConfirm: ['mood'] }, ['choice/unknown clocks[0].toConfirm']],
    [
      'an extension in other days than the period',
      { mayExtend: { by: { zh: '局长', en: 'the director' }, atMost: { length: 3, unit: 'calendar-days' } } },
      ['extension/other-unit clocks[0].mayExtend'],
    ],
    ['an empty account of what is not counted', { notCounted: {} }, ['words/missing clocks[0].notCounted']],
  ])('is refused when a clock has %s', (_, change, expected) => expect(withClock(change)).toEqual(expected))

  test.each([[null], ['rules'], [[own]]])('is refused when it is %j', (value) =>
    expect(problemsOf(value)).toEqual(expect.arrayContaining(['clocks/none clocks', 'words/missing instrument'])),
  )
})
