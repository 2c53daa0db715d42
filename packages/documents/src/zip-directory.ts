const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_RECORD_BYTES = 22
const ENTRY_BYTES = 46
const LONGEST_COMMENT = 65_535

/** 1 January 1980, 00:00, the first moment a zip file can name: date in the high half, time in the low. */
const FIRST_MOMENT = 0x0021_0000

/** Of a file in a zip: where its entry and its own header begin, and how many bytes it says it unpacks to. */
type ZipEntry = { at: number; headerAt: number; unpackedBytes: number }

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * The files a zip lists, or `undefined` for bytes that are not a whole zip file.
 * @source PKWARE APPNOTE 6.3, 4.3.12 (directory), 4.3.16 (end of directory)
 */
export function zipEntries(zip: Uint8Array): ZipEntry[] | undefined {
  const view = viewOf(zip)
  let end = zip.length - END_RECORD_BYTES
  const earliest = Math.max(0, end - LONGEST_COMMENT)
  while (end >= earliest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1
  if (end < earliest) return undefined
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined
    entries.push({ at, headerAt: view.getUint32(at + 42, true), unpackedBytes: view.getUint32(at + 24, true) })
    at += ENTRY_BYTES + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0)
  }
  return entries
}

/**
 * A copy of a zip file in which no file has a time: the library that zips writes the clock into each, which would make
 * two files of the same facts differ. Throws a RangeError for bytes that are not a zip file.
 * @source PKWARE APPNOTE 6.3, 4.4.6 (date and time fields)
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const entries = zipEntries(zip)
  if (entries === undefined) throw new RangeError('not a zip file')
  const bytes = zip.slice()
  const view = viewOf(bytes)
  for (const { at, headerAt } of entries) {
    view.setUint32(at + 12, FIRST_MOMENT, true)
    view.setUint32(headerAt + 10, FIRST_MOMENT, true)
  }
  return bytes
}
