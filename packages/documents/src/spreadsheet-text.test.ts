import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formulaSafe, formulaSafeOriginal } from './spreadsheet-text.ts'

test.each(['=HYPERLINK("http://x")', '+86', '-1', '@sum', '\tx', '\rx'])('%j is not left to begin a cell', (text) => {
  expect(formulaSafe(text)).toBe(`'${text}`)
})

test('text that cannot be a formula is left alone', () => {
  expect(formulaSafe('名册 = 台账')).toBe('名册 = 台账')
  expect(formulaSafe("'引用'")).toBe("'引用'")
})

test('what was made safe can be had back, whatever it was', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', '甲') })
  fc.assert(
    fc.property(text, (original) => {
      expect(formulaSafe(original)).not.toMatch(/^[=+\-@\t\r]/)
      expect(formulaSafeOriginal(formulaSafe(original))).toBe(original)
    }),
  )
})
