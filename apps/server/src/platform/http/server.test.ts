import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { describe, expect, test } from 'vitest'
import { serverParts } from '../../../test/routes.ts'
import { createLog } from '../log.ts'
import { languageOf } from './language.ts'
import { MAX_BODY_BYTES } from './problems.ts'
import { createServer } from './server.ts'

const started = async (parts: Partial<typeof serverParts> = {}, routes: (app: FastifyInstance) => void = () => {}) => {
  const app = await createServer({ ...serverParts, ...parts })
  app.get('/api/ok', async () => ({ ok: true }))
  app.post('/api/ok', async () => ({ ok: true }))
  routes(app)
  await app.ready()
  return app
}

describe('the web server', () => {
  test('lets a page load nothing from elsewhere, run no script of its own text, and be framed by nobody', async () => {
    const app = await started()
    const { headers } = await app.inject('/api/ok')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self' 'unsafe-inline'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/https?:|unsafe-eval|upgrade-insecure/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test('asks for TLS from then on when it was reached by TLS, and believes only its own proxies about that', async () => {
    const forwarded = { 'x-forwarded-proto': 'https' }
    const behind = await started({ trustedProxies: ['127.0.0.1'] })
    expect(
      (await behind.inject({ url: '/api/ok', headers: forwarded })).headers['strict-transport-security'],
    ).toBeDefined()
    const alone = await started()
    expect(
      (await alone.inject({ url: '/api/ok', headers: forwarded })).headers['strict-transport-security'],
    ).toBeUndefined()
  })

  test('answers who asks too often with when to come back', async () => {
    const app = await started({ requestsPerMinute: 2 })
    await app.inject('/api/ok')
    await app.inject('/api/ok')
    const response = await app.inject('/api/ok')
    expect(response.json()).toMatchObject({ status: 429, code: 'request/too-many' })
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('does not read a body without end', async () => {
    const app = await started()
    const payload = { words: 'x'.repeat(MAX_BODY_BYTES) }
    const response = await app.inject({ method: 'POST', url: '/api/ok', payload })
    expect(response.json()).toMatchObject({ status: 413, code: 'request/too-large' })
  })

  test('writes one line for each request, without what was searched for and without any secret', async () => {
    const lines: string[] = []
    const into = new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk))
        done()
      },
    })
    const app = await started({ log: createLog('info', into) }, (to) => {
      to.get('/api/broken', async () => {
        throw new Error('lost')
      })
    })
    const headers = { cookie: 'luoshi.session_token=swordfish', authorization: 'Bearer swordfish' }
    await app.inject({ url: '/api/ok?search=swordfish', headers })
    const broken = await app.inject({ url: '/api/broken', headers })
    const written = lines.map((line) => JSON.parse(line) as Record<string, unknown>) // one object a line
    expect(written.filter(({ msg }) => msg === 'request')).toMatchObject([
      { method: 'GET', path: '/api/ok', status: 200 },
      { method: 'GET', path: '/api/broken', status: 500, requestId: broken.json().requestId },
    ])
    expect(written.find(({ msg }) => msg === 'a request failed')).toMatchObject({ requestId: broken.json().requestId })
    expect(lines.join('')).not.toContain('swordfish')
  })
})

describe('the built web app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>落实</title>')
  writeFileSync(join(folder, 'assets/main-1a2b3c.js'), 'export {}')

  test('is asked for anew, its files with a hash in their name never again', async () => {
    const app = await started({ webFolder: folder })
    const page = await app.inject('/')
    expect([page.body, page.headers['cache-control']]).toEqual(['<title>落实</title>', 'no-cache'])
    const file = await app.inject('/assets/main-1a2b3c.js')
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('answers each of its own addresses with its page, but no missing file and nothing under /api', async () => {
    const app = await started({ webFolder: folder })
    expect((await app.inject('/items/3?tab=history')).body).toBe('<title>落实</title>')
    for (const url of ['/assets/gone-000.js', '/favicon.ico', '/api/gone', '/../package.json'])
      expect((await app.inject(url)).statusCode, url).toBe(404)
    expect((await app.inject({ method: 'POST', url: '/items' })).statusCode).toBe(404)
  })

  test('may be missing while it is being written', async () => {
    const app = await started({ webFolder: join(folder, 'nowhere') })
    expect((await app.inject('/')).json()).toMatchObject({ status: 404, code: 'thing/absent' })
  })
})

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['fr,de;q=0.7', 'zh'],
  ['fr, en;q=0.2, zh;q=0.1', 'en'],
  ['en;q=0, zh-TW', 'zh'],
] as const)('who asks for %s reads %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})
