import type { ReadingLimits, ReadParts } from './document.ts'
import { decodeText, TRIED_ENCODINGS } from './encoding.ts'
import { read, refuse } from './refusal.ts'
import type { Read } from './refusal.ts'

/** No encoding read here uses more bytes for one UTF-16 unit, so longer files need not be decoded to be refused. */
const MOST_BYTES_PER_CHARACTER = 4

/** The text of a file without a format of its own, unchanged but for a byte order mark. */
export function readPlain(bytes: Uint8Array, limits: ReadingLimits): Read<ReadParts> {
  const least = Math.floor(bytes.length / MOST_BYTES_PER_CHARACTER)
  if (least > limits.characters) {
    return refuse('reading/too-long', { unit: 'characters', size: least, limit: limits.characters })
  }
  const decoded = decodeText(bytes)
  if (!decoded) return refuse('reading/encoding-unknown', { tried: TRIED_ENCODINGS })
  return read({ ...decoded, tables: [], notes: [] })
}
