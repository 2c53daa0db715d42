import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breaksIn, nearestBreak, setOut, type Anchor } from './speech.ts'

const text = '一、抓好安全\n今天开个会。安全股要在3月20日前排查一遍，建立台账。大家辛苦了。\n\n散会。'
const at = (words: string, id: string): Anchor => ({
  id,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

describe('a speech set out to be read', () => {
  const whole = at('安全股要在3月20日前排查一遍，建立台账。', 'whole')
  const inner = at('建立台账', 'inner')
  const paragraphs = setOut(text, [whole, inner], [{ start: 0, end: 6, level: 1 }])

  test('leaves blank lines out and keeps every other word, in order', () => {
    expect(paragraphs.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))).toEqual(
      text.split('\n').filter((line) => line !== ''),
    )
  })

  test('knows headings, demands, and what is neither', () => {
    expect(paragraphs[0]).toMatchObject({ level: 1, pieces: [{ heading: true, row: null }] })
    expect(paragraphs[1]?.pieces.map(({ text, row }) => [text, row])).toEqual([
      ['今天开个会。', null],
      ['安全股要在3月20日前排查一遍，', 'whole'],
      ['建立台账', 'inner'],
      ['。', 'whole'],
      ['大家辛苦了。', null],
    ])
  })

  test('loses no word, wherever rows begin and end', () => {
    const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b], i = 0) => ({
      id: `${a}-${b}-${i}`,
      start: Math.min(a, b),
      end: Math.max(a, b),
    }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (anchors) => {
        const words = setOut(text, anchors, []).flatMap(({ pieces }) => pieces)
        expect(words.map((piece) => piece.text).join('')).toBe(text.replaceAll('\n', ''))
        for (const piece of words) expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text)
      }),
    )
  })
})

describe('cutting a row in two', () => {
  const words = '由人事股牵头，摸清底数（含借调人员），分类造册。'

  test('is offered after marks, and not at the very end', () => {
    expect(breaksIn(words).map((place) => words.slice(place))).toEqual([
      '摸清底数（含借调人员），分类造册。',
      '分类造册。',
    ])
  })

  test('falls between clauses when the cursor stands inside one', () => {
    expect(words.slice(nearestBreak(words, 9))).toBe('摸清底数（含借调人员），分类造册。')
    expect(nearestBreak('没有停顿的一句话', 3)).toBe(3)
  })
})
