import { addDays, addMonths, lastDayOfMonth, parsePlainDate, partsOf, type PlainDate, weekday } from '@luoshi/calendar'
import { DAY, numberOf, YEAR, yearOf } from './numbers.ts'
import type { Clock, Reading } from './reading.ts'
import { explain } from './wording.ts'
import { matches } from '../matches.ts'

const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const PART = '底|末|初|上旬|中旬|下旬'
const HOUR = `(?:上午|下午|中午|晚上|早上|傍晚)?(?:\\d{1,2}(?:：\\d{2}|[时点](?:\\d{1,2}分|半|整)?)|[一二三四五六七八九十]{1,3}[时点](?:半)?)?(?:下班)?`
const BEFORE = '之前|以前|前|之内|以内|内'
const YEARS = `${YEAR}年度?|今年|明年|后年|次年|当年|本年度?|来年|去年|前年|上年`

/** A day, or a part of a month: 2026年8月10日（周一）上午9时前, 9月底前, 明年3月中旬. */
const POINT = new RegExp(
  `(?<year>${YEARS})?的?(?<![\\d.第个])(?<month>${MONTH})月份?(?:(?<day>${DAY})[日号](?:（[^）]{1,8}）)?(?<hour>${HOUR})|(?<part>${PART}))?(?<before>${BEFORE})?`,
  'g',
)
const NUMERIC = /(?<![\d.\-/])(?<y>20\d{2})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})(?![\d.\-/])(?<before>之前|以前|前)?/g
const TO = '(?:至|到|—|-|~)'
/** A stretch of days: 6月1日至15日, 3月至5月, 3—5月. */
const STRETCH = new RegExp(
  `(?<year>${YEARS})?(?<![\\d.第个])(?<month>${MONTH})(?:月份?(?:(?<day>${DAY})[日号]?|(?<part>${PART}))?)?${TO}(?<year2>${YEARS})?(?:(?<month2>${MONTH})月份?)?(?:(?<day2>${DAY})[日号]|(?<part2>${PART}))?`,
  'g',
)

const FROM_HERE_ON = /^(?:起|开始|以来|以后|之后|后(?!天)|至今)/
const HISTORY_AFTER = /^[^，。；]{0,10}?(?:已(?!过)|曾|召开了|下发了|印发了|发布了)/
const NAMES_SOMETHING =
  /^(?:的|召开的|印发|下发的?|发布|颁布|出台的|施行|实施的|会议|讲话|《|文件|至今|份的|在[^，。]{0,12}(?:会议|座谈会|大会)上)/
const BEFORE_HISTORY = /(?:截至|截止|自|从|自从|早在|去年|上年)$/
const FINISHING =
  /^(?:全部|全面|基本|必须|要|力争|确保)?(?:完成|竣工|交付|投入使用|建成|到位|报|上报|提交|出台|印发|公布|办结|销号|兑现)/
const PLACED = /(?:^|[，。；：、（于在]|计划|拟|力争|争取|确保|安排|定于|必须|要|每个)$/

/** Deadlines that name days or months of the calendar. */
export function calendarDays(words: string, clock: Clock): Reading[] {
  const readings: Reading[] = []
  if (words.includes('月')) months(words, clock, readings)
  if (words.includes('20')) {
    for (const match of matches(NUMERIC, words)) {
      const { y = '', m = '', d = '' } = match.groups ?? {}
      const due = parsePlainDate(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
      if (
        !due ||
        due < clock.date ||
        (match.groups?.before === undefined && NAMES_SOMETHING.test(words.slice(match.index + match[0].length)))
      )
        continue
      readings.push(by(match.index, match.index + match[0].length, due, explain.datedDay(due)))
    }
  }
  return readings
}

function months(words: string, clock: Clock, readings: Reading[]): void {
  for (const match of matches(STRETCH, words)) {
    const reading = stretch(words, match, clock)
    if (reading) readings.push(reading)
  }
  for (const match of matches(POINT, words)) {
    const end = match.index + match[0].length
    if (readings.some((known) => match.index < known.end && end > known.start)) continue
    const reading = point(words, match, clock)
    if (reading) readings.push(reading)
  }
}

const by = (start: number, end: number, due: PlainDate, why: string): Reading => ({
  start,
  end,
  type: 'by',
  norm: due,
  explain: why,
  firm: true,
})

function point(words: string, match: RegExpExecArray, { date }: Clock): Reading | undefined {
  const { year: yearWords, month: monthWords = '', day, part, before, hour } = match.groups ?? {}
  const start = match.index + (match[0].startsWith('的') ? 1 : 0)
  const end = match.index + match[0].length
  const after = words.slice(end, end + 30)
  const ahead = words.slice(Math.max(0, start - 8), start)
  if (FROM_HERE_ON.test(after) || BEFORE_HISTORY.test(ahead) || /^(?:去年|前年|上年)/.test(match[0])) return undefined
  const month = numberOf(monthWords)
  const year = yearNamed(yearWords, date)
  if (Number.isNaN(year)) return undefined
  const firm = before !== undefined || part !== undefined || (hour !== undefined && hour !== '')
  if (HISTORY_AFTER.test(after)) return undefined
  if (day !== undefined) {
    if (!firm && NAMES_SOMETHING.test(after)) return undefined
    return onDay(start, end, { year, month, day: numberOf(day) }, date, yearWords !== undefined, firm)
  }
  if (part === undefined && before === undefined)
    return inMonth(words, start, end, { year, month }, date, yearWords !== undefined)
  if (part === undefined && /^之?前|^以前/.test(before ?? ''))
    return beforeMonth(start, end, { year, month }, date, yearWords !== undefined)
  const due = partEnd(year, month, part ?? '底')
  if (due >= date) return by(start, end, due, explain.endOf(`${month}月${part ?? '内'}`, due, false))
  if (yearWords !== undefined) return undefined
  const later = partEnd(year + 1, month, part ?? '底')
  return by(start, end, later, explain.endOf(`${month}月${part ?? '内'}`, later, true))
}

function onDay(
  start: number,
  end: number,
  on: { year: number; month: number; day: number },
  date: PlainDate,
  dated: boolean,
  firm: boolean,
) {
  const due = dayOf(on.year, on.month, on.day)
  if (due === undefined) return undefined
  if (due >= date) return by(start, end, due, dated ? explain.datedDay(due) : explain.day(due, false))
  if (dated || !firm) return undefined
  const later = dayOf(on.year + 1, on.month, on.day)
  return later && by(start, end, later, explain.day(later, true))
}

/** A bare month schedules an act only where it stands as the time of the clause. */
function inMonth(
  words: string,
  start: number,
  end: number,
  on: { year: number; month: number },
  date: PlainDate,
  dated: boolean,
): Reading | undefined {
  if (!PLACED.test(words.slice(Math.max(0, start - 3), start)) || NAMES_SOMETHING.test(words.slice(end)))
    return undefined
  const last = lastDayOfMonth(on.year, on.month)
  if (last < date) return undefined
  if (FINISHING.test(words.slice(end, end + 12)))
    return by(start, end, last, explain.endOf(`${on.month}月`, last, false))
  const first = dayOf(on.year, on.month, 1)
  if (first === undefined || (!dated && !/[\u4e00-\u9fff，]/.test(words[end] ?? ''))) return undefined
  return { start, end, type: 'during', norm: `${first}/${last}`, explain: explain.stretch(first, last), firm: false }
}

function beforeMonth(
  start: number,
  end: number,
  on: { year: number; month: number },
  date: PlainDate,
  dated: boolean,
): Reading | undefined {
  const first = dayOf(on.year, on.month, 1)
  if (first === undefined) return undefined
  const due = addDays(first, -1)
  if (due >= date) return by(start, end, due, explain.before(`${on.month}月`, due))
  if (dated) return undefined
  const later = addMonths(first, 12)
  return by(start, end, addDays(later, -1), explain.before(`次年${on.month}月`, addDays(later, -1)))
}

function stretch(words: string, match: RegExpExecArray, { date }: Clock): Reading | undefined {
  const { year: y1, month: m1 = '', day: d1, part: p1, year2, month2, day2, part2 } = match.groups ?? {}
  if (day2 === undefined && month2 === undefined && part2 === undefined) return undefined
  const monthNamed = /^[^至到—~-]*月/.test(match[0])
  if (!monthNamed && (month2 === undefined || day2 !== undefined)) return undefined
  const fromYear = yearNamed(y1, date)
  if (Number.isNaN(fromYear)) return undefined
  const fromMonth = numberOf(m1)
  const toMonth = month2 === undefined ? fromMonth : numberOf(month2)
  const toYear =
    year2 === undefined
      ? fromYear + (toMonth < fromMonth ? 1 : 0)
      : year2 === '次年'
        ? fromYear + 1
        : yearNamed(year2, date)
  const from = d1 !== undefined ? dayOf(fromYear, fromMonth, numberOf(d1)) : partStart(fromYear, fromMonth, p1)
  const to = day2 !== undefined ? dayOf(toYear, toMonth, numberOf(day2)) : partEnd(toYear, toMonth, part2 ?? '底')
  const end = match.index + match[0].length
  if (from === undefined || to === undefined || to < from || HISTORY_AFTER.test(words.slice(end, end + 20)))
    return undefined
  if (to < date) {
    if (y1 !== undefined || /^(?:的|，[^，。]{0,10}(?:了|已))/.test(words.slice(end, end + 14))) return undefined
    const [nextFrom, nextTo] = [addMonths(from, 12), addMonths(to, 12)]
    return {
      start: match.index,
      end,
      type: 'during',
      norm: `${nextFrom}/${nextTo}`,
      explain: explain.stretch(nextFrom, nextTo),
      firm: false,
    }
  }
  return {
    start: match.index,
    end,
    type: 'during',
    norm: `${from}/${to}`,
    explain: explain.stretch(from, to),
    firm: true,
  }
}

/** The year a word names, seen from `date`; without a word the year of `date`; NaN for years gone by. */
export function yearNamed(words: string | undefined, date: PlainDate): number {
  const { year } = partsOf(date)
  if (words === undefined || /^(?:今年|当年|本年)/.test(words)) return year
  if (/^(?:明年|次年|来年)/.test(words)) return year + 1
  if (words === '后年') return year + 2
  if (/^(?:去|前|上)/.test(words)) return Number.NaN
  return yearOf(words.replace(/年度?$/, ''))
}

const dayOf = (year: number, month: number, day: number) =>
  parsePlainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** 上旬 ends on the 10th, 中旬 on the 20th; 初 is read as 上旬. */
export function partEnd(year: number, month: number, part: string): PlainDate {
  const last = lastDayOfMonth(year, month)
  const day = part === '初' || part === '上旬' ? 10 : part === '中旬' ? 20 : partsOf(last).day
  return dayOf(year, month, day) ?? last
}

const partStart = (year: number, month: number, part: string | undefined) =>
  dayOf(
    year,
    month,
    part === '中旬'
      ? 11
      : part === '下旬'
        ? 21
        : part === '底' || part === '末'
          ? partsOf(lastDayOfMonth(year, month)).day
          : 1,
  )

/** Monday of the week of `date`. */
export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekday(date))
