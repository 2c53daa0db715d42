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

test('whatever was written, what is left can be written into XML and is left alone from then on', () => {
  const forbidden = [...Array(32).keys()].filter((code) => code !== 9 && code !== 10).concat(0xfffe, 0xffff)
  fc.assert(
    fc.property(fc.uint16Array({ maxLength: 20 }), fc.subarray(forbidden), (units, strays) => {
      const once = printable(String.fromCharCode(...units, ...strays))
      expect(printable(once)).toBe(once)
      expect(once.isWellFormed()).toBe(true)
      expect(forbidden.filter((code) => once.includes(String.fromCharCode(code)))).toEqual([])
    }),
  )
})
