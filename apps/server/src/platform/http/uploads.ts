import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
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

/** Puts a file into the store of a bureau as it streams in; keeps nothing when the stream fails. */
export type KeepFile = (
  tenantId: string,
  content: AsyncIterable<Uint8Array>,
  mediaType: string,
  at: Date,
) => Promise<{ sha256: string; bytes: number }>

export interface Upload {
  fields: Record<string, string>
  file: ReceivedFile
}

/** Reads a multipart request: the fields first, then the one file, which goes to the store without being held in memory. */
export async function receiveUpload(
  request: FastifyRequest,
  { tenantId, now }: { tenantId: string; now: Date },
  keepFile: KeepFile,
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
    // Fields after the file are not waited for: the contract sends them first.
    return {
      fields,
      file: await receive(part.file, nameOf(part.filename), (content, type) => keepFile(tenantId, content, type, now)),
    }
  }
  throw new EdgeProblem('file/missing', {})
}

async function receive(
  stream: Readable,
  name: string,
  keep: (content: AsyncIterable<Uint8Array>, mediaType: string) => Promise<{ sha256: string; bytes: number }>,
): Promise<ReceivedFile> {
  try {
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array> // a byte stream yields buffers
    const head = await headOf(chunks)
    if (head.byteLength === 0) throw new EdgeProblem('file/empty', {})
    const mediaType = mediaTypeOf(head, name)
    if (!mediaType) throw new EdgeProblem('file/type-refused', { found: /\.[^.]{1,10}$/.exec(name)?.[0] ?? null })
    return { name, mediaType, ...(await keep(bounded(head, chunks), mediaType)) }
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

/** The whole content again, head first; breaks off at the limit, so that the store drops what it has. */
async function* bounded(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  let bytes = head.byteLength
  yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    bytes += next.value.byteLength
    if (bytes > MAX_FILE_BYTES) throw new EdgeProblem('file/too-large', { maxBytes: MAX_FILE_BYTES })
    yield next.value
  }
}

/** The last part of a path of any system, without characters that no file system takes. */
const nameOf = (sent: string | undefined): string =>
  (sent ?? '')
    .replace(/^.*[/\\]/, '')
    // oxlint-disable-next-line no-control-regex -- control characters are what is removed
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .slice(-200) || 'file'
