import { addDays, addMonths, addWorkingDays, type PlainDate, YearNotLoaded } from '@luoshi/calendar'
import { partyLength } from '../parties.ts'
import { N, numberOf } from './numbers.ts'
import type { Clock, Reading } from './reading.ts'
import { explain } from './wording.ts'
import { matches } from '../matches.ts'

const LENGTH = new RegExp(
  `(?<![\\d.第月])(?:(?<low>${N})个?(?:工作日|天|日|周|月|年)?(?:至|到|—|-|~|、))?(?<n>${N})(?<half>个半)?个?(?<unit>工作日|自然日|日历天|日历日|天|日|周|星期|礼拜|月|年|小时|学期|季度)(?:左右|多)?(?<tail>(?:的?时间)?(?:之内|以内|内)|(?=的?时间))`,
  'g',
)
const CAPPED = new RegExp(
  `(?<=不超过|不得超过|最长|最多|最迟|限期|限|给予|给)(?<n>${N})个?(?<unit>工作日|天|日|周|星期|个月|月)(?=，|。|；|完成|整改|办结|到位|$)`,
  'g',
)
const KNOWN_START =
  /(?:(?:今天|本次|这次)?(?:会后|会议结束后|散会后)|(?:自|从)?(?:今天|今日|即日|会议之日)起|(?:自|从)?本?(?:通知|意见|方案|办法|文件|纪要|通报|函)?(?:印发|下发|发布|发文|公布|印发执行)(?:之日)?(?:起|后))的?，?$/
const OTHER_START = /(?:自|从)?([^，。；：“”（）]{1,18}?)(?:之日起?|起|之后|以后|后)的?$/
const LEADS_IN = /^.*(?:要求|必须|应当|应该|一律|确保|务必|要|应|须|请|在|于|并)(?=.{2})/
const CONDITION =
  /^(?:的(?!时间)|不得|不能|不予|不准|未|没|仍|累计|连续|发生|出现|受到?|被|曾|两次|三次|多次|无|已|免|取消|禁止|有|多次|核酸|不受|新|持有)/
const NOT_AHEAD =
  /(?:近|过去|最近|前|这|连续|满|每|每隔|任职|任期|聘期|试用期|有效期|年满|至少|超过|逾期|在职|退休|工龄|教龄|未来|今后|历时|用了|经过|第|滞后|推迟|提前)$/

/** Deadlines told as a length of time from the day of speaking: 20天内, 5个工作日内, 用半个月的时间. */
export function durations(words: string, clock: Clock): Reading[] {
  const readings: Reading[] = []
  for (const pattern of [LENGTH, CAPPED]) {
    for (const match of matches(pattern, words)) {
      const reading = duration(words, match, clock)
      if (reading) readings.push(reading)
    }
  }
  return readings
}

function duration(words: string, match: RegExpExecArray, clock: Clock): Reading | undefined {
  const end = match.index + match[0].length
  const ahead = words.slice(Math.max(0, match.index - 24), match.index)
  const { n = '', unit = '', half, tail } = match.groups ?? {}
  if (NOT_AHEAD.test(ahead) || CONDITION.test(words.slice(end, end + 4))) return undefined
  if (
    tail === '' &&
    !/(?:用|利用|给[^，。；]{0,5}|通过|力争|争取|花|在|再|有|安排|集中|^|，)$/.test(ahead) &&
    !/^的?时间(?:，|全部|内|完成|集中|里|开展|对|，)/.test(words.slice(end))
  )
    return undefined
  const count = numberOf(n) + (half === undefined ? 0 : 0.5)
  if (Number.isNaN(count) || count === 0) return undefined
  // 9月内 and 2026年内 are a month and a year of the calendar
  if ((unit === '月' && !match[0].includes('个')) || (unit === '年' && count > 99)) return undefined

  const known = KNOWN_START.exec(ahead)
  if (!known) {
    const clause = ahead.slice(Math.max(...['，', '。', '；', '：'].map((mark) => ahead.lastIndexOf(mark))) + 1)
    const other = OTHER_START.exec(clause)
    if (other) {
      const anchor = other[0].replace(LEADS_IN, '')
      const start = match.index - anchor.length + partyLength(anchor)
      return { start, end, type: 'event', norm: words.slice(start, end), explain: explain.words(), firm: true }
    }
  }
  const start = known ? match.index - known[0].length : match.index
  return reckoned(words.slice(start, end), start, end, count, unit, clock)
}

function reckoned(
  said: string,
  start: number,
  end: number,
  count: number,
  unit: string,
  { date, calendar }: Clock,
): Reading {
  const asEvent = (why: string): Reading => ({ start, end, type: 'event', norm: said, explain: why, firm: true })
  if (unit === '工作日') {
    const days = Math.ceil(count)
    try {
      const due = calendar && days <= 2000 ? addWorkingDays(date, days, calendar) : undefined
      if (due === undefined) return asEvent(explain.outOfRange())
      return { start, end, type: 'within', norm: due, explain: explain.workingDays(date, days, due), firm: true }
    } catch (error) {
      if (error instanceof YearNotLoaded) return asEvent(explain.yearNotLoaded(error.year))
      throw error
    }
  }
  const due = count <= 9000 ? later(date, count, unit) : undefined
  if (due === undefined) return asEvent(unit === '学期' ? explain.words() : explain.outOfRange())
  return {
    start,
    end,
    type: 'within',
    norm: due,
    explain: explain.length(date, `${count}${LENGTHS[unit] ?? unit}`, due),
    firm: true,
  }
}

const LENGTHS: Record<string, string> = {
  月: '个月',
  小时: '小时',
  季度: '个季度',
  日: '天',
  自然日: '天',
  日历天: '天',
  日历日: '天',
  星期: '周',
  礼拜: '周',
}

/** `count` units after `date`. Half a month is 15 days, half a year 6 months; hours count in whole days, rounded up. */
function later(date: PlainDate, count: number, unit: string): PlainDate | undefined {
  switch (unit) {
    case '小时':
      return addDays(date, count < 24 ? 0 : Math.ceil(count / 24))
    case '周':
    case '星期':
    case '礼拜':
      return addDays(date, Math.ceil(count * 7))
    case '月':
      return addDays(addMonths(date, Math.floor(count)), count % 1 === 0 ? 0 : 15)
    case '季度':
      return addMonths(date, Math.ceil(count * 3))
    case '年':
      return count > 900 ? undefined : addMonths(date, Math.round(count * 12))
    case '学期':
      return undefined
    default:
      return addDays(date, Math.ceil(count))
  }
}
