import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PersonId } from '@luoshi/loop'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import type { SignedIn } from '../http/context.ts'
import { cookiesFor } from './mount.ts'
import type { SignIn } from './sign-in.ts'

const COOKIE = /(?:^|;\s*)luoshi\.session_token=([^;]+)/

/** The session a cookie names, if this server signed it; anybody can write a cookie. */
export function sessionTokenIn(cookie: string | undefined, { options: { secret } }: SignIn): string | undefined {
  const [, token, signature] = /^(.+)\.([^.]+)$/.exec(decoded(COOKIE.exec(cookie ?? '')?.[1] ?? '')) ?? []
  if (token === undefined || signature === undefined) return undefined
  const ours = createHmac('sha256', secret).update(token).digest()
  const theirs = Buffer.from(signature, 'base64')
  return theirs.length === ours.length && timingSafeEqual(ours, theirs) ? token : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

export interface SessionRow {
  person: PersonId
  personName: string
  username: string
  mustChangePassword: boolean
}

/**
 * The user of a session, as a subquery for the one statement that finds out who sends a request. None while the session is due to be
 * renewed, has ended, or its account is closed: then the library is asked, which renews and tidies up.
 */
export function freshSession(token: string, { options: { session } }: SignIn) {
  const notYetRenewed = session.expiresIn - session.updateAge
  return sql<SessionRow>`
    select auth_user.id as person, auth_user.name as "personName", auth_user.username,
           auth_user.must_change_password as "mustChangePassword"
    from auth_session
    join auth_user on auth_user.tenant_id = auth_session.tenant_id and auth_user.id = auth_session.user_id
    where auth_session.token = ${token} and not auth_user.disabled
      and auth_session.expires_at > now() + make_interval(secs => ${notYetRenewed})`
}

/** Whom a request's cookie belongs to, in this bureau; using a session keeps it alive. */
export async function signedInBy(
  signIn: SignIn,
  database: Database,
  tenantId: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedIn | undefined> {
  const { cookie } = request.headers
  if (!cookie?.includes('luoshi.session_token=')) return undefined
  const { headers, response } = await database.runInTenant(tenantId, () =>
    signIn.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true }),
  )
  const cookies = cookiesFor(request, headers)
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  if (!response || response.user.disabled) return undefined
  const { id, name, username, mustChangePassword } = response.user
  return {
    person: id as PersonId, // a user's id is the person's
    personName: name,
    username: username ?? '',
    mustChangePassword: mustChangePassword === true,
  }
}
