import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { json } from '../db/columns.ts'
import { inTransaction, type Db, type Tx } from '../db/database.ts'
import { Fault } from '../fault.ts'
import type { RequestContext } from './context.ts'
import { EdgeProblem } from './problems.ts'
import type { Settled } from './settle.ts'
import type { Upload } from './uploads.ts'

/** How long an answer is kept for the same key; clients give up long before. */
export const KEPT_HOURS = 48

type Keyed = Pick<RequestContext, 'db' | 'now' | 'signedIn'>

/**
 * Does a command in one transaction, and once for each key of a person. The key is written first: a second request with the same
 * key waits for the first one's transaction, then finds the answer or, if that was rolled back, does the work.
 * A fault rolls back key and work together; a refusal undoes the work and keeps the answer.
 */
export function onlyOnce(
  context: Keyed,
  key: string | undefined,
  hash: () => string,
  work: (db: Db) => Promise<Settled>,
): Promise<Settled> {
  const person = context.signedIn?.person
  if (key === undefined || person === undefined) return allUndoneUnlessValue(context.db, work)
  return inTransaction(context.db, async (tx) => {
    const request = { person_id: person, key, request_sha256: hash() }
    const first = await tx
      .insertInto('idempotency')
      .values({ ...request, created_at: context.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    if (!first) return answerBefore(tx, request)

    const settled = await undoneUnlessValue(tx, work)
    if (settled.kind === 'file') throw new Fault('A command answers a value: a file could not be answered twice')
    await tx
      .updateTable('idempotency')
      .set({ status: settled.status, answer: json(settled) })
      .where('person_id', '=', person)
      .where('key', '=', key)
      .execute()
    return settled
  })
}

/** Nothing is kept beside the work: what leaves no trace takes the whole transaction with it. */
async function allUndoneUnlessValue(db: Db, work: (db: Db) => Promise<Settled>): Promise<Settled> {
  try {
    return await inTransaction(db, async (tx) => {
      const settled = await work(tx)
      if (settled.kind !== 'value') throw new Undone(settled)
      return settled
    })
  } catch (error) {
    if (error instanceof Undone) return error.settled
    throw error
  }
}

/** Never leaves this file: it only carries the answer out of a transaction that is rolled back. */
class Undone extends Error {
  readonly settled: Settled
  constructor(settled: Settled) {
    super('A command was declined')
    this.settled = settled
  }
}

/** A command that answers anything but its value leaves no trace. */
async function undoneUnlessValue(tx: Tx, work: (db: Db) => Promise<Settled>): Promise<Settled> {
  await sql`savepoint work`.execute(tx)
  const settled = await work(tx)
  await (settled.kind === 'value' ? sql`release savepoint work` : sql`rollback to savepoint work`).execute(tx)
  return settled
}

async function answerBefore(tx: Tx, request: { person_id: string; key: string; request_sha256: string }) {
  const row = await tx
    .selectFrom('idempotency')
    .select(['request_sha256', 'answer'])
    .where('person_id', '=', request.person_id)
    .where('key', '=', request.key)
    .executeTakeFirst()
  if (row?.request_sha256 !== request.request_sha256) throw new EdgeProblem('idempotency/key-reused', {})
  if (!row.answer) throw new Fault('A kept answer is missing', { key: request.key })
  return row.answer as Settled // written by onlyOnce above, nowhere else
}

/** What makes two requests the same one: everything the handler sees of them. */
export function requestHash(request: FastifyRequest, upload: Upload | undefined): string {
  const { 'if-match': seen = null, 'x-luoshi-post': post = null } = request.headers
  const body = upload ? [upload.fields, upload.file.name, upload.file.sha256] : request.body
  return createHash('sha256')
    .update(JSON.stringify([request.method, request.url, seen, post, body ?? null]))
    .digest('hex')
}

/** Forgets answers older than {@link KEPT_HOURS}; run it now and then, in each bureau. Says how many. */
export async function forgetOldAnswers(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_HOURS * 3_600_000)
  const { numDeletedRows } = await db.deleteFrom('idempotency').where('created_at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
