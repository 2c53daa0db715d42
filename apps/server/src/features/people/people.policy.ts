import type { PostId } from '@luoshi/contract'
import { isAdministrator } from '../../platform/auth/roles.ts'
import type { Actor } from '../../platform/http/context.ts'

/** Whoever manages posts may name a stand-in for any of them, everybody else for the post they hold and act in. */
export const mayNameStandInFor = (actor: Actor, post: PostId): boolean =>
  actor.permissions.has('post.manage') || (actor.post === post && actor.standsInFor === null)

/** The holder hands over, a clerk sees to it, and so does whoever is about to end the post. */
export const mayHandOver = (actor: Actor, post: PostId): boolean =>
  actor.permissions.has('post.manage') ||
  (actor.role === 'clerk' && actor.permissions.has('item.reassign')) ||
  (actor.post === post && !isAdministrator(actor.role))
