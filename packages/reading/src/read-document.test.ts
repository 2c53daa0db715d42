import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { concat, utf16, utf8 } from '../test/bytes.ts'
import { reading, refusalOf } from '../test/expect.ts'
import { pdfFile } from '../test/pdf-file.ts'
import { paragraph, wordFile } from '../test/word-file.ts'

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

/** An OLE container with one stream of this name, as its directory holds it. */
const oleFile = (stream: string) => {
  const file = new Uint8Array(2048)
  file.set(OLE)
  file.set(utf16('Root Entry'), 1024)
  file.set(utf16(stream), 1024 + 128)
  return file
}

describe('the content decides what a file is', () => {
  test('a Word document under the name of a text is read, and the name is noted', async () => {
    expect(await reading(wordFile(paragraph('正文')), '讲话.txt')).toMatchObject({
      format: 'docx',
      text: '正文',
      notes: [{ code: 'reading/name-differs', data: { named: 'txt', found: 'docx' } }],
    })
  })

  test('a text under the name of a Word document is read, and the name is noted', async () => {
    expect(await reading(utf8('正文'), '讲话.DOCX')).toMatchObject({
      format: 'txt',
      notes: [{ code: 'reading/name-differs', data: { named: 'docx', found: 'txt' } }],
    })
  })

  test.each(['讲话稿', '名单.csv', '讲话.macro.docm'])('nothing is noted for %s', async (name) => {
    const bytes = name.endsWith('docm') ? wordFile(paragraph('正文')) : utf8('正文')
    expect((await reading(bytes, name)).notes).toEqual([])
  })

  test('a PDF is recognised although a scanner wrote something before it', async () => {
    const bytes = concat(utf8('\n\n'), pdfFile([[{ text: '正文', x: 90, y: 700 }]]))
    expect(await reading(bytes, 'a')).toMatchObject({ format: 'pdf', text: '正文' })
  })
})

describe('formats that are not read are named, so that a person knows what to do', () => {
  test.each([
    ['Word 97', oleFile('WordDocument'), { code: 'reading/word-97', data: {} }],
    ['the bare header of an old office file', OLE, { code: 'reading/word-97', data: {} }],
    ['a Word document with a password', oleFile('EncryptedPackage'), { code: 'reading/password-docx', data: {} }],
  ])('%s', async (_, bytes, refusal) => {
    expect(await refusalOf(bytes, '通知.doc')).toEqual(refusal)
  })

  const word = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  test.each([
    ['excel-97', oleFile('Workbook')],
    ['powerpoint-97', oleFile('PowerPoint Document')],
    ['powerpoint', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') })],
    ['opendocument', zipSync({ mimetype: strToU8('odt'), 'content.xml': strToU8('<o/>') })],
    ['excel-binary', zipSync({ 'xl/workbook.bin': strToU8('x') })],
    ['ofd', zipSync({ 'OFD.xml': strToU8('<ofd/>') })],
    ['zip', zipSync({ '材料/讲话.txt': strToU8('正文') })],
    ['rar', word('Rar!\x1a\x07\x00')],
    ['rtf', word('{\\rtf1 text}')],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['html', utf8('<html><body><table></table></body></html>')],
    ['unknown', Uint8Array.of(0, 1, 2, 3, 0xff, 0xff)],
  ] as const)('%s', async (found, bytes) => {
    expect(await refusalOf(bytes, '材料.xls')).toEqual({ code: 'reading/format-unknown', data: { found } })
  })

  test('a web page named .txt is the text its author wanted', async () => {
    expect((await reading(utf8('<html>'), 'a.txt')).text).toBe('<html>')
  })
})
