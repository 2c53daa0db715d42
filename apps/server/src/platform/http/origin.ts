import type { FastifyInstance } from 'fastify'
import { EdgeProblem } from './problems.ts'

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses commands that another site makes a signed-in browser send. Browsers name the origin with every command; programs that
 * are not browsers name none, and carry no cookie by accident.
 */
export function refuseForeignOrigins(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (HARMLESS.has(request.method)) return
    const { origin, 'sec-fetch-site': site } = request.headers
    const isForeign =
      origin === undefined ? site === 'cross-site' || site === 'same-site' : hostOf(origin) !== request.host
    if (isForeign) throw new EdgeProblem('origin/foreign', {})
  })
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)
