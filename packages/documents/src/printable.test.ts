import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test('a stray control character or half a pair does not reach the document', () => {
  expect(printable('报\u0000送\u000b材\ufffe料')).toBe('报送材料')
  expect(printable('名册\ud83d')).toBe('名册\ufffd')
})

test('line ends of every system become one', () => {
  expect(printable('一\r\n二\r三\n四')).toBe('一\n二\n三\n四')
})

test('what is printable stays as it is', () => {
  fc.assert(
    fc.property(fc.uint16Array({ maxLength: 20 }), (units) => {
      const text = String.fromCharCode(...units)
      const once = printable(text)
      expect(printable(once)).toBe(once)
      expect(once).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/)
    }),
  )
})
