import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, gbk, utf16, utf8 } from '../test/bytes.ts'
import { reading, refusalOf } from '../test/expect.ts'
import { READING_LIMITS, readDocument } from './index.ts'

const SPEECH =
  '同志们：\r\n　　今天召开全县校园安全工作会议，主要任务是通报检查情况，安排下一步整改。\r\n　　各中心校要在3月20日前把台账报教体局安全管理股，逾期不报的由督查督办室提醒。\r\n'
/** What a keyboard does not write into a text. */
const CONTROL = /\p{Cc}/u
const BOM = Uint8Array.of(0xef, 0xbb, 0xbf)

describe('a text file', () => {
  test('is read unchanged, line ends, indents and trailing lines included', async () => {
    expect(await reading(utf8(SPEECH), '讲话.txt')).toEqual({
      text: SPEECH,
      format: 'txt',
      encoding: 'utf-8',
      tables: [],
      notes: [],
    })
  })

  test('with a UTF-8 mark gives the text without the mark', async () => {
    expect((await reading(concat(BOM, utf8(SPEECH)), 'a.txt')).text).toBe(SPEECH)
  })

  test('from an old editor in GBK is recognised', async () => {
    expect(await reading(gbk(SPEECH), 'a.txt')).toMatchObject({ text: SPEECH, encoding: 'gb18030' })
  })

  test('of one short line in GBK is recognised too', async () => {
    expect((await reading(gbk('会议通知'), 'a.txt')).text).toBe('会议通知')
  })

  test('in GBK with rare names keeps them', async () => {
    const list = '姓名,学校\n闫喆,城关小学\n翟睿婷,云河一中\n'
    expect((await reading(gbk(list), 'a.csv')).text).toBe(list)
  })

  test.each([
    ['little-endian', Uint8Array.of(0xff, 0xfe), false, 'utf-16le'],
    ['big-endian', Uint8Array.of(0xfe, 0xff), true, 'utf-16be'],
  ])('saved as Unicode by Notepad, %s, is read', async (_, mark, bigEndian, encoding) => {
    expect(await reading(concat(mark, utf16(SPEECH, bigEndian)), 'a.txt')).toMatchObject({ text: SPEECH, encoding })
  })

  test('survives any text written as UTF-8, letter for letter', async () => {
    const sayable = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !CONTROL.test(text))
    await fc.assert(
      fc.asyncProperty(sayable, async (text) => {
        expect(await readDocument(utf8(`会议${text}`), 'a.txt')).toMatchObject({ document: { text: `会议${text}` } })
      }),
    )
  })

  test('is read back exactly from GBK, short or long', async () => {
    const letters = fc.constantFrom(...'的一是在不了有和人这中大为上个国我以要教育学校安全责任落实整改台账，。、：')
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: letters, minLength: 2 }), async (text) => {
        expect(await readDocument(gbk(`落实${text}`), 'a.txt')).toMatchObject({ document: { text: `落实${text}` } })
      }),
    )
  })

  test('in GBK that would also pass for UTF-8 is Chinese all the same', async () => {
    expect(await reading(gbk('联通'), 'a.txt')).toMatchObject({ text: '联通', encoding: 'gb18030' })
  })

  test.each(['Un procès-verbal signé, créée hier', 'Протокол совещания', '第 25 °C', 'ئۇيغۇر'])(
    'in another language keeps its letters: %s',
    async (text) => {
      expect(await reading(utf8(text), 'a.txt')).toMatchObject({ text, encoding: 'utf-8' })
    },
  )
})

describe('wrong letters are never shown: the encoding is unknown for', () => {
  const cut = utf8(SPEECH)
  test.each([
    ['UTF-8 with a broken letter in the middle', concat(cut.subarray(0, 30), cut.subarray(31))],
    ['UTF-16 without its mark', utf16(SPEECH)],
    [
      'traditional Chinese in Big5',
      Uint8Array.of(0xb1, 0xd0, 0xa8, 0x7c, 0xa4, 0x75, 0xa7, 0x40, 0xb7, 0x7c, 0xc4, 0xb3),
    ],
    ['Japanese in Shift_JIS', Uint8Array.of(0x8b, 0xb3, 0x88, 0xe7, 0x82, 0xcc, 0x89, 0xef, 0x8b, 0x63, 0x82, 0xc5)],
    ['French in Latin-1', Uint8Array.from('Un procès-verbal signé à la mairie', (letter) => letter.charCodeAt(0))],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x1a, 0x4f, 0, 0)],
  ])('%s', async (_, bytes) => {
    expect(await refusalOf(bytes, 'a.txt')).toEqual({
      code: 'reading/encoding-unknown',
      data: { tried: ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] },
    })
  })
})

describe('a markdown file', () => {
  test('takes its title from the first first-level heading', async () => {
    const text = '> 2026年9月1日\n\n# 开学典礼讲话 #\n\n## 一、安全\n'
    expect(await reading(utf8(text), '讲话.md')).toMatchObject({
      text: '2026年9月1日\n\n开学典礼讲话\n\n一、安全\n',
      format: 'md',
      title: '开学典礼讲话',
    })
  })

  test('without a heading has no title', async () => {
    expect(await reading(utf8('正文\n'), '讲话.md')).not.toHaveProperty('title')
  })
})

describe('length', () => {
  test('one character more than the limit is refused, the limit itself is read', async () => {
    const limits = { ...READING_LIMITS, characters: 10 }
    expect((await reading(utf8('字'.repeat(10)), 'a.txt', limits)).text).toHaveLength(10)
    expect(await refusalOf(utf8('字'.repeat(11)), 'a.txt', limits)).toEqual({
      code: 'reading/too-long',
      data: { unit: 'characters', size: 11, limit: 10 },
    })
  })

  test('five megabytes of text are refused, or read when the caller allows them', async () => {
    const bytes = utf8('各中心校要在三月二十日前完成。\n'.repeat(110_000))
    expect(bytes.length).toBeGreaterThan(5_000_000)
    expect(await refusalOf(bytes, 'a.txt')).toMatchObject({ code: 'reading/too-long', data: { limit: 1_000_000 } })
    expect((await reading(bytes, 'a.txt', { ...READING_LIMITS, characters: 2_000_000 })).text).toHaveLength(1_760_000)
  })

  test.each([
    ['no bytes', new Uint8Array()],
    ['only a byte order mark', BOM],
    ['only blank lines', utf8('\r\n　\r\n')],
  ])('%s is empty', async (_, bytes) => {
    expect(await refusalOf(bytes, 'a.txt')).toEqual({ code: 'reading/empty', data: { bytes: bytes.length } })
  })
})
