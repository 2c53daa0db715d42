import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import type { Log } from '../log.ts'
import { EdgeProblem } from './problems.ts'

/** For a load balancer or a monitor: 200 while requests can be answered, 503 while the database cannot. */
export function serveHealth(
  app: FastifyInstance,
  { database, version, log }: { database: Database; version: string; log: Log },
): void {
  app.get('/api/health', async () => {
    await sql`select 1`.execute(database.ambient).catch((error: unknown) => {
      log.error({ err: error }, 'the database does not answer')
      throw new EdgeProblem('server/starting', {})
    })
    return { ok: true, version, database: database.engine === 'postgresql' ? 'postgres' : 'pglite' }
  })
}
