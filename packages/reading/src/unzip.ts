import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import type { ReadingLimits } from './document.ts'
import { read, refuse } from './refusal.ts'
import type { BombSign, Read } from './refusal.ts'
import { packedBytes, ratioBroken } from './zip-directory.ts'
import type { ZipEntry } from './zip-directory.ts'

const STORED = 0
const DEFLATED = 8
/** Deflate grows at most 1,032 times, so one step adds at most 17 MB before it is counted. */
const STEP_BYTES = 16_384

/** Thrown out of the inflater's callback, which has no other way to stop it. */
class Stop extends Error {
  readonly sign: BombSign
  readonly size: number
  readonly limit: number
  constructor(sign: BombSign, size: number, limit: number) {
    super(sign)
    this.sign = sign
    this.size = size
    this.limit = limit
  }
}

/**
 * The wanted files of a zip, inflated under watch: counted byte by byte against what the directory declared and against
 * the limits, since a directory may lie. Archives within the archive stay packed.
 */
export function unzip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  wanted: (name: string) => boolean,
  limits: ReadingLimits,
): Read<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  let total = 0
  for (const entry of entries) {
    if (!wanted(entry.name)) continue
    const packed = packedBytes(bytes, entry)
    if (packed === undefined) return damaged('container', entry.name)
    if (entry.method !== STORED && entry.method !== DEFLATED) return damaged('compression-method', entry.name)
    try {
      const file =
        entry.method === STORED ? packed : inflate(packed, entry.declared, limits, limits.inflatedBytes - total)
      if (file.length !== entry.declared) return damaged('container', entry.name)
      if (crc32(file) !== entry.crc) return damaged('checksum', entry.name)
      total += file.length
      files.set(entry.name, file)
    } catch (stop) {
      if (stop instanceof Stop) {
        return refuse('reading/zip-bomb', { sign: stop.sign, size: stop.size, limit: stop.limit })
      }
      return damaged('container', entry.name)
    }
  }
  return read(files)
}

const damaged = (damage: 'container' | 'compression-method' | 'checksum', part: string) =>
  refuse('reading/corrupt', { format: 'zip', damage, part })

function inflate(packed: Uint8Array, declared: number, limits: ReadingLimits, left: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const inflater = new Inflate((chunk) => {
    size += chunk.length
    if (size > declared) throw new Stop('size-understated', size, declared)
    if (size > left) throw new Stop('size', size, left)
    if (ratioBroken(size, packed.length, limits))
      throw new Stop('ratio', Math.round(size / packed.length), limits.ratio)
    chunks.push(chunk)
  })
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    inflater.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length)
  }
  const file = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    file.set(chunk, at)
    at += chunk.length
  }
  return file
}
