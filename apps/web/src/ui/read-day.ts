import {
  addDays,
  addMonths,
  lastDayOfMonth,
  parsePlainDate,
  partsOf,
  plainDateOf,
  weekday,
  type PlainDate,
} from '@luoshi/calendar'

const DIGITS: Record<string, number> = { 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** A number up to 99 in digits or in Chinese: 20, 二十, 十五, 两. */
function numberIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (DIGITS[tens ?? ''] ?? 1) * 10 : 0
  return ten + (DIGITS[ones ?? ''] ?? 0)
}

const N = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})'
const YEAR = '(?:(\\d{4})年|(今年|明年|后年))?'
const WEEKDAYS = '一二三四五六日天'
const EN_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const EN_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

type Read = (parts: string[], from: PlainDate) => PlainDate | undefined

/** A day that may not exist, as text or nothing: 31 June is not a day. */
const day = (year: number, month: number, date: number): PlainDate | undefined =>
  parsePlainDate(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)

/** The soonest such day that is not past, when no year is named. */
function soonest(month: number, date: number | 'end', from: PlainDate): PlainDate | undefined {
  if (month < 1 || month > 12) return undefined
  const { year } = partsOf(from)
  const inYear = (y: number) => (date === 'end' ? lastDayOfMonth(y, month) : day(y, month, date))
  for (const y of [year, year + 1, year + 2, year + 3, year + 4]) {
    const found = inYear(y)
    if (found !== undefined && found >= from) return found
  }
  return undefined
}

const yearOf = (digits: string | undefined, word: string | undefined, from: PlainDate): number | undefined =>
  digits ? Number(digits) : word ? partsOf(from).year + ['今年', '明年', '后年'].indexOf(word) : undefined

function inMonth(year: number | undefined, month: number, date: number | 'end', from: PlainDate) {
  if (year === undefined) return soonest(month, date, from)
  if (month < 1 || month > 12) return undefined
  return date === 'end' ? lastDayOfMonth(year, month) : day(year, month, date)
}

const partOfMonth: Record<string, number | 'end'> = {
  上旬: 10,
  中旬: 20,
  下旬: 'end',
  底: 'end',
  末: 'end',
  内: 'end',
  中: 15,
  初: 10,
  '': 'end',
}

const monday = (from: PlainDate) => addDays(from, 1 - weekday(from))
const monthLater = (from: PlainDate, months: number) =>
  partsOf(addMonths(plainDateOf(partsOf(from).year, partsOf(from).month, 1), months))

/** Ways of saying a day, the more exact first. Each is matched against the whole text without 前, 之前, 以前. */
const WAYS: readonly (readonly [RegExp, Read])[] = [
  [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/, ([y, m, d]) => day(Number(y), Number(m), Number(d))],
  [/^(\d{1,2})[-/.](\d{1,2})$/, ([m, d], from) => soonest(Number(m), Number(d), from)],
  [
    new RegExp(`^${YEAR}${N}月${N}[日号]?$`),
    ([y, word, m = '', d = ''], from) => inMonth(yearOf(y, word, from), numberIn(m), numberIn(d), from),
  ],
  [
    new RegExp(`^${YEAR}${N}月份?(上旬|中旬|下旬|底|末|内|中|初|)$`),
    ([y, word, m = '', part = ''], from) =>
      inMonth(yearOf(y, word, from), numberIn(m), partOfMonth[part] ?? 'end', from),
  ],
  [
    /^(本月|这个月|下月|下个月|)(上旬|中旬|下旬|月?底|月?末|月内)$/,
    ([which = '', part = ''], from) => {
      if (which === '' && !/月|旬/.test(part)) return undefined
      const { year, month } = monthLater(from, which.startsWith('下') ? 1 : 0)
      return inMonth(year, month, partOfMonth[part.replace('月', '')] ?? 'end', from)
    },
  ],
  [
    new RegExp(`^(本月|下月|下个月)${N}[日号]$`),
    ([which = '', d = ''], from) => {
      const { year, month } = monthLater(from, which.startsWith('下') ? 1 : 0)
      return day(year, month, numberIn(d))
    },
  ],
  [
    new RegExp(`^${N}[日号]$`),
    ([d = ''], from) => {
      const { year, month } = partsOf(from)
      const next = monthLater(from, 1)
      const here = day(year, month, numberIn(d))
      return here !== undefined && here >= from ? here : day(next.year, next.month, numberIn(d))
    },
  ],
  [
    /^(?:(\d{4})年|(今年|明年|后年|本年))?(?:年?底|年?末|年终|年内|内)$/,
    ([y, word], from) => plainDateOf(yearOf(y, word === '本年' ? '今年' : word, from) ?? partsOf(from).year, 12, 31),
  ],
  [
    /^(?:(\d{4})年|(今年|明年|后年))?(?:第?([一二三四1-4])季度|(上|下)半年)(?:底|末|内|结束)?$/,
    ([y, word, quarter, half], from) => {
      const month = half ? (half === '上' ? 6 : 12) : numberIn(quarter ?? '') * 3
      return inMonth(yearOf(y, word, from), month, 'end', from)
    },
  ],
  [
    /^(前天|昨天|昨日|今天|今日|当天|明天|明日|后天|大后天)$/,
    ([word = ''], from) => addDays(from, { 前: -2, 昨: -1, 今: 0, 当: 0, 明: 1, 后: 2, 大: 3 }[word.charAt(0)] ?? 0),
  ],
  [
    new RegExp(`^(本|这|这个|下|下个|下下|)(?:周|星期|礼拜)([${WEEKDAYS}末内]?)$`),
    ([which = '', on = ''], from) => {
      const weeks = which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : 0
      const place = on === '' || on === '内' ? 5 : on === '末' ? 7 : Math.min(7, WEEKDAYS.indexOf(on) + 1)
      const found = addDays(monday(from), weeks * 7 + place - 1)
      return which === '' && found < from ? addDays(found, 7) : found
    },
  ],
  [
    new RegExp(`^(?:${N}|(半))个?(天|日|周|星期|礼拜|月)(?:之?内|之?后|以内|以后)?$`),
    ([count = '', half, unit], from) => {
      if (half) return unit === '月' ? addDays(from, 15) : undefined
      const n = numberIn(count)
      if (unit === '月') return addMonths(from, n)
      return addDays(from, unit === '天' || unit === '日' ? n : n * 7)
    },
  ],
  [
    /^(yesterday|today|tomorrow)$/,
    ([word = ''], from) => addDays(from, ['yesterday', 'today', 'tomorrow'].indexOf(word) - 1),
  ],
  [
    /^(?:in )?(\d{1,3}) (day|week|month)s?$/,
    ([n, unit], from) =>
      unit === 'month' ? addMonths(from, Number(n)) : addDays(from, Number(n) * (unit === 'week' ? 7 : 1)),
  ],
  [
    /^(next |this )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/,
    ([which = '', on = ''], from) => {
      const found = addDays(monday(from), (which === 'next ' ? 7 : 0) + EN_DAYS.indexOf(on))
      return which === '' && found < from ? addDays(found, 7) : found
    },
  ],
  [
    /^(?:by )?(?:the )?end of (?:(?:the|this) )?(year|month|[a-z]{3,9})(?: (\d{4}))?$/,
    ([what = '', y], from) => {
      const { year, month } = partsOf(from)
      if (what === 'year') return plainDateOf(y ? Number(y) : year, 12, 31)
      const named = what === 'month' ? month : EN_MONTHS.indexOf(what.slice(0, 3)) + 1
      return named > 0 ? inMonth(y ? Number(y) : undefined, named, 'end', from) : undefined
    },
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})(?:,? (\d{4}))?$/,
    ([d, m = '', y], from) => inMonth(y ? Number(y) : undefined, EN_MONTHS.indexOf(m.slice(0, 3)) + 1, Number(d), from),
  ],
  [
    /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/,
    ([m = '', d, y], from) => inMonth(y ? Number(y) : undefined, EN_MONTHS.indexOf(m.slice(0, 3)) + 1, Number(d), from),
  ],
]

/**
 * The day that somebody means: 9月底前, 3/20, 下周三, 两周内, 2026-03-20, end of Sep. `undefined` when it is not sure.
 * Without a year it is the soonest such day not before `from`; a week names its Friday.
 */
export function readDay(typed: string, from: PlainDate): PlainDate | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[（(].*[）)]$/, '')
    .replace(/\s+/g, ' ')
  const said = /[a-z]/.test(text) ? text : text.replaceAll(' ', '').replace(/(?:之前|以前|前|止|截止)$/, '')
  for (const [way, read] of WAYS) {
    const found = way.exec(said)
    if (found) return read(found.slice(1), from)
  }
  return undefined
}

/** The same for a day that has been, such as the day of a speech: without a year it is the latest such day not after `from`. */
export function readPastDay(typed: string, from: PlainDate): PlainDate | undefined {
  const found = readDay(typed, from)
  return found !== undefined && found > from && !/\d{4}/.test(typed) ? addMonths(found, -12) : found
}
