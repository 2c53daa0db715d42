import { allEndpoints } from '@luoshi/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld } from '../test/api.ts'
import { app } from '../test/app.ts'
import { wordRefusal } from './app.ts'

beforeEach(resetWorld)

const served = allEndpoints

describe('the API', () => {
  test('describes itself as OpenAPI 3.1, every endpoint by its name and every named shape once', async () => {
    const { body } = await api.nobody.get('/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    const operations = Object.values<Record<string, { operationId: string }>>(body.paths).flatMap((path) =>
      Object.values(path),
    )
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(allEndpoints.map(({ name }) => name).sort())
    expect(Object.keys(body.components.schemas)).toEqual(
      expect.arrayContaining([
        'Problem',
        'UnitRow',
        'UnitView',
        'PersonView',
        'Post',
        'Session',
        'PlainDate',
        'ItemView',
      ]),
    )
    const text = JSON.stringify(body)
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name))
    expect([...referred].filter((name) => !(String(name) in body.components.schemas))).toEqual([])
    expect(text).not.toContain('$defs')
  })

  test('has a page that needs nothing from elsewhere', async () => {
    const { text, status } = await api.nobody.get('/docs')
    expect(status).toBe(200)
    expect(text).not.toMatch(/https?:\/\/|<script>[^<]/)
    const script = /src="([^"]*swagger-initializer\.js)"/.exec(text)?.[1] ?? ''
    expect((await app.inject(script)).body).toContain('/api/openapi.json')
  })

  test('says that it is well, and on which database', async () => {
    const { status, body } = await api.nobody.get('/health')
    expect([status, body]).toEqual([
      200,
      { ok: true, version: '0.0.0-test', database: expect.stringMatching(/^(pglite|postgres)$/) },
    ])
  })
})

describe.each(served.map((endpoint) => [endpoint.name, endpoint] as const))('%s', (_, endpoint) => {
  const path = endpoint.path.replace(/:\w+/g, '01890000-0000-7000-8000-0000000000ff')

  test('is served, and to a stranger only where it says so', async () => {
    const headers = { 'x-luoshi-bureau': 'qinghe' }
    const { statusCode: status, body } = await app.inject({
      method: endpoint.method,
      url: `/api${path}`,
      headers,
      ...(endpoint.method === 'POST' || endpoint.method === 'PUT' ? { payload: {} } : {}),
    })
    const asked = { status, body: body.startsWith('{') ? JSON.parse(body) : undefined }
    expect(asked).toMatchObject(
      endpoint.permission === 'public' ? { status: 200 } : { status: 401, body: { code: 'sign-in/needed' } },
    )
  })

  test('has words in both languages for whatever it may be declined with', () => {
    const data = {
      name: 'x',
      count: 2,
      role: 'clerk',
      held: 'clerk',
      type: 'section',
      phase: 'draft',
      username: 'x',
      weakness: 'too-short',
      found: 'zip',
      sign: 'ratio',
    }
    // Codes that the feature of items will word, and those that the edge words itself.
    const others = /^(item|evidence)\/|^password\//
    for (const code of endpoint.refusals.filter((one) => !others.test(one)))
      for (const language of ['zh', 'en'] as const) {
        const words = wordRefusal({ code, data }, language)
        expect(words, `${code} ${language}`).toMatch(language === 'zh' ? /\p{Script=Han}.*。$/u : /^[A-Z].*\.$/)
      }
  })
})
