import { addDays, lastDayOfMonth, parsePlainDate, partsOf, type PlainDate, weekday } from '@luoshi/calendar'
import { mondayOf, partEnd, yearNamed } from './calendar-days.ts'
import { DAY, numberOf, YEAR } from './numbers.ts'
import type { Clock, Reading } from './reading.ts'
import { explain } from './wording.ts'
import { matches } from '../matches.ts'

const HOUR =
  '(?:上午|下午|中午|晚上|早上|晚|早)?(?:\\d{1,2}(?:：\\d{2}|[时点](?:\\d{1,2}分|半|整)?)|[一二三四五六七八九十]{1,3}[时点]半?)?(?:下班)?'
const BEFORE = '(?:之前|以前|前|之内|以内|内)'
const WEEKDAYS = '一二三四五六日'

const YEAR_END = new RegExp(
  `(?<![每])(?:(?<year>${YEAR}年|今年|明年|后年|本年度?|当年)?(?<end>年底|年末|年终|岁末)|(?<year2>${YEAR}年|今年|明年|后年|本年度?|当年)(?:年)?(?:底|末)|(?<within>今年之?内|(?<![\\d一二三四五六七八九十两半几近])年内|本年度?内|年度内|当年内|${YEAR}年(?:度)?内))(?:之前|以前|前)?`,
  'g',
)
const UNTIL_YEAR = new RegExp(
  `(?<=到|至|力争|争取|确保|底于)(?<year>${YEAR}年|明年|后年|\\d{2}[xX×*]{2}年)(?![度级]|\\d|[一二三四五六七八九十]{1,3}月|春|秋|以来|起|—|-|至)(?:之前|以前|前)?`,
  'g',
)
const MONTH_END = new RegExp(
  `(?<![每\\d一二三四五六七八九十个])(?:(?<which>本月|这个月|当月|下月|下个月|次月)(?:(?<day>${DAY})[日号]|份?(?<part>底|末|初|上旬|中旬|下旬|内|之内))|(?<bare>月底|月末|月内|月中旬))(?:之前|以前|前)?`,
  'g',
)
const WEEK = new RegExp(
  `(?<![每隔])(?<which>本周|这周|下周|下下周|本星期|这个星期|下星期|下个星期|本礼拜|下礼拜|周|星期|礼拜)(?<day>[一二三四五六日天末])?(?<hour>${HOUR})(?<before>${BEFORE})?`,
  'g',
)
const DAY_WORD = new RegExp(
  `(?<which>今天|今日|今晚|明天|明日|明早|明晚|后天|大后天)(?<hour>${HOUR})(?<before>${BEFORE})?`,
  'g',
)
const HALF = new RegExp(
  `(?<year>${YEAR}年|今年|明年)?(?<part>上半年|下半年|(?<!每)第?[一二三四1-4]季度)(?<end>底|末|内|结束)?(?:之前|以前|前)?`,
  'g',
)
const ASSESSED = /^(?:考核|述职|考评|总结|评优|评先|绩效|奖|目标|测评|结余|决算)/
const HISTORY = /^[^，。；]{0,10}?(?:已(?!过)|曾|了(?![解]))/

/** Deadlines that are told from the day of speaking: 年底前, 下周五, 月底, 明天上午, 二季度末. */
export function relativeDays(words: string, { date }: Clock): Reading[] {
  const readings: Reading[] = []
  const add = (
    match: RegExpExecArray,
    due: PlainDate | undefined,
    why: (due: PlainDate) => string,
    end = match.index + match[0].length,
  ) => {
    if (due === undefined || due < date || HISTORY.test(words.slice(end, end + 14))) return
    if (/(?:截至|截止|自|从|去年?|前年?|上年?|历年?)$/.test(words.slice(Math.max(0, match.index - 2), match.index)))
      return
    if (/^(?:起|开始|以来)/.test(words.slice(end, end + 2))) return
    readings.push({ start: match.index, end, type: 'by', norm: due, explain: why(due), firm: true })
  }
  if (words.includes('年')) {
    for (const match of matches(YEAR_END, words)) {
      if (ASSESSED.test(words.slice(match.index + match[0].length))) continue
      const year = yearNamed(match.groups?.year ?? match.groups?.year2 ?? /^\d{4}年/.exec(match[0])?.[0], date)
      add(match, parsePlainDate(`${year}-12-31`), (due) => explain.endOf(`${year}年年底`, due, false))
    }
    for (const match of matches(UNTIL_YEAR, words)) untilYear(match, date, add, readings)
  }
  if (/半年|季度/.test(words)) for (const match of matches(HALF, words)) half(words, match, date, add, readings)
  if (words.includes('月')) {
    for (const match of matches(MONTH_END, words))
      add(match, inMonth(match, date), (due) => explain.endOf(match[0], due, false))
  }
  if (/周|星期|礼拜/.test(words)) for (const match of matches(WEEK, words)) week(words, match, date, add, readings)
  if (/今|明|后天/.test(words)) {
    for (const match of matches(DAY_WORD, words)) {
      const { which = '', hour = '', before } = match.groups ?? {}
      const after = words.slice(match.index + match[0].length, match.index + match[0].length + 3)
      if ((/^今[天日]/.test(which) && hour === '' && before === undefined) || /^(?:的|会|我|是|上|召)/.test(after))
        continue
      const days = which.startsWith('今') ? 0 : which.startsWith('明') ? 1 : which === '后天' ? 2 : 3
      const due = addDays(date, days)
      add(match, due, () => (days === 0 ? explain.today(due) : explain.relativeDay(date, days, due)))
    }
  }
  return readings
}

type Add = (match: RegExpExecArray, due: PlainDate | undefined, why: (due: PlainDate) => string, end?: number) => void

function untilYear(match: RegExpExecArray, date: PlainDate, add: Add, readings: Reading[]): void {
  const words = match.groups?.year ?? ''
  if (/[xX×*]/.test(words)) {
    const end = match.index + match[0].length
    readings.push({
      start: match.index,
      end,
      type: 'by',
      norm: `${words.slice(0, -1)}-12-31`,
      explain: explain.masked(),
      firm: true,
    })
    return
  }
  const year = yearNamed(words, date) - (match[0].endsWith('前') ? 1 : 0)
  add(match, parsePlainDate(`${year}-12-31`), (due) => explain.endOf(`${year}年`, due, false))
}

function inMonth(match: RegExpExecArray, date: PlainDate): PlainDate | undefined {
  const { which = '本月', day, part, bare } = match.groups ?? {}
  const { year, month } = partsOf(date)
  const next = which.startsWith('下') || which === '次月'
  const [y, m] = next ? (month === 12 ? [year + 1, 1] : [year, month + 1]) : [year, month]
  if (day !== undefined)
    return parsePlainDate(`${y}-${String(m).padStart(2, '0')}-${String(numberOf(day)).padStart(2, '0')}`)
  return partEnd(y, m, bare === '月中旬' ? '中旬' : (part ?? '底').replace('之内', '底').replace('内', '底'))
}

function week(words: string, match: RegExpExecArray, date: PlainDate, add: Add, readings: Reading[]): void {
  const { which = '', day, hour = '', before } = match.groups ?? {}
  const bare = /^(?:周|星期|礼拜)$/.test(which)
  if (bare && (day === undefined || day === '末' || (before === undefined && hour === ''))) return
  if (bare && /[一二两三四五六七八九十\d个本下上每半]$/.test(words.slice(0, match.index))) return
  const weeks = which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : 0
  const monday = addDays(mondayOf(date), 7 * weeks)
  if (day !== undefined) {
    const number = day === '天' || day === '末' ? 7 : WEEKDAYS.indexOf(day) + 1
    const due = addDays(monday, number - 1)
    add(match, bare && number < weekday(date) ? addDays(due, 7) : due, (last) => explain.weekday(date, last))
  } else if (before !== undefined) add(match, addDays(monday, 6), (last) => explain.weekday(date, last))
  else if (weeks > 0 && !/^(?:的|起)/.test(words.slice(match.index + match[0].length))) {
    const end = match.index + match[0].length
    const sunday = addDays(monday, 6)
    readings.push({
      start: match.index,
      end,
      type: 'during',
      norm: `${monday}/${sunday}`,
      explain: explain.stretch(monday, sunday),
      firm: false,
    })
  }
}

function half(words: string, match: RegExpExecArray, date: PlainDate, add: Add, readings: Reading[]): void {
  const { year: yearWords, part = '', end: tail } = match.groups ?? {}
  const year = yearNamed(yearWords, date)
  const quarter = '一二三四'.indexOf(part.replace(/^第|季度$/g, '')) + 1 || Number(/\d/.exec(part)?.[0] ?? 0)
  const [first, last] = part === '上半年' ? [1, 6] : part === '下半年' ? [7, 12] : [quarter * 3 - 2, quarter * 3]
  if (!last) return
  const due = lastDayOfMonth(year, last)
  if (tail !== undefined || match[0].endsWith('前'))
    return add(match, due, () => explain.endOf(match[0].replace(/(?:之|以)?前$/, ''), due, false))
  if (due < date || /^，?[^。，]{0,14}(?:共|已|累计|了)/.test(words.slice(match.index + match[0].length))) return
  const from = parsePlainDate(`${year}-${String(first).padStart(2, '0')}-01`) ?? due
  const end = match.index + match[0].length
  readings.push({
    start: match.index,
    end,
    type: 'during',
    norm: `${from}/${due}`,
    explain: explain.stretch(from, due),
    firm: false,
  })
}
