import { deflateRawSync, constants } from 'node:zlib'
import { concat, uint16, uint32 } from './bytes.ts'

/** One file of a zip built by hand, so that its directory can say what it likes. */
export interface MadeEntry {
  name: string
  packed: Uint8Array
  declared: number
  method?: number
  crc?: number
  flags?: number
}

/** A zip whose local headers and central directory say exactly what the entries say, true or not. */
export function zipFile(entries: readonly MadeEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, packed, declared, method = 8, crc = 0, flags = 0 } of entries) {
    const letters = new TextEncoder().encode(name)
    const fields = concat(
      uint16(20, flags, method, 0, 0),
      uint32(crc, packed.length, declared),
      uint16(letters.length, 0),
    )
    const local = concat(uint32(0x04034b50), fields, letters, packed)
    parts.push(local)
    directory.push(concat(uint32(0x02014b50), uint16(20), fields, uint16(0, 0, 0), uint32(0, at), letters))
    at += local.length
  }
  const central = concat(...directory)
  return concat(
    ...parts,
    central,
    uint32(0x06054b50),
    uint16(0, 0, entries.length, entries.length),
    uint32(central.length, at),
    uint16(0),
  )
}

/** Zeros by the megabyte, packed a thousand times over without ever being held in memory. */
export function packedZeros(megabytes: number): Uint8Array {
  const one = deflateRawSync(new Uint8Array(1_000_000), { finishFlush: constants.Z_SYNC_FLUSH })
  return concat(...Array.from({ length: megabytes }, () => one), Uint8Array.of(0x03, 0x00))
}
