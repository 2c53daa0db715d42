import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth, padTo, wrapTo } from './display-width.ts'

test('a Chinese character takes two columns, a Latin letter one, a combining mark none', () => {
  expect(displayWidth('人事股 3月')).toBe(10)
  expect(displayWidth('e\u0301')).toBe(1)
  expect(padTo('责任', 6)).toBe('责任  ')
})

describe('breaking into lines', () => {
  test('breaks between Chinese characters and keeps words and numbers whole', () => {
    expect(wrapTo('9月30日前报送 inspection 名册', 10)).toEqual(['9月30日前', '报送', 'inspection', '名册'])
  })

  test('never begins a line with closing punctuation', () => {
    expect(wrapTo('摸清底数，分类造册。', 8)).toEqual(['摸清底数，', '分类造册。'])
  })

  test('no character is lost and no line is wider than asked, but for one closing mark', () => {
    const char = fc.constantFrom(...'人事股，。（）Ab1 ', '…')
    fc.assert(
      fc.property(fc.array(char, { maxLength: 60 }), fc.integer({ min: 4, max: 30 }), (characters, width) => {
        const text = characters.join('')
        const lines = wrapTo(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width + 2)
      }),
    )
  })
})
