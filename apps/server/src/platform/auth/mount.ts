import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../db/database.ts'
import { EdgeProblem } from '../http/problems.ts'
import type { Log } from '../log.ts'
import { BUREAU_COOKIE, bureauOf } from './bureau.ts'
import { countTry, forgiveTries } from './lock-out.ts'
import { signInProblem } from './sign-in-problem.ts'
import type { SignIn } from './sign-in.ts'
import { usernameOf } from './usernames.ts'

export interface MountParts {
  signIn: SignIn
  database: Database
  now: () => Date
  log: Log
  /** From one address in a minute; a whole school may share one. */
  signInsPerMinute: number
}

/** Everything of the library that is open to browsers. What is not listed does not exist: no sign-up, no list of usernames. */
const OPEN = {
  GET: ['/oauth2/callback/:providerId', '/callback/:providerId', '/error'],
  POST: [
    '/sign-in/username',
    '/sign-in/social',
    '/sign-out',
    '/change-password',
    '/revoke-other-sessions',
    '/two-factor/enable',
    '/two-factor/disable',
    '/two-factor/get-totp-uri',
    '/two-factor/verify-totp',
    '/two-factor/generate-backup-codes',
    '/two-factor/verify-backup-code',
  ],
} as const

export function mountSignIn(app: FastifyInstance, parts: MountParts): void {
  const config = { rateLimit: { max: parts.signInsPerMinute, timeWindow: 60_000 } }
  for (const method of ['GET', 'POST'] as const)
    for (const path of OPEN[method])
      app.route({ method, url: `/api/auth${path}`, config, handler: (request, reply) => handle(parts, request, reply) })
}

async function handle(parts: MountParts, request: FastifyRequest, reply: FastifyReply) {
  const bureau = await bureauOf(parts.database, request.headers)
  if (!bureau) throw new EdgeProblem('bureau/unknown', {})
  const pass = () => parts.database.runInTenant(bureau.tenantId, () => parts.signIn.handler(requestFor(parts, request)))
  const response = request.url.split('?')[0]?.endsWith('/sign-in/username')
    ? await countingTries(parts, request, bureau.tenantId, pass)
    : await pass()

  const cookies = cookiesFor(request, response.headers)
  const text = await response.text()
  // A half-finished second step must survive its own wrong code, so cookies go out with problems too.
  if (response.ok || response.status < 400) cookies.push(bureauCookie(request, bureau.slug))
  reply.header('set-cookie', cookies).header('cache-control', 'no-store')
  if (response.status >= 400) throw signInProblem(response.status, text)
  const location = response.headers.get('location')
  if (location) reply.header('location', location)
  return reply.code(response.status).type('application/json').send(text)
}

async function countingTries(
  { database, now, log }: MountParts,
  request: FastifyRequest,
  tenantId: string,
  pass: () => Promise<Response>,
): Promise<Response> {
  const db = database.inTenant(tenantId)
  const account = usernameOf(String((request.body as { username?: unknown } | null)?.username ?? '')).slice(0, 100) // only read
  const waits = [
    await countTry(db, { kind: 'address', name: request.ip }, now()),
    await countTry(db, { kind: 'account', name: account }, now()),
  ]
  const wait = Math.max(...waits.map((ms) => ms ?? 0))
  if (wait > 0) {
    log.warn({ username: account, ip: request.ip }, 'a sign-in was turned away: too many failed before')
    throw new EdgeProblem('sign-in/locked', { retryAfterSeconds: Math.ceil(wait / 1000) })
  }
  const response = await pass()
  if (response.ok) await forgiveTries(db, account, request.ip)
  log[response.ok ? 'info' : 'warn']({ username: account, ip: request.ip, status: response.status }, 'a sign-in')
  return response
}

/** The request as the library reads it: our own address, the browser's cookie, and nothing else it could be misled by. */
function requestFor({ signIn }: MountParts, request: FastifyRequest): Request {
  const { cookie = '', 'user-agent': agent = '' } = request.headers
  const headers = new Headers({ cookie, 'user-agent': agent, 'x-luoshi-address': request.ip })
  const url = new URL(request.url, signIn.options.baseURL)
  if (request.method === 'GET') return new Request(url, { headers })
  headers.set('content-type', 'application/json')
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(bodyFor(request)) })
}

function bodyFor({ body, url }: FastifyRequest): Record<string, unknown> {
  const sent = { ...(body as Record<string, unknown> | null) } // JSON of an unknown shape; the library checks it
  for (const [name, value] of Object.entries(sent))
    if (/callbackURL$/i.test(name) && !/^\/(?![/\\])/.test(String(value))) delete sent[name]
  if (url.includes('/change-password')) sent['revokeOtherSessions'] = true
  return sent
}

/** The library's cookies, for this connection: only over TLS when it came by TLS. */
export function cookiesFor(request: FastifyRequest, headers: Headers): string[] {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  return headers.getSetCookie().map((cookie) => cookie + secure)
}

const bureauCookie = (request: FastifyRequest, slug: string) =>
  `${BUREAU_COOKIE}=${slug}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${request.protocol === 'https' ? '; Secure' : ''}`
