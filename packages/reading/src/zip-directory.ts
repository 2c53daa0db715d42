import { read, refuse } from './refusal.ts'
import type { Read } from './refusal.ts'
import type { ReadingLimits } from './document.ts'

/** One file of a zip, as its central directory describes it. Sizes in bytes, as declared: not yet believed. */
export interface ZipEntry {
  name: string
  method: number
  crc: number
  packed: number
  declared: number
  /** Offset of the local header. */
  at: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
/** End record without its comment; the comment is at most 65,535 bytes. */
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const ENCRYPTED = 1
/** Fields of this value live in a ZIP64 record, which files of this size never need. */
const ELSEWHERE = 0xffffffff
/** Below this a high ratio is harmless: a blank page compresses well. */
const RATIO_FROM_BYTES = 1_000_000

const damaged = refuse('reading/corrupt', { format: 'zip', damage: 'container' })
const utf8 = new TextDecoder()

/**
 * The files of a zip, or why none should be unpacked: too many, too large or too well packed by what is declared,
 * two files in the same bytes, encrypted or cut off. Nothing is inflated here.
 * @source PKZIP APPNOTE 6.3.10, 4.3.12 (central directory) and 4.3.16 (end record)
 */
export function zipDirectory(bytes: Uint8Array, limits: ReadingLimits): Read<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === undefined) return damaged
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) return bomb('entries', count, limits.entries)

  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return damaged
    const nameLength = view.getUint16(at + 28, true)
    const entry = {
      name: utf8.decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    if (view.getUint16(at + 8, true) & ENCRYPTED) return damaged
    if ([entry.packed, entry.declared, entry.at].includes(ELSEWHERE)) return damaged
    entries.push(entry)
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return judged(entries, limits)
}

/** Where an entry's packed bytes are; `undefined` when they are not where the directory says. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + LOCAL_SIZE > bytes.length || view.getUint32(entry.at, true) !== LOCAL_SIGNATURE) return undefined
  const start = entry.at + LOCAL_SIZE + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  return start + entry.packed > bytes.length ? undefined : bytes.subarray(start, start + entry.packed)
}

/** Whether a file of this packed size may grow to that many bytes. */
export const ratioBroken = (inflated: number, packed: number, limits: ReadingLimits): boolean =>
  inflated > RATIO_FROM_BYTES && inflated > packed * limits.ratio

const bomb = (sign: 'entries' | 'size' | 'ratio' | 'size-understated', size: number, limit: number) =>
  refuse('reading/zip-bomb', { sign, size, limit })

function endRecord(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - 0xffff)
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return undefined
}

function judged(entries: ZipEntry[], limits: ReadingLimits): Read<ZipEntry[]> {
  const total = entries.reduce((sum, entry) => sum + entry.declared, 0)
  if (total > limits.inflatedBytes) return bomb('size', total, limits.inflatedBytes)
  const dense = entries.find((entry) => ratioBroken(entry.declared, entry.packed, limits))
  if (dense) return bomb('ratio', Math.round(dense.declared / Math.max(1, dense.packed)), limits.ratio)
  const inOrder = entries.toSorted((a, b) => a.at - b.at)
  const overlapping = inOrder.some((entry, index) => {
    const next = inOrder[index + 1]
    return next !== undefined && entry.at + LOCAL_SIZE + entry.packed > next.at
  })
  return overlapping ? damaged : read(entries)
}
