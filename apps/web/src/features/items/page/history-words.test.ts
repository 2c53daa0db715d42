import { eventLabels } from '@luoshi/contract'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { resources } from '../../../locales/index.ts'
import { evidenceWith, factInWords, writtenWith } from './history-words.ts'

const texts = i18next.createInstance()
beforeAll(() => texts.init({ resources, lng: 'zh', interpolation: { escapeValue: false } }))

const names = { u1: '柳林镇中心小学', u2: '安全管理股', p1: '谢春兰', i1: '检修消防栓' }
const told = (type: string, data: Record<string, unknown> = {}, language: 'zh' | 'en' = 'zh') =>
  factInWords({ type, data }, { text: texts.getFixedT(language), language, names, year: 2026 })

describe('what happened is told in plain words', () => {
  test.each([
    [
      'ItemDispatched',
      { terms: { lead: 'u1', verifier: 'u2', due: { day: '2026-03-16' } } },
      '交办给柳林镇中心小学，3月16日前办结，由安全管理股核验',
    ],
    ['ItemReassigned', { from: 'u1', lead: 'u2' }, '由柳林镇中心小学改派给安全管理股'],
    ['PersonPutInCharge', { inCharge: 'p1' }, '指定谢春兰为责任人'],
    ['ProgressReported', { percent: 60 }, '反馈进展：完成 60%'],
    ['ProgressReported', { percent: null }, '反馈进展'],
    ['CompletionReported', { outcome: 'partly' }, '申请办结：部分办结'],
    ['ItemClosed', { outcome: 'done', lookBackOn: '2027-01-05' }, '核验后办结；2027年1月5日回头看'],
    ['ItemClosed', { outcome: 'partly', lookBackOn: '2026-06-01' }, '核验后了结：部分办结；6月1日回头看'],
    ['CompletionReported', { outcome: 'done' }, '申请办结'],
    ['ExtensionAsked', { request: { until: '2026-03-20', cause: 'funds' } }, '申请延期到3月20日，原因是资金未到位'],
    ['DeadlineExtended', { from: '2026-03-16', until: '2026-03-20' }, '时限由3月16日延到3月20日'],
    ['ClockResumed', { pausedDays: 4 }, '恢复计时，共中止 4 天；到期日不变'],
    ['LookBackFailed', { result: 'partly' }, '回头看：部分落实'],
    ['ItemReopened', { due: { day: '2026-06-20' } }, '重新打开，6月20日前办结'],
    ['ChildSettled', { child: 'i1' }, '子事项“检修消防栓”已了结'],
    [
      'DraftRevised',
      { terms: { due: { day: '2026-03-16' }, criterion: '验收合格', verifier: 'u2' } },
      '修改了时限（改为3月16日）、办结标准、核验单位（改为安全管理股）',
    ],
  ])('%s %j', (type, data, words) => {
    expect(told(type, data)).toBe(words)
  })

  test('every kind of fact has its sentence in both languages, with nothing left to fill in', () => {
    const data = {
      terms: { lead: 'u1', verifier: 'u2', due: { day: '2026-03-16' } },
      due: { day: '2026-03-16' },
      from: 'u1',
      lead: 'u2',
      verifier: 'u2',
      inCharge: 'p1',
      child: 'i1',
      until: '2026-03-20',
      lookBackOn: '2026-06-01',
      outcome: 'done',
      cause: 'own',
      rung: 2,
      pausedDays: 3,
    }
    for (const type of Object.keys(eventLabels))
      for (const language of ['zh', 'en'] as const) {
        expect(told(type, data, language)).not.toMatch(/history\.|\{\{|undefined/)
      }
  })

  test('a kind of fact from a later version is named, not hidden', () => {
    expect(told('SomethingElse')).toBe('记录了一件事（SomethingElse）')
  })
})

test('what was written and handed in with it is kept apart', () => {
  const fact = { type: 'ProgressReported', data: { note: '已进场', evidence: ['e1', 'e2'] } }
  expect(writtenWith(fact)).toEqual(['已进场'])
  expect(evidenceWith(fact)).toEqual(['e1', 'e2'])
  expect(writtenWith({ type: 'ItemReopened', data: { reason: ' ' } })).toEqual([])
})
