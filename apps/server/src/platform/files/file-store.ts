import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Settings } from '../settings.ts'
import { directoryStore } from './directory-store.ts'
import { s3Store } from './s3-store.ts'

/**
 * Files by the SHA-256 of their content: the same bytes are kept once however often they are handed in, and nobody can put
 * other bytes in their place. Which bureau may open which file is recorded in the table `stored_file`, not here.
 */
export interface FileStore {
  /** Reads the content to its end. Throws {@link FileTooLarge} as soon as it exceeds the limit, and keeps nothing then. */
  put(content: AsyncIterable<Uint8Array>, limits: { limitBytes: number }): Promise<StoredFile>
  /** The content, or undefined when there is none. The stream fails at its end if the bytes are not those of the hash. */
  open(sha256: string): Promise<Readable | undefined>
  has(sha256: string): Promise<boolean>
  /** The hash of every stored file, in no particular order. */
  list(): AsyncIterable<string>
  /** Removes what killed processes left half received a day ago or longer; returns how many. */
  tidy(now: Date): Promise<number>
}

export interface StoredFile {
  /** Lower-case hexadecimal, 64 digits. */
  sha256: string
  bytes: number
  /** False when the same content was there already. */
  storedNew: boolean
}

/** A bucket when one is set, otherwise the folder `files` in the data directory. */
export const openFileStore = (settings: Pick<Settings, 'dataDirectory' | 's3'>): FileStore => {
  const folder = join(settings.dataDirectory, 'files')
  return settings.s3 ? s3Store(settings.s3, join(folder, 'arriving')) : directoryStore(folder)
}
