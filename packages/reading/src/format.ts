import type { ReadingFormat } from './document.ts'
import type { ForeignKind } from './refusal.ts'

/** What the first bytes say a file is. `text` is decided later, by decoding. */
export type Container = 'pdf' | 'zip' | 'ole' | 'text' | Exclude<ForeignKind, 'zip'>

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0) =>
  magic.every((byte, offset) => bytes[at + offset] === byte)

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const MAGIC: [Container, readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', ascii('{\\rtf')],
  ['rar', ascii('Rar!')],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', ascii('GIF8')],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
]

/** PDF readers accept the header anywhere in the first 1,024 bytes; scanners' software makes use of it. */
const PDF_HEADER_WITHIN = 1024

/** The container by its first bytes; the name plays no part. */
export function containerOf(bytes: Uint8Array): Container {
  const found = MAGIC.find(([, magic]) => startsWith(bytes, magic))?.[0]
  if (found) return found
  const pdf = ascii('%PDF-')
  for (let at = 0; at < Math.min(bytes.length, PDF_HEADER_WITHIN); at++) if (startsWith(bytes, pdf, at)) return 'pdf'
  return 'text'
}

/** The extension in lower case without its dot; '' when there is none. */
export const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

const NAMED: Record<string, ReadingFormat> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  docx: 'docx',
  docm: 'docx',
  pdf: 'pdf',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
}

/** Names that promise something else than plain text, though nothing here reads it. */
const PROMISES_MORE = new Set(['doc', 'wps', 'wpt', 'rtf', 'xls', 'et', 'ppt', 'pptx', 'ofd', 'zip', 'html', 'htm'])

/** Whether a name says something else than the content. Unknown names promise nothing that plain text would break. */
export function nameDiffers(name: string, format: ReadingFormat): boolean {
  const extension = extensionOf(name)
  if (extension === '') return false
  if (NAMED[extension] !== undefined) return NAMED[extension] !== format
  return format !== 'txt' || PROMISES_MORE.has(extension)
}

/** The format a name promises, if it is one of ours. */
export const formatNamed = (name: string): ReadingFormat | undefined => NAMED[extensionOf(name)]

/** What a zip is, by the parts it holds: office formats are told apart by their folders, which no tool renames. */
export function zipKind(names: readonly string[]): 'docx' | 'xlsx' | ForeignKind {
  const has = (prefix: string) => names.some((name) => name.toLowerCase().startsWith(prefix))
  if (has('word/')) return 'docx'
  if (has('xl/workbook.bin')) return 'excel-binary'
  if (has('xl/')) return 'xlsx'
  if (has('ppt/')) return 'powerpoint'
  if (has('ofd.xml')) return 'ofd'
  return has('content.xml') && has('mimetype') ? 'opendocument' : 'zip'
}

/** Directory entries of an OLE container are 128 bytes, on a 128-byte grid, and begin with the stream's name in UTF-16. */
export function oleStreams(bytes: Uint8Array): Set<string> {
  const wanted = ['EncryptedPackage', 'WordDocument', 'Workbook', 'Book', 'PowerPoint Document']
  const patterns = wanted.map((name) => [...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]))
  const found = new Set<string>()
  for (let at = 512; at < bytes.length; at += 128) {
    wanted.forEach((name, index) => {
      if (startsWith(bytes, patterns[index] ?? [], at)) found.add(name)
    })
  }
  return found
}
