import { app } from './app.ts'
import { worldOf, type Slug } from './world.ts'

export { resetWorld, worldOf } from './world.ts'

export interface Answered {
  status: number
  /** The value, or the problem. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  body: any
  headers: Record<string, unknown>
  text: string
}

export interface Options {
  /** The acting post, when not the first one. */
  post?: string
  version?: number
  key?: string
  headers?: Record<string, string>
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

async function send(method: Method, path: string, cookie: string, payload: unknown, options: Options) {
  const response = await app.inject({
    method,
    url: `/api${path}`,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(options.post ? { 'x-luoshi-post': options.post } : {}),
      ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
      ...(options.key ? { 'idempotency-key': options.key } : {}),
      ...options.headers,
    },
    ...(payload === undefined ? {} : { payload: payload as object }),
  })
  const isJson = String(response.headers['content-type']).includes('json')
  return {
    status: response.statusCode,
    body: isJson && response.body ? response.json() : undefined,
    headers: response.headers,
    text: response.body,
    bytes: response.rawPayload,
  }
}

const caller = (cookie: string) => ({
  get: (path: string, options: Options = {}) => send('GET', path, cookie, undefined, options),
  post: (path: string, body: object = {}, options: Options = {}) => send('POST', path, cookie, body, options),
  put: (path: string, body: object = {}, options: Options = {}) => send('PUT', path, cookie, body, options),
  delete: (path: string, options: Options = {}) => send('DELETE', path, cookie, undefined, options),
  /** A file with the fields that go before it. */
  upload(
    path: string,
    file: { name: string; content: Uint8Array },
    fields: Record<string, string> = {},
    options: Options = {},
  ) {
    const { body, type } = multipart(file, fields)
    return send('POST', path, cookie, body, { ...options, headers: { ...options.headers, 'content-type': type } })
  },
})

/** Requests through the real router: as somebody of the county in `county.ts`, with a cookie, or as nobody. */
export const api = {
  as: (username: string, slug: Slug = 'qinghe') => caller(worldOf(slug).cookie(username)),
  with: (cookie: string) => caller(cookie),
  nobody: caller(''),
}

function multipart(file: { name: string; content: Uint8Array }, fields: Record<string, string>) {
  const boundary = 'luoshi-test-boundary'
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`),
    `Content-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
  ].map((part) => `--${boundary}\r\n${part}`)
  const body = Buffer.concat([Buffer.from(parts.join('\r\n')), file.content, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { body, type: `multipart/form-data; boundary=${boundary}` }
}
