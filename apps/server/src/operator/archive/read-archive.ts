import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { corrupt, notThere, tooNew } from './advice.ts'
import { FORMAT, HEADER, Header, MANIFEST, Manifest, hashOfFile, tableOfPart } from './format.ts'

export interface ArchiveEntry {
  name: string
  bytes: number
  /** Must be read to its end before the next entry comes. */
  content: Readable
}

/** Every entry in order. Throws what gunzip and tar find wrong with the file. */
export async function* entriesOf(path: string): AsyncGenerator<ArchiveEntry> {
  const tar = extract()
  const reading = pipeline(createReadStream(path), createGunzip(), tar)
  reading.catch(() => {}) // thrown below, where somebody waits
  for await (const entry of tar) {
    const { name, size = 0 } = entry.header
    yield { name, bytes: size, content: entry as unknown as Readable } // streamx's stream, which Node reads like its own
  }
  await reading
}

export interface VerifiedArchive {
  header: Header
  manifest: Manifest
}

/**
 * Reads an archive through once and holds every part against its hash, before anything of it is believed.
 * Throws Advice when it is damaged, incomplete or newer than this Luoshi.
 */
export async function verifyArchive(path: string, knownMigrations: readonly string[]): Promise<VerifiedArchive> {
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw notThere(path, error)
  })
  let header: Header | undefined
  let manifest: Manifest | undefined
  const found = new Map<string, string>()
  try {
    for await (const { name, content } of entriesOf(path)) {
      if (name === HEADER) {
        const parsed: unknown = JSON.parse(await text(content))
        const { format, migration } = Header.pick({ format: true, migration: true }).parse(parsed)
        if (format > FORMAT || !knownMigrations.includes(migration)) throw tooNew(path, migration)
        header = Header.parse(parsed)
      } else if (name === MANIFEST) manifest = Manifest.parse(JSON.parse(await text(content)))
      else found.set(name, await hashOf(content))
    }
    if (!header || !manifest) throw new Error(`no ${header ? MANIFEST : HEADER}`)
    expectWhole(header, manifest, found)
  } catch (error) {
    throw error instanceof Error && error.name === 'Advice' ? error : corrupt(path, error)
  }
  return { header, manifest }
}

function expectWhole(header: Header, manifest: Manifest, found: ReadonlyMap<string, string>) {
  for (const { name, sha256 } of manifest.parts)
    if (found.get(name) !== sha256)
      throw new Error(`${name} is ${found.has(name) ? 'not as it was written' : 'missing'}`)
  const files = [...found].filter(([name]) => hashOfFile(name) !== undefined)
  for (const [name, sha256] of files)
    if (hashOfFile(name) !== sha256) throw new Error(`${name} is not as it was written`)
  if (files.length !== manifest.files) throw new Error(`${files.length} files instead of ${manifest.files}`)
  if (found.size !== manifest.parts.length + manifest.files)
    throw new Error('there is more in it than its manifest says')
  for (const { name } of manifest.parts)
    if (!header.tables.some((table) => table.name === tableOfPart(name))) throw new Error(`${name} belongs to no table`)
}

async function hashOf(content: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk)
  return hash.digest('hex')
}
