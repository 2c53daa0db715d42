import { partsOf, type PlainDate } from '@luoshi/calendar'

/** The languages every word of the loop is kept in. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** One meaning in every language. */
export type Words = Readonly<Record<Language, string>>

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day as an office writes it. @example dayWords('2026-03-06', 'zh') // '2026年3月6日' */
export function dayWords(date: PlainDate, language: Language): string {
  const { year, month, day } = partsOf(date)
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`
}

/** Several things in a row, with the comma of the language. */
export const listWords = (things: readonly string[], language: Language): string =>
  things.join(language === 'zh' ? '、' : ', ')
