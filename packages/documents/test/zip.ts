import { inflateRawSync } from 'node:zlib'
import { zipEntries } from '../src/zip-directory.ts'

/** The text of one file of a zip; throws when it is not there. */
export function fileInZip(zip: Uint8Array, path: string): string {
  const bytes = Buffer.from(zip)
  for (const { at, headerAt } of zipEntries(zip) ?? []) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28))
    if (name !== path) continue
    const from = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28)
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20))
    return (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
  }
  throw new Error(`No ${path} in the zip file`)
}
