import { describe, expect, test } from 'vitest'
import { mediaTypeOf } from './media-types.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

describe('a file is what its first bytes say', () => {
  test.each([
    [latin('%PDF-1.7\n'), '通知.doc', 'application/pdf'],
    [latin('\xff\xd8\xff\xe0'), 'photo.png', 'image/jpeg'],
    [latin('\x89PNG\r\n\x1a\n'), 'photo', 'image/png'],
    [latin('RIFF....WEBPVP8 '), 'a.webp', 'image/webp'],
    [latin('\0\0\0\x18ftypheic'), 'IMG_1.HEIC', 'image/heic'],
    [latin('\0\0\0\x18ftypmp42'), '现场.mp4', 'video/mp4'],
    [
      latin('PK\x03\x04....[Content_Types].xml'),
      '方案.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      latin('PK\x03\x04....xl/workbook.xml'),
      '台账.XLSX',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [latin(OLE), '旧方案.wps', 'application/msword'],
    [latin(OLE), '旧台账.xls', 'application/vnd.ms-excel'],
    [latin(OLE), '加密.docx', 'application/x-ole-storage'],
    [utf8('各中小学：\n'), '讲话.txt', 'text/plain'],
    [utf8('# 要点'), '要点.md', 'text/markdown'],
    [Buffer.from([0xbd, 0xb2, 0xbb, 0xb0]), '讲话.txt', 'text/plain'],
    [Buffer.from([0xff, 0xfe, 0x1a, 0x90]), '讲话.txt', 'text/plain'],
  ])('%#', (head, name, type) => {
    expect(mediaTypeOf(head, name)).toBe(type)
  })
})

describe('a file is not taken in', () => {
  test.each([
    ['a program', latin('MZ\x90\0'), 'setup.docx'],
    ['a program for another system', latin('\x7fELF\x02'), 'tool.txt'],
    ['an archive', latin('PK\x03\x04....photos/1.jpg'), '照片.zip'],
    ['an archive called a document', latin('PK\x03\x04....photos/1.jpg'), '照片.docx'],
    ['an office file with macros', latin('PK\x03\x04....word/vbaProject.bin'), 'a.docm'],
    ['a page', utf8('<html><script>'), 'page.html'],
    ['a drawing that can run', utf8('<svg onload="x()">'), 'a.svg'],
    ['text without a name that says so', utf8('hello'), 'README'],
    ['bytes called text', Buffer.from([0, 1, 2, 3]), 'a.txt'],
  ])('when it is %s', (_, head, name) => {
    expect(mediaTypeOf(head, name)).toBeUndefined()
  })
})
