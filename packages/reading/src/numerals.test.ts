import { expect, test } from 'vitest'
import { listNumeral } from './numerals.ts'

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'japaneseCounting', '十'],
  [12, 'chineseCountingThousand', '十二'],
  [20, 'chineseCounting', '二十'],
  [101, 'chineseCounting', '一百零一'],
  [110, 'chineseCounting', '一百一十'],
  [2026, 'ideographDigital', '二零二六'],
  [11, 'chineseLegalSimplified', '壹拾壹'],
  [3, 'ideographTraditional', '丙'],
  [9, 'decimalEnclosedCircle', '⑨'],
  [7, 'decimalFullWidth', '７'],
  [7, 'decimalZero', '07'],
  [28, 'upperLetter', 'BB'],
  [14, 'lowerRoman', 'xiv'],
  [5, 'bullet', ''],
  [5, 'thaiCounting', '5'],
])('%d as %s is written %s', (value, format, text) => {
  expect(listNumeral(value, format)).toBe(text)
})
