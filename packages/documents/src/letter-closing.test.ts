import { describe, expect, test } from 'vitest'
import { signatureIndents } from './letter-closing.ts'

describe('name and day below a letter (GB/T 9704-2012, 7.3.5)', () => {
  test('sealed: the day ends four characters from the right, the name is centred over it', () => {
    // 云河县教育局 is 6 wide, 2026年3月5日 is 6: 2026 and 3 and 5 are half as wide as characters
    expect(signatureIndents('云河县教育局', '2026年3月5日', true)).toEqual({ name: 4, day: 4 })
    expect(signatureIndents('教育局', '2026年3月5日', true)).toEqual({ name: 5.5, day: 4 })
  })

  test('sealed: a long name moves the day to the left so that both keep one axis', () => {
    const indents = signatureIndents('云河县教育和体育局校外教育培训监管办公室', '2026年3月5日', true)
    expect(indents).toEqual({ name: 0, day: 7 })
  })

  test('unsealed: the name ends two from the right, the day begins two after it begins', () => {
    expect(signatureIndents('云河县教育和体育局', '2026年3月5日', false)).toEqual({ name: 2, day: 3 })
  })

  test('unsealed: a day longer than the name ends two from the right, the name moves instead', () => {
    expect(signatureIndents('督导室', '2026年3月5日', false)).toEqual({ name: 7, day: 2 })
  })
})
