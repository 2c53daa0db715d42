import type { PersonId } from '@luoshi/loop'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../db/database.ts'
import type { SignedIn } from '../http/context.ts'
import { cookiesFor } from './mount.ts'
import type { SignIn } from './sign-in.ts'

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
