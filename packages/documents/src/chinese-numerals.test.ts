import { expect, test } from 'vitest'
import { chineseNumeral } from './chinese-numerals.ts'

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
])('%i is written %s', (number, words) => {
  expect(chineseNumeral(number)).toBe(words)
})

test('a number without a numeral here is a fault', () => {
  expect(() => chineseNumeral(0)).toThrow(RangeError)
  expect(() => chineseNumeral(100)).toThrow(RangeError)
})
