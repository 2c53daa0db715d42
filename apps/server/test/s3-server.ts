import { createHash, createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/**
 * A small S3: PUT, GET, HEAD and ListObjectsV2 with pages of two keys. It accepts a request only after computing its
 * Signature Version 4 itself from the published algorithm, without the library that made it.
 */
export interface S3Server {
  endpoint: string
  objects: Map<string, Buffer>
  /** The next so many requests are answered 503, as a busy store does. */
  busyFor: number
  close(): Promise<void>
}

export async function startS3Server(accessKeyId: string, secretAccessKey: string): Promise<S3Server> {
  const server = createServer((request, response) => {
    void answer(request, response, state, accessKeyId, secretAccessKey)
  })
  const state: S3Server = {
    endpoint: '',
    objects: new Map(),
    busyFor: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address && typeof address === 'object') state.endpoint = `http://127.0.0.1:${address.port}`
  return state
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: S3Server,
  accessKeyId: string,
  secretAccessKey: string,
) {
  const body = await buffer(request)
  const say = (status: number, text: string | Buffer = '') => void response.writeHead(status).end(text)
  const url = new URL(request.url ?? '/', state.endpoint)
  const path = decodeURIComponent(url.pathname)

  if (state.busyFor > 0) {
    state.busyFor -= 1
    return say(503, '<Error><Code>SlowDown</Code></Error>')
  }
  if (request.headers['x-amz-content-sha256'] !== hex(createHash('sha256').update(body)))
    return say(400, '<Error><Code>XAmzContentSHA256Mismatch</Code></Error>')
  if (request.headers.authorization !== authorization(request, url, accessKeyId, secretAccessKey))
    return say(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>')

  if (request.method === 'PUT') {
    if (request.headers['content-length'] === undefined)
      return say(411, '<Error><Code>MissingContentLength</Code></Error>')
    state.objects.set(path, body)
    return say(200)
  }
  if (url.searchParams.has('list-type')) return say(200, listing(url, state.objects))
  const object = state.objects.get(path)
  if (!object) return say(404, '<Error><Code>NoSuchKey</Code></Error>')
  return say(200, request.method === 'HEAD' ? '' : object)
}

function listing(url: URL, objects: Map<string, Buffer>): string {
  const start = Number(url.searchParams.get('continuation-token')?.slice('a&b='.length) ?? 0)
  const keys = [...objects.keys()]
    .map((path) => path.slice(url.pathname.length + 1))
    .filter((key) => key.startsWith(url.searchParams.get('prefix') ?? ''))
    .sort()
  const next = start + 2 < keys.length ? `<NextContinuationToken>a&amp;b=${start + 2}</NextContinuationToken>` : ''
  const contents = keys.slice(start, start + 2).map((key) => `<Contents><Key>${key}</Key></Contents>`)
  return `<?xml version="1.0"?><ListBucketResult>${next}${contents.join('')}</ListBucketResult>`
}

const hex = (digest: { digest(encoding: 'hex'): string }) => digest.digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** @source AWS General Reference, "Create a signed AWS API request": canonical request, string to sign, signing key */
function authorization(request: IncomingMessage, url: URL, accessKeyId: string, secretAccessKey: string): string {
  const [, scope = '', signedHeaders = ''] =
    /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+),/.exec(request.headers.authorization ?? '') ?? []
  const [day = '', region = '', service = ''] = scope.split('/')
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  const path = url.pathname
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/')
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const headers = signedHeaders
    .split(';')
    .map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
    .join('')
  const canonical = [request.method, path, query, headers, signedHeaders, request.headers['x-amz-content-sha256']].join(
    '\n',
  )
  const toSign = [
    'AWS4-HMAC-SHA256',
    request.headers['x-amz-date'],
    scope,
    hex(createHash('sha256').update(canonical)),
  ].join('\n')
  const key = hmac(hmac(hmac(hmac(`AWS4${secretAccessKey}`, day), region), service), 'aws4_request')
  const signature = createHmac('sha256', key).update(toSign).digest('hex')
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}
