import { plainDate } from '@luoshi/calendar'
import { expect, test } from 'vitest'
import { dateInWords, officialDate } from './dates-in-words.ts'

test('an official date has the year in full and no leading zeros (GB/T 9704-2012, 7.3.5.4)', () => {
  expect(officialDate(plainDate('2026-01-05'))).toBe('2026年1月5日')
  expect(officialDate(plainDate('2026-12-31'))).toBe('2026年12月31日')
})

test('in English the day comes first', () => {
  expect(dateInWords(plainDate('2026-01-05'), 'en')).toBe('5 January 2026')
  expect(dateInWords(plainDate('2026-01-05'), 'zh')).toBe('2026年1月5日')
})
