import { endpoint, type Permission, type PostId } from '@luoshi/contract'
import type { PersonId, UnitId } from '@luoshi/loop'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bureau, database, emptyEveryTable } from '../../../test/database.ts'
import { bareRoutes, noon } from '../../../test/routes.ts'
import { recordEvents } from '../db/events.ts'
import type { Tx } from '../db/database.ts'
import { absent, answer, decline, fileAnswer } from './answers.ts'
import { actorOf, expectVersion, type Caller, type RequestContext } from './context.ts'
import { serve, type Routes } from './serve.ts'

const person = '01890000-0000-7000-8000-0000000000c1' as PersonId // ids are branded text
const post = '01890000-0000-7000-8000-0000000000c2' as PostId
const unit = '01890000-0000-7000-8000-0000000000c3' as UnitId
const signedIn = { person, personName: '周敏', username: 'zhou', mustChangePassword: false }
const allowed = (...permissions: Permission[]): Caller => ({
  tenantId: bureau,
  signedIn,
  actor: {
    person,
    personName: '周敏',
    post,
    unit,
    role: 'clerk',
    reach: 'bureau',
    permissions: new Set(permissions),
    standsInFor: null,
  },
})

const shelfId = '01890000-0000-7000-8000-0000000000d1'
const shape = { version: z.number(), label: z.string() }
const put = endpoint({
  name: 'shelves.put',
  summary: 'Put one more on a shelf',
  method: 'POST',
  path: '/shelves/:shelfId/things',
  permission: 'item.draft',
  params: z.object({ shelfId: z.guid() }),
  body: z.object({ label: z.string().trim().min(1), many: z.number().int().default(1) }),
  ok: z.object(shape),
  refusals: ['shelf/full'],
  versioned: true,
})
const look = endpoint({
  name: 'shelves.look',
  summary: 'Look at a shelf',
  method: 'GET',
  path: '/shelves/:shelfId',
  permission: 'signed-in',
  params: z.object({ shelfId: z.string() }),
  query: z.object({ limit: z.coerce.number().int().max(5).optional() }),
  ok: z.object(shape),
  refusals: [],
})
const label = endpoint({
  name: 'shelves.label',
  summary: 'The label to print',
  method: 'GET',
  path: '/shelves/:shelfId/label',
  permission: 'public',
  params: z.object({ shelfId: z.string() }),
  ok: { file: 'text/plain' },
  refusals: [],
})

let caller: Caller = allowed('item.draft')
let routes: Routes
let worked = 0

const things = async (context: RequestContext, text: string) => {
  const before = await context.db
    .selectFrom('event')
    .select(sql<number>`count(*)`.as('count'))
    .where('stream_id', '=', shelfId)
    .executeTakeFirstOrThrow()
  expectVersion(context, Number(before.count))
  return recordEvents(context.db as Tx, {
    streamType: 'shelf',
    streamId: shelfId,
    expectedVersion: text === 'raced' ? Number(before.count) - 1 : Number(before.count),
    events: [{ type: 'ThingPut', data: { text } }],
    actor: actorOf(context),
    at: context.now,
  }) // a command's handle is its open transaction
}

beforeAll(async () => {
  routes = await bareRoutes(() => caller)
  serve(routes, put, async ({ params, body, context }) => {
    worked += 1
    if (params.shelfId !== shelfId) return absent()
    const version = await things(context, body.label)
    if (body.label === 'too many') return decline({ code: 'shelf/full', data: { places: version } })
    if (body.label === 'undeclared') return decline({ code: 'shelf/haunted', data: {} })
    if (body.label === 'broken') throw new Error('the password is swordfish')
    return answer({ version, label: body.label, secret: 'never leaves' })
  })
  serve(routes, look, async ({ query }) =>
    query.limit === 3 ? answer({ version: 'three' } as never) : answer({ version: 7, label: 'x' }),
  )
  serve(routes, label, async () =>
    fileAnswer({ content: Buffer.from('A1'), name: '标签 1".txt', mediaType: 'text/plain' }),
  )
  await routes.app.ready()
})

beforeEach(async () => {
  await emptyEveryTable()
  caller = allowed('item.draft')
  worked = 0
})

const send = (body: unknown, headers: Record<string, string> = {}, path = `/api/shelves/${shelfId}/things`) =>
  routes.app.inject({ method: 'POST', url: path, headers, payload: body as object })
const recorded = async () => (await database.inTenant(bureau).selectFrom('event').selectAll().execute()).length

describe('a command', () => {
  test('answers its value, its version as a tag, and nothing the contract does not name', async () => {
    const response = await send({ label: ' box ' })
    expect(response.statusCode).toBe(200)
    expect(response.json()).toEqual({ version: 1, label: 'box' })
    expect(response.headers).toMatchObject({ etag: '"1"', 'cache-control': 'private, no-store' })
  })

  test('says every place where the request has another shape, in the language asked for', async () => {
    const zh = await send({ label: '', many: 'two' }, {}, '/api/shelves/nowhere/things')
    expect(zh.statusCode).toBe(400)
    expect(zh.headers['content-type']).toContain('application/problem+json')
    expect(zh.json()).toMatchObject({ code: 'request/malformed', title: expect.stringContaining('有误') })
    expect(zh.json().data.problems.map((one: { in: string; path: string }) => `${one.in} ${one.path}`)).toEqual([
      'params shelfId',
      'body label',
      'body many',
    ])
    const en = await send({ label: '' }, { 'accept-language': 'fr, en;q=0.8, zh;q=0.3' })
    expect(en.json().title).toContain('not right')
    expect((await send('{', { 'content-type': 'application/json' })).json()).toMatchObject({
      code: 'request/malformed',
    })
    expect((await send('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(415)
  })

  test('is refused to a stranger, to a post without the permission and before the first password is changed', async () => {
    caller = { tenantId: bureau, signedIn: undefined, actor: undefined }
    expect((await send({})).json()).toMatchObject({ status: 401, code: 'sign-in/needed' })
    caller = allowed('item.read')
    expect((await send({})).json()).toMatchObject({
      status: 403,
      code: 'permission/missing',
      data: { permission: 'item.draft' },
    })
    caller = { tenantId: bureau, signedIn, actor: undefined }
    expect((await send({})).json()).toMatchObject({ status: 403, code: 'permission/missing' })
    caller = { ...allowed('item.draft'), signedIn: { ...signedIn, mustChangePassword: true } }
    expect((await send({})).json()).toMatchObject({ status: 403, code: 'password/change-first' })
    caller = { tenantId: undefined, signedIn: undefined, actor: undefined }
    expect((await send({})).json()).toMatchObject({ status: 400, code: 'bureau/unknown' })
    expect(worked).toBe(0)
  })

  test('that is declined says why and leaves no trace', async () => {
    const response = await send({ label: 'too many' })
    expect(response.json()).toEqual({
      type: 'about:blank',
      title: 'worded shelf/full',
      status: 409,
      code: 'shelf/full',
      data: { places: 1 },
    })
    expect(await recorded()).toBe(0)
  })

  test('that breaks, or declines with a code it never declared, shows only the number of the log line', async () => {
    for (const text of ['broken', 'undeclared']) {
      const response = await send({ label: text })
      expect(response.statusCode).toBe(500)
      expect(Object.keys(response.json()).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type'])
      expect(response.json().requestId).toBe(response.headers['x-request-id'])
    }
    expect(await recorded()).toBe(0)
  })

  test('finds nothing under another address', async () => {
    const nowhere = '/api/shelves/01890000-0000-7000-8000-0000000000d9/things'
    expect((await send({ label: 'x' }, {}, nowhere)).json()).toMatchObject({ status: 404, code: 'thing/absent' })
    expect((await routes.app.inject('/api/nothing-here')).json()).toMatchObject({ status: 404, code: 'thing/absent' })
  })

  test('sent from another site is refused, from our own page or a program it is not', async () => {
    const from = (headers: Record<string, string>) => send({ label: 'x' }, { host: 'edu.example:5180', ...headers })
    expect((await from({ origin: 'https://evil.example' })).json()).toMatchObject({
      status: 403,
      code: 'origin/foreign',
    })
    expect((await from({ origin: 'null' })).statusCode).toBe(403)
    expect((await from({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await from({ origin: 'http://edu.example:5180' })).statusCode).toBe(200)
    expect((await from({})).statusCode).toBe(200)
  })
})

describe('If-Match', () => {
  test('lets through the version that still is', async () => {
    await send({ label: 'one' })
    for (const tag of ['"1"', 'W/"2"', '*'])
      expect((await send({ label: 'on' }, { 'if-match': tag })).statusCode).toBe(200)
  })

  test('says which version is the current one to somebody who was slower', async () => {
    await send({ label: 'one' })
    await send({ label: 'two' })
    const late = await send({ label: 'three' }, { 'if-match': '"1"' })
    expect(late.json()).toMatchObject({ status: 412, code: 'version/stale', data: { current: 2 } })
    const raced = await send({ label: 'raced' })
    expect(raced.json()).toMatchObject({ status: 412, code: 'version/stale', data: { current: 2 } })
  })

  test('that is not a version is a mistake of the caller', async () => {
    for (const tag of ['1', '"one"', '"0"', '"1", "2"'])
      expect((await send({ label: 'x' }, { 'if-match': tag })).statusCode, tag).toBe(400)
  })
})

describe('an Idempotency-Key', () => {
  const key = { 'idempotency-key': 'press-0001' }

  test('does the work once and answers the same again', async () => {
    const first = await send({ label: 'box' }, key)
    const second = await send({ label: 'box' }, key)
    expect(second.json()).toEqual(first.json())
    expect([worked, await recorded()]).toEqual([1, 1])
  })

  test('does it once when both arrive at the same moment', async () => {
    const both = await Promise.all([send({ label: 'box' }, key), send({ label: 'box' }, key)])
    expect(both.map((one) => one.json())).toEqual([
      { version: 1, label: 'box' },
      { version: 1, label: 'box' },
    ])
    expect([worked, await recorded()]).toEqual([1, 1])
  })

  test('keeps a refusal, and forgets a request that broke', async () => {
    expect((await send({ label: 'too many' }, key)).statusCode).toBe(409)
    expect((await send({ label: 'too many' }, key)).json()).toMatchObject({ code: 'shelf/full' })
    expect(worked).toBe(1)
    const other = { 'idempotency-key': 'press-0002' }
    expect((await send({ label: 'broken' }, other)).statusCode).toBe(500)
    expect((await send({ label: 'broken' }, other)).statusCode).toBe(500)
    expect(worked).toBe(3)
  })

  test('used for something else is refused', async () => {
    await send({ label: 'box' }, key)
    expect((await send({ label: 'crate' }, key)).json()).toMatchObject({ status: 422, code: 'idempotency/key-reused' })
    expect((await send({ label: 'box' }, { 'idempotency-key': 'short' })).statusCode).toBe(400)
  })

  test('belongs to one person', async () => {
    await send({ label: 'box' }, key)
    caller = { ...allowed('item.draft'), signedIn: { ...signedIn, person: post as never } }
    expect((await send({ label: 'crate' }, key)).statusCode).toBe(200)
  })

  test('is forgotten after two days', async () => {
    const { forgetOldAnswers } = await import('./idempotency.ts')
    await send({ label: 'box' }, key)
    const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
    const db = database.inTenant(bureau)
    expect(await forgetOldAnswers(db, later(47))).toBe(0)
    expect(await forgetOldAnswers(db, later(49))).toBe(1)
    await send({ label: 'box' }, key)
    expect(worked).toBe(2)
  })
})

describe('a question', () => {
  test('takes its numbers from the address and is not asked with others', async () => {
    expect((await routes.app.inject(`/api/shelves/${shelfId}?limit=4`)).json()).toEqual({ version: 7, label: 'x' })
    expect((await routes.app.inject(`/api/shelves/${shelfId}?limit=9`)).json()).toMatchObject({ status: 400 })
  })

  test('answered in another shape than the contract’s is a fault', async () => {
    expect((await routes.app.inject(`/api/shelves/${shelfId}?limit=3`)).statusCode).toBe(500)
  })

  test('for a file is answered with its full name, to be saved and never to be opened as a page', async () => {
    caller = { tenantId: bureau, signedIn: undefined, actor: undefined }
    const response = await routes.app.inject(`/api/shelves/${shelfId}/label`)
    expect(response.body).toBe('A1')
    expect(response.headers).toMatchObject({
      'content-disposition': `attachment; filename="__ 1_.txt"; filename*=UTF-8''%E6%A0%87%E7%AD%BE%201%22.txt`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })
})
