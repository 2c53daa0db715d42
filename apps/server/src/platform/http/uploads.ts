import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { Db } from '../db/database.ts'
import { FileTooLarge } from '../files/arriving.ts'
import type { FileStore } from '../files/file-store.ts'
import { HEAD_BYTES, mediaTypeOf } from './media-types.ts'
import { EdgeProblem, malformed } from './problems.ts'

export const MAX_FILE_BYTES = 50 * 1024 * 1024

/** A file that came with a request and now lies in the file store under its hash. */
export interface ReceivedFile {
  /** As the sender called it, without folders. */
  name: string
  mediaType: string
  bytes: number
  sha256: string
}

export interface Upload {
  fields: Record<string, string>
  file: ReceivedFile
}

/**
 * Reads a multipart request: the fields first, then the one file, which goes to the store without being held in memory. No
 * transaction is open meanwhile: a slow phone must not hold a database connection.
 */
export async function receiveUpload(
  request: FastifyRequest,
  { db, now }: { db: Db; now: Date },
  store: FileStore,
): Promise<Upload> {
  if (!request.isMultipart()) throw new EdgeProblem('request/type-refused', {})
  const fields: Record<string, string> = {}
  const limits = { fileSize: MAX_FILE_BYTES + 1, files: 1, fields: 50, fieldSize: 100_000 }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw malformed('body', part.fieldname, 'too long')
      fields[part.fieldname] = String(part.value)
      continue
    }
    if (part.fieldname !== 'file') throw malformed('body', part.fieldname, 'the file is called "file"')
    const file = await receive(part.file, nameOf(part.filename), store)
    const { sha256, bytes, mediaType: media_type } = file
    await db
      .insertInto('stored_file')
      .values({ sha256, bytes, media_type, stored_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return { fields, file } // fields after the file are not waited for: the contract sends them first
  }
  throw new EdgeProblem('file/missing', {})
}

async function receive(stream: Readable, name: string, store: FileStore): Promise<ReceivedFile> {
  try {
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array> // a byte stream yields buffers
    const head = await headOf(chunks)
    if (head.byteLength === 0) throw new EdgeProblem('file/empty', {})
    const mediaType = mediaTypeOf(head, name)
    if (!mediaType) throw new EdgeProblem('file/type-refused', { found: /\.[^.]{1,10}$/.exec(name)?.[0] ?? null })
    const { sha256, bytes } = await store.put(whole(head, chunks), { limitBytes: MAX_FILE_BYTES })
    return { name, mediaType, bytes, sha256 }
  } catch (error) {
    throw error instanceof FileTooLarge ? new EdgeProblem('file/too-large', { maxBytes: error.limitBytes }) : error
  } finally {
    stream.resume() // what is not wanted is read past, so that the answer can be sent on the same connection
  }
}

async function headOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const head: Uint8Array[] = []
  let bytes = 0
  while (bytes < HEAD_BYTES) {
    const { value, done } = await chunks.next()
    if (done) break
    head.push(value)
    bytes += value.byteLength
  }
  return Buffer.concat(head)
}

/** The head that was looked at, then the rest. */
async function* whole(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** The last part of a path of any system, without characters that no file system takes. */
const nameOf = (sent: string | undefined): string =>
  (sent ?? '')
    .replace(/^.*[/\\]/, '')
    // oxlint-disable-next-line no-control-regex -- control characters are what is removed
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .slice(-200) || 'file'
