import type { EndpointShape } from '@luoshi/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Database, Db } from '../db/database.ts'
import { StaleVersion } from '../db/events.ts'
import type { FileStore } from '../files/file-store.ts'
import type { Answer } from './answers.ts'
import type { Caller, RequestContext } from './context.ts'
import { onlyOnce, requestHash } from './idempotency.ts'
import type { Language } from './language.ts'
import { mayEnter } from './permission.ts'
import { expectedVersionOf, idempotencyKeyOf } from './preconditions.ts'
import { EdgeProblem, type WordRefusal } from './problems.ts'
import { sendAnswer, settle, type Settled } from './settle.ts'
import { shapeOf } from './shape.ts'
import { receiveUpload, type ReceivedFile, type Upload } from './uploads.ts'

/** What every route of the API shares; made once, in `app.ts`. */
export interface Routes {
  app: FastifyInstance
  database: Database
  /** Who sends this request: bureau, sign-in and acting post. */
  identify: (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>
  files: FileStore
  now: () => Date
  newId: () => string
  dayOf: (moment: Date) => RequestContext['today']
  languageOf: (request: FastifyRequest) => Language
  wordRefusal: WordRefusal
}

type OutOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : Record<never, never>
type OkOf<E extends EndpointShape> = E['ok'] extends z.ZodType ? z.input<E['ok']> : never

export interface Incoming<E extends EndpointShape> {
  params: OutOf<E['params']>
  query: OutOf<E['query']>
  body: OutOf<E['body']>
  file: E['upload'] extends true ? ReceivedFile : undefined
  context: RequestContext
}

export type Handler<E extends EndpointShape> = (request: Incoming<E>) => Promise<Answer<OkOf<E>>>

/**
 * Serves one endpoint of the contract. Before the handler runs: who, whether they may, the shape, the file. A command runs in one
 * transaction, once per Idempotency-Key; a declined one leaves no trace.
 */
export function serve<E extends EndpointShape>(routes: Routes, endpoint: E, handler: Handler<E>): void {
  routes.app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    handler: async (request, reply) => {
      const caller = await routes.identify(request, reply)
      const tenantId = mayEnter(endpoint, caller)
      const context = contextOf(routes, request, caller, tenantId)
      const shape = shapeOf(endpoint, request, context.language)
      const upload = endpoint.upload ? await receiveUpload(request, context, routes.files) : undefined
      const body = upload
        ? shapeOf({ body: endpoint.body }, { body: upload.fields }, context.language).body
        : shape.body
      const run = (db: Db) =>
        // shapeOf() parsed each part with the endpoint's own schema
        handler({ ...shape, body, file: upload?.file, context: { ...context, db } } as Incoming<E>)

      const settled = await (endpoint.method === 'GET'
        ? run(context.db).then((given) => settle(endpoint, given))
        : command(routes, endpoint, request, context, upload, run))
      return sendAnswer(reply, settled, { ...context, wordRefusal: routes.wordRefusal })
    },
  })
}

function contextOf(routes: Routes, request: FastifyRequest, caller: Caller, tenantId: string): RequestContext {
  const now = routes.now()
  return {
    tenantId,
    db: routes.database.inTenant(tenantId),
    signedIn: caller.signedIn,
    actor: caller.actor,
    now,
    today: routes.dayOf(now),
    newId: routes.newId,
    language: routes.languageOf(request),
    requestId: request.id,
    expectedVersion: expectedVersionOf(request.headers['if-match']),
  }
}

async function command<E extends EndpointShape>(
  routes: Routes,
  endpoint: E,
  request: FastifyRequest,
  context: RequestContext,
  upload: Upload | undefined,
  run: (db: Db) => Promise<Answer<OkOf<E>>>,
): Promise<Settled> {
  const key = idempotencyKeyOf(request.headers['idempotency-key'])
  const work = async (db: Db) => settle(endpoint, await run(db))
  try {
    return await onlyOnce(context, key, () => requestHash(request, upload), work)
  } catch (error) {
    if (!(error instanceof StaleVersion)) throw error
    throw new EdgeProblem('version/stale', { current: await currentVersion(context.db, error.streamId) })
  }
}

async function currentVersion(db: Db, streamId: string): Promise<number | null> {
  const { version } = await db
    .selectFrom('event')
    .select(sql<number | null>`max(version)`.as('version'))
    .where('stream_id', '=', streamId)
    .executeTakeFirstOrThrow()
  return version
}
