/** Bytes of a file's head that are enough to tell what it is. */
export const HEAD_BYTES = 8192

const OFFICE_XML = 'application/vnd.openxmlformats-officedocument'
const ZIPPED: Record<string, string> = {
  docx: `${OFFICE_XML}.wordprocessingml.document`,
  xlsx: `${OFFICE_XML}.spreadsheetml.sheet`,
  pptx: `${OFFICE_XML}.presentationml.presentation`,
}
const COMPOUND: Record<string, string> = {
  doc: 'application/msword',
  wps: 'application/msword',
  xls: 'application/vnd.ms-excel',
  et: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  dps: 'application/vnd.ms-powerpoint',
}
const PLAIN: Record<string, string> = { txt: 'text/plain', md: 'text/markdown', csv: 'text/csv' }

/**
 * The media type of a file by what its first bytes say, or nothing for a file we do not take in: archives, programs, pages.
 * The name only tells apart what begins alike: the three zipped office formats, the old ones, and kinds of plain text.
 */
export function mediaTypeOf(head: Uint8Array, fileName: string): string | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD_BYTES))
  const latin = bytes.toString('latin1')
  const ending = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''

  if (latin.startsWith('%PDF-')) return 'application/pdf'
  if (latin.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'image/webp'
  if (latin.slice(4, 8) === 'ftyp') return isoMediaType(latin.slice(8, 12))
  if (latin.startsWith('PK\x03\x04')) return zippedType(latin, ending)
  // An encrypted .docx is a compound file too: taken in, so that reading it can say that it has a password.
  if (latin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return COMPOUND[ending] ?? 'application/x-ole-storage'
  return isPlainText(bytes) ? PLAIN[ending] : undefined
}

const isoMediaType = (brand: string): string | undefined => {
  if (/^(heic|heix|hevc|heim|mif1|msf1)$/.test(brand)) return 'image/heic'
  return /^(isom|iso[2-6]|mp4[12]|avc1|M4V |3gp[4-6]|qt {2})$/.test(brand) ? 'video/mp4' : undefined
}

const zippedType = (latin: string, ending: string): string | undefined => {
  if (!/\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\//.test(latin)) return undefined
  return ZIPPED[ending]
}

/** Text in UTF-8, UTF-16 with its mark, or a Chinese encoding: no byte that only a binary file has. */
function isPlainText(bytes: Buffer): boolean {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? true : bytes[0] === 0xfe && bytes[1] === 0xff
  if (isUtf16) return true
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d)
}
