import { partsOf } from '@luoshi/calendar'
import type { PlainDate } from '@luoshi/calendar'
import type { Language } from './language.ts'

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * A day as an official document writes it: Arabic numerals, the year in full, no leading zeros.
 * @source GB/T 9704-2012, 7.3.5.4 (成文日期); in force 2012-07-01
 * @example officialDate('2026-01-05') // '2026年1月5日'
 */
export function officialDate(day: PlainDate): string {
  const { year, month, day: dayOfMonth } = partsOf(day)
  return `${year}年${month}月${dayOfMonth}日`
}

/**
 * A day in the words of a language: `officialDate` in Chinese, day month year in English.
 * @example dateInWords('2026-01-05', 'en') // '5 January 2026'
 */
export function dateInWords(day: PlainDate, language: Language): string {
  if (language === 'zh') return officialDate(day)
  const { year, month, day: dayOfMonth } = partsOf(day)
  return `${dayOfMonth} ${ENGLISH_MONTHS[month - 1]} ${year}`
}
