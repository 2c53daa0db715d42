import { partsOf, weekday, type PlainDate } from './dates.ts'
import type { Period } from './periods.ts'

/** The office's two languages. */
export type Language = 'zh' | 'en'

const WEEKDAYS = {
  zh: ['一', '二', '三', '四', '五', '六', '日'].map((day) => `星期${day}`),
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const OCCASIONS: Record<string, string> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/** An occasion as the notice names it, in either language; a name nobody translated stays as it is. */
export const occasionInWords = (name: string, language: Language): string =>
  language === 'zh'
    ? name
    : name
        .split('、')
        .map((one) => OCCASIONS[one] ?? one)
        .join(' and ')

/** Month and day, with the year when it is another one than the reader has in mind. */
export function dayInWords(day: PlainDate, language: Language, yearInMind?: number): string {
  const { year, month, day: number } = partsOf(day)
  const named = year === yearInMind ? '' : String(year)
  if (language === 'zh') return `${named && `${named}年`}${month}月${number}日`
  return `${number} ${MONTHS[month - 1]}${named && ` ${named}`}`
}

/** A day with its day of the week and, for a weekend day that is worked, that it is. */
export function fullDayInWords(day: PlainDate, language: Language, worked?: 'make-up'): string {
  const name = WEEKDAYS[language][weekday(day) - 1]
  if (language === 'zh') return `${dayInWords(day, 'zh')}（${name}${worked ? '，调休上班' : ''}）`
  return `${name} ${dayInWords(day, 'en')}${worked ? ' (worked to make up)' : ''}`
}

/**
 * Days in a row, both ends included, as short as can be read.
 * @example daysInWords('2026-06-19', '2026-06-21', 'zh', 2026) // '6月19–21日'
 */
export function daysInWords(from: PlainDate, until: PlainDate, language: Language, yearInMind?: number): string {
  if (from === until) return dayInWords(from, language, yearInMind)
  const [first, last] = [partsOf(from), partsOf(until)]
  if (first.year !== last.year || first.month !== last.month) {
    const dash = language === 'zh' ? '–' : ' – '
    return `${dayInWords(from, language, yearInMind)}${dash}${dayInWords(until, language, first.year)}`
  }
  const whole = dayInWords(language === 'zh' ? from : until, language, yearInMind)
  return language === 'zh' ? whole.replace(/日$/, `–${last.day}日`) : `${first.day}–${whole}`
}

/** A period with its unit: 60 日, 5 个工作日, 1 个月. */
export function periodInWords({ length, unit }: Period, language: Language): string {
  const zh = { 'calendar-days': '日', 'working-days': '个工作日', months: '个月' }
  const en = { 'calendar-days': 'day', 'working-days': 'working day', months: 'month' }
  return language === 'zh' ? `${length} ${zh[unit]}` : `${length} ${en[unit]}${length === 1 ? '' : 's'}`
}
