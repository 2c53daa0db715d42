const DIGITS = '零一二三四五六七八九'

/**
 * A number from 1 to 99 in Chinese numerals, for the headings of an official document (一、 二、 … 十一、).
 * Throws a RangeError outside that range.
 * @source GB/T 9704-2012, 7.3.3 (结构层次序数); in force 2012-07-01
 * @example chineseNumeral(21) // '二十一'
 */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new RangeError(`Chinese numeral of ${number}`)
  const tens = Math.floor(number / 10)
  const units = number % 10
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${units > 0 ? DIGITS[units] : ''}`
}
