import type { ItemId, PersonId, UnitId } from '@luoshi/loop'
import type { PostId } from '@luoshi/contract'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Refused } from '../../platform/http/answers.ts'
import type { RequestContext } from '../../platform/http/context.ts'

/** A post with who holds it and where: duties are named after the person, the unit, or both. */
export interface PostHeld {
  post: PostId
  person: PersonId
  unit: UnitId
}

/**
 * What people carry, answered by whoever keeps it; wired in `app.ts`, so that people know no items. A unit's duties are all that
 * it leads or verifies; a post's are those that name its holder in its unit.
 */
export interface Duties {
  /** How many are open. */
  openDutiesOf(db: Db, of: { unit: UnitId } | PostHeld): Promise<number>
  /** Moves the named duties, or all open ones, from one post to another; all of them or none. */
  handOver(
    tx: Tx,
    context: RequestContext,
    moving: { from: PostHeld; to: PostHeld; duties: readonly ItemId[] | 'all'; note: string },
  ): Promise<{ ok: true; moved: number } | { ok: false; refusal: Refused }>
}

/** For a bureau that keeps no duties yet. */
export const noDuties: Duties = {
  openDutiesOf: async () => 0,
  handOver: async () => ({ ok: true, moved: 0 }),
}
