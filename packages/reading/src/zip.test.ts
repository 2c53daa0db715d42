import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { reading, refusalOf } from '../test/expect.ts'
import { paragraph, wordFile } from '../test/word-file.ts'
import { packedZeros, zipFile } from '../test/zip-file.ts'
import { crc32 } from './crc32.ts'
import { readDocument } from './index.ts'

const office = (name: string) => ({ name, packed: new Uint8Array(), declared: 0, method: 0 })

describe('a zip bomb never reaches the office readers', () => {
  test('that owns up to a gigabyte is refused by its directory', async () => {
    const bomb = zipFile([{ name: 'word/document.xml', packed: packedZeros(1_000), declared: 1_000_000_000 }])
    expect(bomb.length).toBeLessThan(2_000_000)
    expect(await refusalOf(bomb, 'a.docx')).toEqual({
      code: 'reading/zip-bomb',
      data: { sign: 'size', size: 1_000_000_000, limit: 200_000_000 },
    })
  })

  test('that says it is small is stopped when it has grown past what it said', async () => {
    const bomb = zipFile([{ name: 'word/document.xml', packed: packedZeros(1_000), declared: 4_000 }])
    expect(await refusalOf(bomb, 'a.docx')).toMatchObject({
      code: 'reading/zip-bomb',
      data: { sign: 'size-understated', limit: 4_000 },
    })
  })

  test('that stays below the size limit gives itself away by its ratio', async () => {
    const bomb = zipFile([{ name: 'word/document.xml', packed: packedZeros(100), declared: 100_000_000 }])
    expect(await refusalOf(bomb, 'a.docx')).toMatchObject({ code: 'reading/zip-bomb', data: { sign: 'ratio' } })
  })

  test('made of thousands of files is refused by their number', async () => {
    const many = Array.from({ length: 5_001 }, (_, index) => office(`word/${index}.xml`))
    expect(await refusalOf(zipFile(many), 'a.docx')).toEqual({
      code: 'reading/zip-bomb',
      data: { sign: 'entries', size: 5_001, limit: 5_000 },
    })
  })

  test('hidden in a picture of a sound document does no harm: only words are unpacked', async () => {
    const file = wordFile(paragraph('正文'), { 'word/media/image1.png': packedZeros(1_000) })
    expect((await reading(file, 'a.docx')).text).toBe('正文')
  })

  test('inside another zip stays packed', async () => {
    const inner = zipSync({ 'word/document.xml': new Uint8Array(1_000_000) })
    expect((await reading(wordFile(paragraph('正文'), { 'word/embeddings/1.zip': inner }), 'a.docx')).text).toBe('正文')
  })

  test('a repetitive but honest document is read', async () => {
    const body = Array.from({ length: 1_500 }, (_, index) =>
      paragraph(`${index}．各学校要把整改台账按时报教体局。`),
    ).join('')
    expect((await reading(wordFile(body), 'a.docx')).text.split('\n')).toHaveLength(1_500)
  })
})

describe('a damaged zip', () => {
  const sound = wordFile(paragraph('正文'))

  test.each([
    ['cut off', sound.slice(0, sound.length - 30)],
    ['a bare signature', Uint8Array.of(0x50, 0x4b, 0x03, 0x04)],
  ])('%s is refused', async (_, bytes) => {
    expect(await refusalOf(bytes, 'a.docx')).toMatchObject({ code: 'reading/corrupt', data: { format: 'zip' } })
  })

  test('with one changed letter is refused by its checksum', async () => {
    const main = strToU8('<w:document/>')
    const entry = { name: 'word/document.xml', packed: main, declared: main.length, method: 0 }
    expect(await refusalOf(zipFile([{ ...entry, crc: crc32(main) ^ 1 }]), 'a.docx')).toEqual({
      code: 'reading/corrupt',
      data: { format: 'zip', damage: 'checksum', part: 'word/document.xml' },
    })
  })

  test('packed by an unknown method is refused', async () => {
    const entry = { name: 'word/document.xml', packed: new Uint8Array(3), declared: 3, method: 99 }
    expect(await refusalOf(zipFile([entry]), 'a.docx')).toMatchObject({
      data: { damage: 'compression-method', part: 'word/document.xml' },
    })
  })

  test('with encrypted entries is refused', async () => {
    expect(await refusalOf(zipFile([{ ...office('word/document.xml'), flags: 1 }]), 'a.docx')).toMatchObject({
      code: 'reading/corrupt',
    })
  })

  test('is refused or read at whatever byte it is changed, and never throws', async () => {
    for (let at = 0; at < sound.length; at += 7) {
      const broken = sound.slice()
      broken[at] = (broken[at] ?? 0) ^ 0x5a
      const result = await readDocument(broken, 'a.docx')
      expect(result.ok ? result.document.text : '正文').toBe('正文')
    }
  })
})
