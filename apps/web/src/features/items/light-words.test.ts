import { chinaCalendar, plainDate } from '@luoshi/calendar'
import type { ItemRow } from '@luoshi/contract'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { resources } from '../../locales/index.ts'
import { daysLeftShort, lightInWords } from './light-words.ts'

const texts = i18next.createInstance()
beforeAll(() => texts.init({ resources, lng: 'zh', interpolation: { escapeValue: false } }))

type Light = ItemRow['light']
const reader = (today: string, language: 'zh' | 'en' = 'zh') => ({
  text: texts.getFixedT(language),
  language,
  today: plainDate(today),
  calendar: chinaCalendar,
})
const lit = (light: Light['light'], due: string | null, more: Partial<Light> = {}) => ({
  light: { light, workingDays: null, ...more },
  due: due === null ? null : plainDate(due),
})

describe('a light says why', () => {
  test.each([
    [lit('due-soon', '2026-06-23'), '2026-06-17', '还有 3 个工作日到期（6月19–21日端午节放假不计）'],
    [lit('not-signed-for', '2026-06-05'), '2026-06-04', '还没有签收；还有 1 个工作日到期'],
    [lit('overdue', '2026-06-01'), '2026-06-03', '已超期 2 个工作日'],
    [
      lit('overdue', '2026-06-01', { facts: { reportedOn: null, lateness: { cause: 'funds' } } }),
      '2026-06-03',
      '已超期 2 个工作日；滞后原因：资金未到位',
    ],
    [
      lit('on-time', '2026-06-10', { facts: { reportedOn: '2026-06-08' } }),
      '2026-07-01',
      '6月8日已申请办结，在时限内；等待核验',
    ],
    [
      lit('paused', '2026-06-10', { facts: { since: '2026-06-01' } }),
      '2026-06-03',
      '6月1日起中止计时；6月10日到期，中止期间不动',
    ],
    [lit('draft', null, { facts: { missing: ['due', 'verifier'] } }), '2026-06-03', '尚未交办，还缺时限、核验单位'],
    [
      lit('closed', '2026-06-10', {
        facts: { outcome: 'partly', on: '2026-06-09', lookBack: { is: 'ahead', on: '2026-09-09' } },
      }),
      '2026-06-10',
      '6月9日办结，结果是部分办结；9月9日回头看',
    ],
    [
      lit('closed', '2026-06-10', {
        facts: { outcome: 'done', on: '2026-06-09', lookBack: { is: 'due', on: '2026-06-10' } },
      }),
      '2026-06-10',
      '6月9日办结；6月10日起应当回头看',
    ],
    [lit('closed', '2026-06-10'), '2026-06-10', '已办结'],
    [lit('on-time', '2031-06-10'), '2031-06-01', '还有 9 天到期；2031 年的放假安排还没有载入，没有算工作日'],
  ])('%j', (one, today, words) => {
    expect(lightInWords(one, reader(today))).toBe(words)
  })

  test('in English too', () => {
    expect(lightInWords(lit('not-signed-for', '2026-06-05'), reader('2026-06-04', 'en'))).toBe(
      'Not signed for yet; 1 working day left',
    )
  })
})

test.each([
  ['2026-06-05', 3, 'in-progress', '剩 3 个工作日'],
  ['2026-06-03', 0, 'in-progress', '今天到期'],
  ['2026-06-01', -2, 'dispatched', '超期 2 个工作日'],
  ['2026-06-01', 0, 'in-progress', '已超期'],
  ['2026-06-01', null, 'in-progress', ''],
  ['2026-06-01', -2, 'reported', '已申请办结'],
  ['2026-06-01', -2, 'closed', ''],
] as const)('due %s with %s working days, %s, reads %s', (due, workingDays, phase, words) => {
  expect(daysLeftShort({ ...lit('on-time', due, { workingDays }), phase }, reader('2026-06-03'))).toBe(words)
})
