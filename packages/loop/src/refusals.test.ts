import { describe, expect, test } from 'vitest'
import { clerk, day } from '../test/office.ts'
import { scenarios } from '../test/scenarios.ts'
import {
  actionLabels,
  dayWords,
  eventLabels,
  languages,
  obstacleTo,
  noItem,
  defaultRules,
  possibleRefusals,
  refusal,
  wordRefusal,
  type ItemAction,
  type Refusal,
  type RefusalCode,
} from './index.ts'

const actions = Object.keys(possibleRefusals) as ItemAction[] // keyed by every action, see its type
const refusals = actions.flatMap((action) =>
  Object.entries(scenarios[action]).map(([code, decision]) => ({ action, code, decision })),
)
const produced: Refusal[] = refusals.flatMap(({ decision }) => (decision.ok ? [] : [decision.refusal]))

type Unreachable = Exclude<RefusalCode, (typeof possibleRefusals)[ItemAction][number]>
/** Does not compile while some code belongs to no action. */
const noCodeIsUnreachable: [Unreachable] extends [never] ? true : Unreachable = true

describe('every refusal', () => {
  test.each(refusals)('$action is refused with $code', ({ code, decision }) => {
    expect(decision).toMatchObject({ ok: false, refusal: { code } })
  })

  test('can happen: no code of the list is out of reach', () => {
    expect(noCodeIsUnreachable).toBe(true)
    expect(new Set(produced.map(({ code }) => code))).toEqual(new Set(Object.values(possibleRefusals).flat()))
    expect(new Set(produced.map(({ code }) => code)).size).toBe(36)
  })

  test('is worded in Chinese and in English, complete, without blame and without shouting', () => {
    for (const refused of produced) {
      const own = refused.code === 'item/evidence-missing' ? refused.data.wanted : [] // the clerk's words, in the clerk's language
      const [zh = '', en = ''] = languages.map((language) =>
        own.reduce((words, name) => words.replace(name, '1'), wordRefusal(refused, language)),
      )
      expect(zh).toMatch(/^[^a-zA-Z]*[一-鿿][^a-zA-Z]*。$/u)
      expect(en).toMatch(/^[A-Z].*\.$/)
      expect(en).not.toMatch(/[一-鿿]/u)
      for (const words of [zh, en])
        expect(words).not.toMatch(/undefined|NaN|object|[!！]|错误|失败|非法|invalid|error|fail/i)
    }
  })

  test('the facts of a refusal are in its words', () => {
    const words = (refused: Refusal) => languages.map((language) => wordRefusal(refused, language))
    expect(words(refusal('item/incomplete', { missing: ['lead', 'due'] }))).toEqual([
      '还缺牵头单位、时限，补齐后再提交。',
      'Still missing: lead unit, due day. Fill in and send again.',
    ])
    expect(words(refusal('item/extension-not-later', { due: day('03-06') }))).toEqual([
      '现在的时限是2026年3月6日，延期要延到这一天之后。',
      'It is due on 6 March 2026 now. Choose a day after that.',
    ])
    expect(words(refusal('item/not-in-progress', { phase: 'dispatched' }))).toEqual([
      '事项目前是“已交办”，承办期间才能这样办。请先签收。',
      'This item is now "Dispatched". This can be done only while work is in progress. Sign for it first.',
    ])
    expect(words(refusal('item/children-open', { count: 1 }))[1]).toBe(
      'One child item is still open. Close or cancel it first.',
    )
    expect(words(refusal('item/children-open', { count: 3 }))).toEqual([
      '还有3件子事项没有了结，请先将其办结或撤销。',
      '3 child items are still open. Close or cancel them first.',
    ])
  })
})

test('days are written as an office writes them', () => {
  expect(dayWords(day('12-01'), 'zh')).toBe('2026年12月1日')
  expect(dayWords(day('12-01'), 'en')).toBe('1 December 2026')
})

test('no two actions and no two events carry the same words', () => {
  for (const labels of [actionLabels, eventLabels]) {
    for (const language of languages) {
      const words = Object.values(labels).map((label) => label[language])
      expect(new Set(words).size).toBe(words.length)
    }
  }
})

test('a greyed-out button can be asked about without a person, and then leaves who and when aside', () => {
  expect(obstacleTo('sign-for', noItem, defaultRules)).toEqual(
    refusal('item/not-awaiting-signature', { phase: 'absent' }),
  )
  expect(obstacleTo('draft', noItem, defaultRules)).toBeUndefined()
  expect(obstacleTo('draft', noItem, defaultRules, clerk('03-01'))).toBeUndefined()
})
