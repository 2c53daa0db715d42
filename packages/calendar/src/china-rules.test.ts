import { describe, expect, test } from 'vitest'
import { chinaRules } from './china-rules.ts'
import { plainDate as day } from './dates.ts'
import { isCertain, ruleInForce } from './rules.ts'

const UNITS = { 'calendar-days': '日', 'working-days': '工作日', months: '个月' }

describe('the clocks as the articles set them', () => {
  test.each([
    // 信访工作条例
    ['petition/transfer', '22', '15日'],
    ['petition/acknowledge', '23', '15日'],
    ['petition/acknowledge-transferred', '23', '15日'],
    ['petition/object-to-routing', '23', '5工作日'],
    ['petition/handle', '34', '60日 +30日'],
    ['petition/ask-review', '35', '30日'],
    ['petition/review', '35', '30日'],
    ['petition/ask-recheck', '36', '30日'],
    ['petition/recheck', '36', '30日'],
    // 政府信息公开条例
    ['information/publish', '26', '20工作日'],
    ['information/ask-correction', '30', '7工作日'],
    ['information/third-party-opinion', '32', '15工作日'],
    ['information/reply', '33', '20工作日 +20工作日'],
    ['information/consulted-organ-opinion', '34', '15工作日'],
    // 行政复议法; its 5 and 10 days are working days by art. 88
    ['reconsideration/apply', '20', '60日'],
    ['reconsideration/examine', '30', '5工作日'],
    ['reconsideration/ask-correction', '31', '5工作日'],
    ['reconsideration/correct', '31', '10工作日'],
    ['reconsideration/respond', '48', '10工作日'],
    ['reconsideration/respond-simplified', '54', '5工作日'],
    ['reconsideration/decide', '62', '60日 +30日'],
    ['reconsideration/decide-simplified', '62', '30日'],
    // 教师法
    ['teacher/decide-appeal', '39', '30日'],
    // 政府督查工作条例
    ['inspection/ask-recheck', '17', '30日'],
    ['inspection/recheck', '17', '30日'],
    // 公务员法
    ['civil-servant/ask-recheck', '95', '30日'],
    ['civil-servant/appeal-after-recheck', '95', '15日'],
    ['civil-servant/appeal-directly', '95', '30日'],
    ['civil-servant/recheck', '96', '30日'],
    ['civil-servant/decide-appeal', '96', '60日 +30日'],
    // 监察法
    ['oversight/ask-re-examination', '56', '1个月'],
    ['oversight/re-examine', '56', '1个月'],
    ['oversight/ask-recheck', '56', '1个月'],
    ['oversight/recheck', '56', '2个月'],
    // 公职人员政务处分法
    ['sanction/warning', '8(1)', '6个月'],
    ['sanction/demerit', '8(2)', '12个月'],
    ['sanction/serious-demerit', '8(3)', '18个月'],
    ['sanction/demotion-or-removal', '8(4)', '24个月'],
    ['sanction/formalities', '54', '1个月 +5个月'],
    // 事业单位人事管理条例
    ['staff-sanction/warning', '29', '6个月'],
    ['staff-sanction/demerit', '29', '12个月'],
    ['staff-sanction/lower-post', '29', '24个月'],
    // 山东省学校安全条例
    ['shandong-bullying/investigate', '47', '10日'],
    // 中国共产党纪律处分条例
    ['party/warning', '10', '12个月'],
    ['party/serious-warning', '10', '18个月'],
    // regulations whose article numbers are not known to us
    ['student-record/send-check', undefined, '3工作日'],
    ['student-record/check', undefined, '5工作日'],
    ['student-record/decide', undefined, '5工作日'],
    ['student-record/execute', undefined, '5工作日'],
    ['bullying/investigate', undefined, '10日'],
    ['accountability/form-group', undefined, '60日'],
    ['accountability/ask-recheck', undefined, '30日'],
    ['accountability/recheck', undefined, '30日'],
    ['accountability/appeal-after-recheck', undefined, '15日'],
    ['accountability/appeal-directly', undefined, '15日'],
    ['accountability/decide-appeal', undefined, '60日'],
    ['accountability/correct', undefined, '15日'],
    ['staff/ask-recheck', undefined, '30日'],
    ['staff/recheck', undefined, '30日'],
    ['staff/appeal', undefined, '30日'],
    ['staff/decide-appeal', undefined, '60日 +30日'],
    ['party/decide-appeal', undefined, '3个月'],
    ['zhejiang-supervision/defend', undefined, '10日'],
    ['zhejiang-supervision/opinion', undefined, '30日'],
    ['zhejiang-supervision/ask-recheck', undefined, '10日'],
    ['zhejiang-supervision/recheck', undefined, '30日'],
    ['zhejiang-supervision/report', undefined, '30日'],
    ['chongqing-supervision/feedback-special', undefined, '5日'],
    ['chongqing-supervision/feedback-comprehensive', undefined, '10日'],
    ['chongqing-supervision/defend', undefined, '5日'],
    ['chongqing-supervision/opinion', undefined, '30日'],
    ['chongqing-supervision/report-rectification', undefined, '10日'],
    ['shanghai-supervision/defend', undefined, '10工作日'],
    ['shanghai-supervision/opinion', undefined, '30日'],
    ['shandong-supervision/ask-review', undefined, '15日'],
    ['shandong-supervision/review', undefined, '1个月'],
    // practice
    ['hazard/re-inspect', undefined, '10日'],
    ['office/document', undefined, '30日'],
    ['office/minutes', undefined, '20日'],
    ['office/instruction-urgent', undefined, '5日'],
    ['office/instruction', undefined, '15日'],
    ['office/instruction-hard', undefined, '30日'],
    ['office/report-done', undefined, '7日'],
    ['hotline/enquiry', undefined, '1工作日'],
    ['hotline/request', undefined, '5工作日'],
    ['hotline/complaint', undefined, '15工作日'],
  ])('%s: art. %s, %s', (id, article, length) => {
    const rule = ruleInForce(id, day('2026-11-21'), chinaRules)
    const extension = rule?.mayExtend?.atMost
    const told = rule && `${rule.period.length}${UNITS[rule.period.unit]}`
    expect(told && extension ? `${told} +${extension.length}${UNITS[extension.unit]}` : told).toBe(length)
    expect(rule?.article).toBe(article)
  })

  test('the table above leaves none out', () => {
    expect(new Set(chinaRules.map(({ id }) => id)).size).toBe(86)
  })
})

describe('what the clocks admit', () => {
  test('a law whose article is not known is never certain', () => {
    const bold = chinaRules.filter(
      (rule) => rule.article === undefined && rule.scope.kind !== 'practice' && isCertain(rule),
    )
    expect(bold).toEqual([])
    const silent = chinaRules.filter(
      (rule) => rule.article === undefined && rule.scope.kind !== 'practice' && !rule.toConfirm.includes('article'),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('practice is never certain', () => {
    expect(chinaRules.filter(({ scope }) => scope.kind === 'practice').filter(isCertain)).toEqual([])
  })

  test('what is certain was read on a known day', () => {
    const unread = chinaRules.filter((rule) => isCertain(rule) && rule.source.readOn === undefined)
    expect(unread).toEqual([])
  })

  test('only reconsideration is counted under a law it names itself (art. 88); the rest by analogy', () => {
    const byLaw = chinaRules.filter(({ applies }) => applies === 'by-law').map(({ id }) => id.split('/')[0])
    expect(new Set(byLaw)).toEqual(new Set(['reconsideration']))
  })

  test('the term of a sanction does not roll over; every other clock does', () => {
    const still = chinaRules.filter(({ rollover }) => rollover === 'none').map(({ period }) => period.unit)
    expect(still).toHaveLength(9)
    expect(new Set(still)).toEqual(new Set(['months']))
  })
})
