import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../fault.ts'

/** The content goes on beyond the limit. The edge answers 413. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge'
  readonly limitBytes: number

  constructor(limitBytes: number) {
    super(`The file is larger than ${limitBytes} bytes`)
    this.limitBytes = limitBytes
  }
}

/** Content that has fully arrived and lies on the disk, under a name of its own until it is moved to its place. */
export interface Arrived {
  path: string
  sha256: string
  bytes: number
}

/** Longer than any upload takes: what is older was left by a process that was killed. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000

/** Writes a stream to a file of its own while hashing it; memory use does not depend on its size. */
export async function receive(
  content: AsyncIterable<Uint8Array>,
  limitBytes: number,
  folder: string,
): Promise<Arrived> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  const file = await open(path, 'wx')
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of content) {
      bytes += chunk.length
      if (bytes > limitBytes) throw new FileTooLarge(limitBytes)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(path, { force: true })
    throw error
  }
  await file.close()
  return { path, sha256: hash.digest('hex'), bytes }
}

/** Removes what killed processes left half received. Files still arriving, in whichever process, are younger than that. */
export async function removeAbandoned(folder: string, now: Date): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let removed = 0
  for (const name of names) {
    const path = join(folder, name)
    const age = now.getTime() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Infinity)
    if (age < ABANDONED_AFTER_MS) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

/** Passes bytes on and fails at the end when they were not the ones the name stands for: a disk or somebody changed them. */
export async function* verified(content: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of content) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256)
    throw new Fault('A stored file no longer has the content it was stored with', { sha256 })
}

/** Refuses anything but a hash, so that no other text ever becomes part of a path or key. */
export function expectSha256(text: string): string {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Fault('Not a SHA-256 in lower-case hexadecimal', { text })
  return text
}
