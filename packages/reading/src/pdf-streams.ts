import { Unzlib } from 'fflate'
import type { ReadingLimits } from './document.ts'
import { refuse } from './refusal.ts'
import type { ReadingRefusal } from './refusal.ts'

/** A stream may be packed once; packing the packed is how a few bytes become gigabytes. */
const NESTED = /\/(?:FlateDecode|Fl|LZWDecode|LZW)\b[^>]*\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/
const FLATE = /\/(?:FlateDecode|Fl)\b/
/** Long enough for any stream's dictionary that does not name an image. */
const DICTIONARY_BYTES = 2_000
const STEP_BYTES = 16_384
/** A block that is stored, not packed, gives nothing until all its 65,535 bytes are in: five steps at most. */
const SILENT_STEPS = 5

const latin1 = new TextDecoder('latin1')

/**
 * Why the packed streams of a PDF should not be opened, or nothing. The PDF reader inflates whole streams into memory,
 * so they are counted first. Pictures are left out: reading text never opens them. Best effort: a stream written as
 * letters before it was packed, or packed by LZW, is not counted.
 */
export function pdfBomb(bytes: Uint8Array, limits: ReadingLimits): ReadingRefusal | undefined {
  let total = 0
  for (const { dictionary, start } of streamsOf(bytes)) {
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue
    if (NESTED.test(dictionary)) {
      return refuse('reading/zip-bomb', { sign: 'nested-compression', size: 2, limit: 1 }).refusal
    }
    if (!FLATE.test(dictionary)) continue
    total += inflatedSize(bytes.subarray(start), limits.inflatedBytes - total)
    if (total > limits.inflatedBytes) {
      return refuse('reading/zip-bomb', { sign: 'size', size: total, limit: limits.inflatedBytes }).refusal
    }
  }
  return undefined
}

function* streamsOf(bytes: Uint8Array): Generator<{ dictionary: string; start: number }> {
  for (let at = indexOf(bytes, 'stream', 0); at !== -1; at = indexOf(bytes, 'stream', at + 6)) {
    const after = bytes[at + 6]
    if (latin1.decode(bytes.subarray(at - 3, at)) === 'end' || (after !== 0x0a && after !== 0x0d)) continue
    const before = latin1.decode(bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at))
    const dictionary = before.slice(Math.max(before.lastIndexOf(' obj'), 0))
    yield { dictionary, start: at + (after === 0x0d && bytes[at + 7] === 0x0a ? 8 : 7) }
  }
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const codes = [...word].map((letter) => letter.charCodeAt(0))
  const first = codes[0] ?? 0
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, offset) => bytes[at + offset] === code)) return at
  }
  return -1
}

/** Bytes a zlib stream grows to, counted until it ends, breaks, or passes the limit. */
function inflatedSize(packed: Uint8Array, limit: number): number {
  const grown = { size: 0, silent: 0 }
  const inflater = new Unzlib((chunk) => {
    grown.size += chunk.length
    grown.silent = chunk.length > 0 ? 0 : grown.silent + 1
  })
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      inflater.push(packed.subarray(at, at + STEP_BYTES))
      if (grown.size > limit || grown.silent === SILENT_STEPS) break
    }
  } catch {
    // a damaged stream: the PDF reader will say so
  }
  return grown.size
}
