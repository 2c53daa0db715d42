import { expect, test } from 'vitest'
import { officeDays } from './office-day.ts'

test('the office’s day begins at its own midnight, not the server’s', () => {
  const inShanghai = officeDays('Asia/Shanghai')
  expect(inShanghai(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01')
  expect(inShanghai(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02')
  expect(officeDays('UTC')(new Date('2026-12-31T23:59:59Z'))).toBe('2026-12-31')
})

test('a time zone that does not exist is refused at once', () => {
  expect(() => officeDays('Asia/Qinghe')).toThrow(RangeError)
})
