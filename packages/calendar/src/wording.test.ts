import { describe, expect, test } from 'vitest'
import { articleInWords, chineseNumeral } from './article-wording.ts'
import { chinaCalendar } from './china.ts'
import { chinaRules } from './china-rules.ts'
import { plainDate as day } from './dates.ts'
import { daysInWords, fullDayInWords, periodInWords } from './day-wording.ts'
import { remaining } from './explanation.ts'
import { countPeriod, type Period } from './periods.ts'
import { remainingInWords } from './remaining-wording.ts'
import { doubtsInWords } from './rule-wording.ts'
import { countByRule, isCertain, ruleInForce, type ClockHistory } from './rules.ts'
import { countedDayInWords, explainInWords } from './wording.ts'

const explain = (id: string, start: string, language: 'zh' | 'en', history?: ClockHistory) => {
  const rule = ruleInForce(id, day(start), chinaRules)
  return rule ? explainInWords(countByRule(rule, day(start), chinaCalendar, history), language) : []
}

describe('an explanation', () => {
  test('of sixty days that end in a holiday', () => {
    expect(explain('petition/handle', '2026-03-02', 'zh')).toEqual([
      '依据《信访工作条例》第三十四条：办结申诉求决类信访事项，期限 60 日，自受理信访事项之日起算。',
      '2026年3月2日（星期一）起算，当日不计。',
      '计入3月3日–5月1日，第 60 日为5月1日。',
      '5月1日适逢劳动节放假，顺延至其后第一个工作日5月6日。',
      '到期日：2026年5月6日（星期三）。',
      '计算方法参照《中华人民共和国民法典》第二百零一条、第二百零三条（无明文规定，参照适用）。',
      '放假和调休依据：国办发明电〔2025〕7号。',
    ])
  })

  test('of the same in English', () => {
    expect(explain('petition/handle', '2026-03-02', 'en')).toEqual([
      'Regulations on Petition Work, art. 34: Settle a claim, within 60 days of the day on which the matter is accepted.',
      'It starts on Monday 2 March 2026, which does not count.',
      'Counted: 3 March – 1 May; day 60 is 1 May.',
      '1 May is a day off (Labour Day), so the last day moves to the next working day, 6 May.',
      'Due: Wednesday 6 May 2026.',
      'Counted by analogy with the PRC Civil Code, art. 201, art. 203: no text prescribes it.',
      'Days off and make-up days from: 国办发明电〔2025〕7号.',
    ])
  })

  test('of working days says which weekend days were worked and which days did not count', () => {
    expect(explain('petition/object-to-routing', '2026-09-18', 'zh').slice(2, 5)).toEqual([
      '计入9月20日（调休上班）、9月21–24日，共 5 个工作日。',
      '不计9月19日（周末）。',
      '到期日：2026年9月24日（星期四）。',
    ])
  })

  test('of an extended clock says who extended it, and names the year when it changes', () => {
    const extendedBy = { length: 30, unit: 'calendar-days' as const }
    const lines = explain('petition/handle', '2025-11-03', 'zh', { extendedBy })
    expect(lines[0]).toContain('期限 60 日，经本机关、单位负责人批准延长 30 日，自受理信访事项之日起算')
    expect(lines.slice(2, 4)).toEqual([
      '计入11月4日–2026年2月1日，第 90 日为2026年2月1日。',
      '2026年2月1日适逢周末，顺延至其后第一个工作日2026年2月2日。',
    ])
  })

  test('of a clock that stood still says when and why', () => {
    const suspended = [{ from: day('2026-03-10'), until: day('2026-03-12'), reason: '听证' }]
    expect(explain('petition/recheck', '2026-03-02', 'zh', { suspended })).toContain(
      '中止计时，不计3月10–12日（听证）。',
    )
    expect(explain('petition/recheck', '2026-03-02', 'en', { suspended })).toContain(
      'Clock stopped: 10–12 March (听证).',
    )
  })

  test('of months that end on a Saturday that is worked', () => {
    const lines = explain('sanction/formalities', '2026-01-31', 'zh')
    expect(lines).toContain('1 个月后的对应日（没有对应日的，为月末日）为2月28日。')
    expect(lines).toContain('到期日：2026年2月28日（星期六，调休上班）。')
  })

  test('of a term that does not roll over says that it does not', () => {
    expect(explain('sanction/warning', '2025-08-07', 'zh')).toContain('2026年2月7日适逢周末，不顺延。')
  })

  test('of reconsideration rests on the law that art. 88 names', () => {
    expect(explain('reconsideration/apply', '2026-08-03', 'zh')).toContain(
      '计算方法依据《中华人民共和国民事诉讼法》第八十五条。',
    )
  })

  test('of a period without a rule needs none', () => {
    const period = { length: 3, unit: 'working-days' as const }
    const counting = countPeriod({ start: day('2026-03-02'), period, rollover: 'none' }, chinaCalendar)
    expect(explainInWords(counting, 'zh').slice(0, 3)).toEqual([
      '期限 3 个工作日。',
      '2026年3月2日（星期一）起算，当日不计。',
      '计入3月3–5日，共 3 个工作日。',
    ])
  })
})

describe('a day of the list', () => {
  const words = (start: string, length: number, unit: Period['unit'], language: 'zh' | 'en') =>
    countPeriod(
      { start: day(start), period: { length, unit }, rollover: 'next-working-day' },
      chinaCalendar,
    ).counted.map((one) => countedDayInWords(one, unit, language))

  test('says which working day it is, or why it is none', () => {
    expect(words('2026-09-18', 6, 'working-days', 'zh')).toEqual([
      '起算当日，不计',
      '周末，不计',
      '第 1 个工作日（调休上班）',
      '第 2 个工作日',
      '第 3 个工作日',
      '第 4 个工作日',
      '第 5 个工作日',
      '中秋节放假，不计',
      '中秋节放假，不计',
      '中秋节放假，不计',
      '第 6 个工作日',
    ])
  })

  test('says how the last day rolled over', () => {
    expect(words('2026-04-30', 4, 'calendar-days', 'zh').slice(-3)).toEqual([
      '第 4 日（劳动节放假）',
      '劳动节放假，顺延',
      '顺延至当日',
    ])
    expect(words('2026-04-30', 4, 'calendar-days', 'en').slice(-3)).toEqual([
      'day 4 (Labour Day)',
      'Labour Day, passed over',
      'rolled over to this day',
    ])
  })

  test('says why the clock stood still', () => {
    const stood = {
      day: day('2026-03-10'),
      status: { kind: 'weekday', working: true },
      as: 'suspended',
      reason: '听证',
    } as const
    expect(countedDayInWords(stood, 'calendar-days', 'zh')).toBe('中止计时（听证），不计')
    expect(countedDayInWords(stood, 'calendar-days', 'en')).toBe('clock stopped (听证), not counted')
  })
})

describe('doubt', () => {
  test.each(chinaRules.map((rule) => [rule.id, rule] as const))('%s is warned of unless it is certain', (_, rule) => {
    for (const language of ['zh', 'en'] as const) {
      expect(doubtsInWords(rule, language).length > 0).toBe(!isCertain(rule))
      const told = explainInWords(countByRule(rule, day('2024-04-08'), chinaCalendar), language)
      expect(told.slice(told.length - doubtsInWords(rule, language).length)).toEqual(doubtsInWords(rule, language))
    }
  })

  test('says what kind of doubt it is', () => {
    expect(explain('hotline/request', '2026-09-18', 'zh').slice(-3)).toEqual([
      '该期限是工作惯例，不是法定期限。',
      '该期限未经核实，不得作为依据。',
      '待核对：期限长短。',
    ])
    expect(explain('accountability/recheck', '2026-09-18', 'en').slice(-2)).toEqual([
      'Taken from an account of the text: check the text before relying on it.',
      'To be confirmed: article.',
    ])
  })
})

describe('what a light says', () => {
  test.each([
    ['2026-06-17', '2026-06-23', '还有 3 个工作日到期（6月19–21日端午节放假不计）'],
    ['2026-09-18', '2026-09-24', '还有 5 个工作日到期（9月20日调休上班计入）'],
    ['2026-03-02', '2026-03-06', '还有 4 个工作日到期'],
    ['2026-06-19', '2026-06-21', '还有 2 天到期，其间没有工作日（6月20–21日端午节放假不计）'],
    ['2026-03-06', '2026-03-06', '今天到期'],
    ['2026-09-30', '2026-09-23', '已超期 4 个工作日（9月25–27日中秋节放假不计）'],
    ['2026-03-07', '2026-03-06', '已超期 1 天，其间没有工作日'],
  ])('on %s of something due on %s', (today, due, words) =>
    expect(remainingInWords(remaining(day(today), day(due), chinaCalendar), 'zh')).toBe(words),
  )

  test.each([
    ['2026-06-17', '2026-06-23', '3 working days left (19–21 June off for Dragon Boat Festival)'],
    ['2025-09-30', '2025-10-09', '1 working day left (1–8 October off for National Day and Mid-Autumn Festival)'],
    ['2026-03-07', '2026-03-06', '1 day overdue, no working day among them'],
  ])('in English, on %s of something due on %s', (today, due, words) =>
    expect(remainingInWords(remaining(day(today), day(due), chinaCalendar), 'en')).toBe(words),
  )
})

describe('days and articles in words', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [17, '十七'],
    [20, '二十'],
    [85, '八十五'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [203, '二百零三'],
    [1005, '一千零五'],
    [1260, '一千二百六十'],
  ])('article %i is 第%s条', (number, numeral) => {
    expect(chineseNumeral(number)).toBe(numeral)
    expect(articleInWords(String(number), 'zh')).toBe(`第${numeral}条`)
  })

  test('an item within an article', () => {
    expect(articleInWords('31(6)', 'zh')).toBe('第三十一条第六项')
    expect(articleInWords('31(6)', 'en')).toBe('art. 31(6)')
    expect(() => chineseNumeral(0)).toThrow(RangeError)
  })

  test('ranges of days are as short as can be read', () => {
    const range = (from: string, until: string, language: 'zh' | 'en') =>
      daysInWords(day(from), day(until), language, 2026)
    expect(range('2026-09-28', '2026-10-08', 'zh')).toBe('9月28日–10月8日')
    expect(range('2027-01-01', '2027-01-03', 'zh')).toBe('2027年1月1–3日')
    expect(range('2026-12-30', '2027-01-02', 'zh')).toBe('12月30日–2027年1月2日')
    expect(range('2026-12-30', '2027-01-02', 'en')).toBe('30 December – 2 January 2027')
    expect(range('2027-01-01', '2027-01-03', 'en')).toBe('1–3 January 2027')
  })

  test('full days and periods', () => {
    expect(fullDayInWords(day('2026-02-28'), 'en', 'make-up')).toBe('Saturday 28 February 2026 (worked to make up)')
    expect(periodInWords({ length: 1, unit: 'months' }, 'en')).toBe('1 month')
    expect(periodInWords({ length: 2, unit: 'months' }, 'zh')).toBe('2 个月')
  })
})
