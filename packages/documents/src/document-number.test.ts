import { expect, test } from 'vitest'
import { documentNumber } from './document-number.ts'

test('a document number has hexagonal brackets, no 第 and no leading zeros (GB/T 9704-2012, 7.2.5)', () => {
  expect(documentNumber({ office: '云教督', year: 2026, serial: 3 })).toBe('云教督〔2026〕3号')
  expect(documentNumber({ office: '云教督', year: 2026, serial: 118 })).toBe('云教督〔2026〕118号')
})

test('a serial that has not been taken from the register is shown as undecided', () => {
  expect(documentNumber({ office: '云教督', year: 2026 })).toBe('云教督〔2026〕（待定）号')
})

test('a serial or a year that no register could hold is a fault', () => {
  expect(() => documentNumber({ office: '云教督', year: 2026, serial: 0 })).toThrow(RangeError)
  expect(() => documentNumber({ office: '云教督', year: 2026, serial: 1.5 })).toThrow(RangeError)
  expect(() => documentNumber({ office: '云教督', year: 26, serial: 1 })).toThrow(RangeError)
})
