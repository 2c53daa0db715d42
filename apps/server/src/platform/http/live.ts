import type { ServerResponse } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { Db } from '../db/database.ts'
import type { Change } from '../db/live.ts'
import type { Caller } from './context.ts'
import { mayEnter } from './permission.ts'
import type { Routes } from './serve.ts'

const HEARTBEAT_MS = 25_000
/** A connection is ended now and then, and the browser comes back: whoever was signed out meanwhile does not. */
const MAX_OPEN_MS = 15 * 60_000
/** A change is stamped when its request begins and announced when it is committed; longer than any request takes. */
const SLACK_MS = 60_000
/** More than this was missed: reading everything again is cheaper. */
const MAX_MISSED = 500

export const livePath = '/api/live'

interface Listening {
  tenantId: string
  response: ServerResponse
  since: number
}

/**
 * Server-sent events: `change` with `{ streamType, streamId, version }` of everything committed in the caller's bureau, `gap` when
 * changes may have been missed and what is on screen should be read again. Ids only: what a caller may see, they read as always.
 */
export async function serveLive({
  app,
  database,
  identify,
  now,
}: Pick<Routes, 'app' | 'database' | 'identify' | 'now'>) {
  const open = new Set<Listening>()
  const end = (listening: Listening) => {
    open.delete(listening)
    listening.response.end()
  }
  const say = ({ response }: Listening, event: 'change' | 'gap', data: object) =>
    response.write(`id: ${now().getTime()}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)

  const stop = await database.listen({
    onChange: ({ tenant, ...ids }) => {
      for (const listening of open) if (listening.tenantId === tenant) say(listening, 'change', ids)
    },
    onGap: () => {
      for (const listening of open) say(listening, 'gap', {})
    },
  })
  const heartbeat = setInterval(() => {
    for (const listening of open) {
      if (now().getTime() - listening.since > MAX_OPEN_MS) end(listening)
      else listening.response.write(': still here\n\n')
    }
  }, HEARTBEAT_MS).unref()
  app.addHook('preClose', async () => {
    clearInterval(heartbeat)
    for (const listening of open) end(listening)
    await stop()
  })

  // A HEAD request would be kept waiting like a listener.
  app.get(livePath, { exposeHeadRoute: false }, async (request, reply) => {
    const caller: Caller = await identify(request, reply)
    const tenantId = mayEnter({ permission: 'signed-in', method: 'GET' }, caller)
    const missed = await missedBy(request, database.inTenant(tenantId))
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx would otherwise hold events back until its buffer is full
      'x-accel-buffering': 'no',
    })
    const listening: Listening = { tenantId, response: reply.raw, since: now().getTime() }
    open.add(listening)
    request.raw.on('close', () => open.delete(listening))
    reply.raw.write('retry: 2000\n\n')
    if (missed === 'too-much') say(listening, 'gap', {})
    else for (const ids of missed) say(listening, 'change', ids)
  })
}

type Ids = Omit<Change, 'tenant'>

/** What was recorded since the last event this browser got; perhaps also some that it already knows, which does no harm. */
async function missedBy(request: FastifyRequest, db: Db): Promise<Ids[] | 'too-much'> {
  const last = request.headers['last-event-id']
  if (last === undefined) return []
  const since = Number(last) - SLACK_MS
  if (!Number.isSafeInteger(since)) return 'too-much'
  const latest = await db
    .selectFrom('event')
    .select(['stream_type as streamType', 'stream_id as streamId', 'version', 'recorded_at as at'])
    .orderBy('position', 'desc')
    .limit(MAX_MISSED + 1)
    .execute()
  const missed = latest.filter(({ at }) => at.getTime() >= since)
  return missed.length > MAX_MISSED
    ? 'too-much'
    : missed.reverse().map(({ streamType, streamId, version }) => ({ streamType, streamId, version }))
}
