const DIGITS = '〇一二三四五六七八九'

/** A whole number as offices write it: 15, 十五, 二十, 两, 一百二十; halves count 0.5. NaN when it is none. */
export function numberOf(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  if (text === '半') return 0.5
  const plain = text.replaceAll('两', '二').replaceAll('零', '〇').replaceAll('俩', '二')
  let total = 0
  let current = 0
  for (const mark of plain) {
    const digit = DIGITS.indexOf(mark)
    if (digit >= 0) current = current * (mark === '〇' || current === 0 ? 1 : 10) + digit
    else if (mark === '十') {
      total += (current || 1) * 10
      current = 0
    } else if (mark === '百') {
      total += (current || 1) * 100
      current = 0
    } else return Number.NaN
  }
  return total + current
}

/** A year: 2026, 二〇二六, 26 (of this century). NaN when it cannot be one. */
export function yearOf(text: string): number {
  const digits = /^\d+$/.test(text)
    ? text
    : [...text].map((mark) => DIGITS.indexOf(mark === '零' ? '〇' : mark)).join('')
  const year = Number(digits)
  if (digits.length === 2) return 2000 + year
  return digits.length === 4 && year >= 1000 ? year : Number.NaN
}

/** Numerals, for patterns. */
export const N =
  '(?:\\d{1,4}(?:\\.\\d)?|[一二三四五六七八九十两半]{1,3}|[一二三四五六七八九]?百[零〇]?[一二三四五六七八九十]{0,3})'
export const DAY = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
export const YEAR = '(?:\\d{4}|[一二三四五六七八九〇零]{4})'
