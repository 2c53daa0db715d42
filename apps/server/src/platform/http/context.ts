import type { PlainDate } from '@luoshi/calendar'
import type { Permission, PostId, Role } from '@luoshi/contract'
import type { PersonId, UnitId } from '@luoshi/loop'
import type { Db } from '../db/database.ts'
import type { Language } from './language.ts'
import { EdgeProblem } from './problems.ts'

/** How far a post's rights go: its own unit with everything below it, or the whole bureau. */
export type Reach = 'subtree' | 'bureau'

/** Somebody known by their sign-in, whether or not they hold a post today. */
export interface SignedIn {
  person: PersonId
  personName: string
  username: string
  /** The password was given out by an administrator: nothing else may be done before it is changed. */
  mustChangePassword: boolean
}

/** Who acts, from which post: rights belong to the post, and end with it. */
export interface Actor {
  person: PersonId
  personName: string
  post: PostId
  unit: UnitId
  role: Role
  reach: Reach
  permissions: ReadonlySet<Permission>
  /** The holder of the post, when somebody stands in for them; acts are recorded as the stand-in's. */
  standsInFor: PersonId | null
}

/** Who sends a request, as far as the edge knows before the handler runs. */
export interface Caller {
  tenantId: string | undefined
  signedIn: SignedIn | undefined
  actor: Actor | undefined
  /** They named a post to act in that they do not hold today. */
  postNotHeld?: boolean
}

/** Everything a use case needs to know about the world; it reads no clock and makes no ids of its own. */
export interface RequestContext {
  tenantId: string
  /** Sees this bureau only, inside the one transaction of the request. */
  db: Db
  signedIn: SignedIn | undefined
  actor: Actor | undefined
  now: Date
  /** The office's day, in the office's time zone. */
  today: PlainDate
  newId: () => string
  language: Language
  requestId: string
  /** The version the caller has seen (`If-Match`). */
  expectedVersion: number | undefined
}

/** The acting post; an endpoint that needs a permission always has one. */
export function actorOf(context: Pick<RequestContext, 'actor'>): Actor {
  if (!context.actor) throw new EdgeProblem('sign-in/needed', {})
  return context.actor
}

/** Who is signed in; they need not hold a post. */
export function signedInOf(context: Pick<RequestContext, 'signedIn'>): SignedIn {
  if (!context.signedIn) throw new EdgeProblem('sign-in/needed', {})
  return context.signedIn
}

/** Answers 412 unless the thing still is as the caller has seen it; a caller that did not say has nothing to compare. */
export function expectVersion(context: Pick<RequestContext, 'expectedVersion'>, current: number): void {
  if (context.expectedVersion !== undefined && context.expectedVersion !== current)
    throw new EdgeProblem('version/stale', { current })
}
