import type { PersonId } from '@luoshi/loop'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bureau, database, emptyEveryTable, otherBureau } from '../../../test/database.ts'
import { bareRoutes } from '../../../test/routes.ts'
import { inTransaction } from '../db/database.ts'
import { recordEvents } from '../db/events.ts'
import type { Caller } from './context.ts'
import { serveLive } from './live.ts'
import type { Routes } from './serve.ts'

const person = '01890000-0000-7000-8000-0000000000c1' as PersonId // ids are branded text
const signedIn = { person, personName: '周敏', username: 'zhou', mustChangePassword: false }
const stream = (n: number) => `01890000-0000-7000-8000-00000000020${n}`
let caller: Caller
let routes: Routes
let address = ''

beforeAll(async () => {
  routes = await bareRoutes(() => caller)
  await serveLive({ ...routes, now: () => new Date() })
  address = await routes.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => routes.app.close())
beforeEach(async () => {
  await emptyEveryTable()
  caller = { tenantId: bureau, signedIn, actor: undefined }
})

const record = (tenantId: string, streamId: string, at = new Date()) =>
  inTransaction(database.inTenant(tenantId), (tx) =>
    recordEvents(tx, {
      streamType: 'item',
      streamId,
      expectedVersion: 0,
      events: [{ type: 'ItemDrafted', data: { words: 'never sent' } }],
      actor: { person: null, post: null },
      at,
    }),
  )

/** Reads events until there are as many as asked for. */
async function listen(count: number, lastEventId?: string) {
  const stop = new AbortController()
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
  const response = await fetch(`${address}/api/live`, { headers, signal: stop.signal })
  const events: { id: string; event: string; data: unknown }[] = []
  const reading = (async () => {
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString()
      events.splice(0, events.length, ...parsed(text))
      if (events.length >= count) break
    }
  })()
  return { response, seen: () => reading.then(() => events), stop: () => stop.abort() }
}

const parsed = (text: string) =>
  [...text.matchAll(/id: (.*)\nevent: (.*)\ndata: (.*)\n\n/g)].map(([, id = '', event = '', data = '']) => ({
    id,
    event,
    data: JSON.parse(data) as unknown,
  }))

test('says what was committed in one’s own bureau, by its ids and nothing more', async () => {
  const live = await listen(2)
  expect(live.response.headers.get('content-type')).toContain('text/event-stream')
  await record(otherBureau, stream(1))
  await record(bureau, stream(2))
  await record(bureau, stream(3))
  expect((await live.seen()).map(({ event, data }) => [event, data])).toEqual([
    ['change', { streamType: 'item', streamId: stream(2), version: 1 }],
    ['change', { streamType: 'item', streamId: stream(3), version: 1 }],
  ])
})

test('tells who comes back what happened meanwhile, or to read everything again', async () => {
  await record(bureau, stream(1), new Date(Date.now() - 600_000))
  await record(bureau, stream(2))
  const back = await listen(1, String(Date.now() - 1000))
  expect((await back.seen()).map(({ data }) => data)).toEqual([{ streamType: 'item', streamId: stream(2), version: 1 }])
  const lost = await listen(1, 'not ours')
  expect(await lost.seen()).toMatchObject([{ event: 'gap', data: {} }])
})

test('is not for strangers', async () => {
  caller = { tenantId: bureau, signedIn: undefined, actor: undefined }
  const response = await fetch(`${address}/api/live`)
  expect([response.status, await response.json()]).toMatchObject([401, { code: 'sign-in/needed' }])
})

test('ends when the server stops', async () => {
  const other = await bareRoutes(() => caller)
  await serveLive({ ...other, now: () => new Date() })
  const at = await other.app.listen({ port: 0, host: '127.0.0.1' })
  const response = await fetch(`${at}/api/live`)
  const closing = other.app.close()
  expect(await response.text()).toContain('retry: 2000')
  await closing
})
