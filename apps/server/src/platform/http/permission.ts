import type { EndpointShape } from '@luoshi/contract'
import type { Caller } from './context.ts'
import { EdgeProblem } from './problems.ts'

/** Whether the caller may come in at all, and to which bureau. What exactly they may touch is the feature's policy. */
export function mayEnter({ permission, method }: Pick<EndpointShape, 'permission' | 'method'>, caller: Caller): string {
  if (caller.tenantId === undefined) throw new EdgeProblem('bureau/unknown', {})
  if (permission === 'public') return caller.tenantId
  if (!caller.signedIn) throw new EdgeProblem('sign-in/needed', {})
  // Who one is may be asked before the first password is changed; everything else waits.
  if (permission === 'signed-in' && method === 'GET') return caller.tenantId
  if (caller.signedIn.mustChangePassword) throw new EdgeProblem('password/change-first', {})
  if (caller.postNotHeld) throw new EdgeProblem('post/not-held', {})
  if (permission === 'signed-in') return caller.tenantId
  if (!caller.actor?.permissions.has(permission)) throw new EdgeProblem('permission/missing', { permission })
  return caller.tenantId
}
