import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { Advice } from '../advice.ts'
import { Fault } from '../fault.ts'
import type { S3Settings } from '../settings.ts'
import { expectSha256, receive, removeAbandoned, verified } from './arriving.ts'
import type { FileStore } from './file-store.ts'

/** SHA-256 of nothing, which the signature of a request without a body carries. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const RETRY_MS = [200, 1_000, 3_000]

interface S3Request {
  method: 'GET' | 'HEAD' | 'PUT'
  path: string
  /** A file to send: opened anew for every attempt, since a stream can be sent only once. */
  file?: { path: string; sha256: string; bytes: number }
}

/**
 * Files in a bucket of any S3-compatible store, addressed by path. A file is first received to the local disk: its hash is its
 * key, and a single PUT needs its length.
 */
export function s3Store(settings: S3Settings, arrivingFolder: string): FileStore {
  const { accessKeyId, secretAccessKey, region, endpoint, bucket, prefix } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' })
  const root = prefix === '' ? '' : `${prefix}/`
  const pathOf = (sha256: string) => `/${bucket}/${root}${expectSha256(sha256).slice(0, 2)}/${sha256}`

  const once = async ({ method, path, file }: S3Request): Promise<Response> => {
    const headers: Record<string, string> = { 'x-amz-content-sha256': file?.sha256 ?? EMPTY }
    if (file) headers['content-length'] = String(file.bytes)
    const signed = await client.sign(`${endpoint}${path}`, { method, headers })
    if (!file) return fetch(signed)
    const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream // Node's own type of the same stream
    return fetch(signed.url, { method, headers: signed.headers, body, duplex: 'half' } as RequestInit) // `duplex` is missing in the DOM's type
  }
  const send = async (request: S3Request): Promise<Response> => {
    for (const pause of RETRY_MS) {
      const response = await once(request).catch(() => undefined)
      if (response && response.status < 500 && response.status !== 429) return expectAllowed(response, bucket)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    return expectAllowed(await once(request), bucket)
  }
  const has = async (sha256: string) => (await send({ method: 'HEAD', path: pathOf(sha256) })).ok

  return {
    has,
    tidy: (now) => removeAbandoned(arrivingFolder, now),
    async put(content, { limitBytes }) {
      const file = await receive(content, limitBytes, arrivingFolder)
      try {
        const storedNew = !(await has(file.sha256))
        if (storedNew) await expectOk(await send({ method: 'PUT', path: pathOf(file.sha256), file }))
        return { sha256: file.sha256, bytes: file.bytes, storedNew }
      } finally {
        await rm(file.path, { force: true })
      }
    },
    async open(sha256) {
      const response = await send({ method: 'GET', path: pathOf(sha256) })
      if (response.status === 404) return undefined
      await expectOk(response)
      const body = response.body as WebStream<Uint8Array> | null // Node's own type of the same stream
      return Readable.from(verified(body ?? Readable.from([]), sha256), { objectMode: false })
    },
    async *list() {
      let token: string | undefined
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix: root })
        if (token !== undefined) query.set('continuation-token', token)
        const response = await send({ method: 'GET', path: `/${bucket}?${query}` })
        await expectOk(response)
        const page = await response.text()
        for (const [, sha256 = ''] of page.matchAll(/<Key>[^<]*?([0-9a-f]{64})<\/Key>/g)) yield sha256
        token = /<NextContinuationToken>([^<]*)<\/NextContinuationToken>/.exec(page)?.[1]?.replaceAll('&amp;', '&')
      } while (token !== undefined)
    },
  }
}

async function expectOk(response: Response): Promise<void> {
  if (response.ok) return
  const [, code] = /<Code>([^<]*)<\/Code>/.exec(await response.text()) ?? []
  throw new Fault('The file store did not do as asked', { status: response.status, code })
}

function expectAllowed(response: Response, bucket: string): Response {
  if (response.status !== 401 && response.status !== 403) return response
  throw new Advice('file-store-refused', {
    en: `The S3 store refuses access to the bucket ${bucket}. Check LUOSHI_S3_ACCESS_KEY_ID, LUOSHI_S3_SECRET_ACCESS_KEY and LUOSHI_S3_REGION, the rights of the key, and that this machine's clock is right.`,
    zh: `S3 存储拒绝访问存储桶 ${bucket}。请检查 LUOSHI_S3_ACCESS_KEY_ID、LUOSHI_S3_SECRET_ACCESS_KEY、LUOSHI_S3_REGION,密钥的权限,以及本机时钟是否准确。`,
  })
}
