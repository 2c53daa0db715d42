import type { PlainDate } from '@luoshi/calendar'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { rememberBureaus } from '../../platform/auth/bureau.ts'
import { rightsOf } from '../../platform/auth/roles.ts'
import { freshSession, sessionTokenIn, signedInBy } from '../../platform/auth/session.ts'
import type { SignIn } from '../../platform/auth/sign-in.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Actor, Caller, SignedIn } from '../../platform/http/context.ts'
import { currentPosts, signedInWithPosts, type ActingPost } from './posts.queries.ts'

/** Names the post somebody acts in; without it the first one acts. */
export const POST_HEADER = 'x-luoshi-post'

interface IdentifyParts {
  database: Database
  signIn: SignIn
  today: () => PlainDate
}

/** Who sends a request: bureau by header or cookie, person by session, rights by post. */
export function identifyWith({ database, signIn, today }: IdentifyParts) {
  const bureauOf = rememberBureaus(database)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Caller> => {
    const bureau = await bureauOf(request.headers)
    if (!bureau) return { tenantId: undefined, signedIn: undefined, actor: undefined }
    const { tenantId } = bureau
    const token = sessionTokenIn(request.headers.cookie, signIn)
    if (token === undefined) return { tenantId, signedIn: undefined, actor: undefined }

    const db = database.inTenant(tenantId)
    const known = await signedInWithPosts(db, freshSession(token, signIn), today())
    const signedIn = known?.signedIn ?? (await signedInBy(signIn, database, tenantId, request, reply))
    if (!signedIn) return { tenantId, signedIn, actor: undefined }

    const posts = known?.posts ?? (await currentPosts(db, signedIn.person, today()))
    const wanted = request.headers[POST_HEADER]
    const acting = wanted === undefined ? posts[0] : posts.find(({ post }) => post === String(wanted).toLowerCase())
    return {
      tenantId,
      signedIn,
      actor: acting && actorIn(acting, signedIn),
      postNotHeld: wanted !== undefined && !acting,
    }
  }
}

function actorIn({ post, unit, role, standsInFor }: ActingPost, { person, personName }: SignedIn): Actor {
  const { reach, may } = rightsOf[role]
  return {
    person,
    personName,
    post,
    unit,
    role,
    reach,
    permissions: new Set(may),
    standsInFor: standsInFor?.id ?? null,
  }
}
