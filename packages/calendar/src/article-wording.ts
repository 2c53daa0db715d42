import type { Language } from './day-wording.ts'

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const PLACES = ['千', '百', '十', '']

/**
 * A whole number from 1 to 9999 as articles are numbered.
 * @example chineseNumeral(203) // '二百零三'
 */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999) throw new RangeError(`Not numbered so: ${number}`)
  const written = [...String(number).padStart(4, '0')].map((digit, place) =>
    digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[place]}`,
  )
  return written
    .join('')
    .replaceAll(/零+/g, '零')
    .replaceAll(/^零|零$/g, '')
    .replace(/^一十/, '十')
}

/**
 * An article as a letter cites it.
 * @example articleInWords('31(6)', 'zh') // '第三十一条第六项'
 */
export function articleInWords(article: string, language: Language): string {
  if (language === 'en') return `art. ${article}`
  const [number = '', item] = article.replace(')', '').split('(')
  return `第${chineseNumeral(Number(number))}条${item ? `第${chineseNumeral(Number(item))}项` : ''}`
}
