import type { PostId } from '@luoshi/contract'
import type { ItemId } from '@luoshi/loop'
import { isAdministrator } from '../../platform/auth/roles.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { Refused } from '../../platform/http/answers.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import type { Duties } from './duties.ts'
import { recordPerson } from './handle-person-command.ts'
import { loadPerson } from './people.store.ts'
import { postById, type PostRow } from './posts.queries.ts'

type HandedOver = { ok: true; moved: number; remaining: number } | { ok: false; refusal: Refused }

/** Moves duties from one post to another and records, with the one who gives them up, that it was done. */
export function handOverDuties(
  context: RequestContext,
  from: PostRow,
  { to: toId, duties: named, note }: { to: PostId; duties?: ItemId[] | undefined; note: string },
  duties: Duties,
): Promise<HandedOver> {
  return inTransaction(context.db, async (tx) => {
    const to = await postById(tx, toId)
    const obstacle = obstacleToHandingOver(from, to)
    if (!to || obstacle) return { ok: false, refusal: obstacle ?? { code: 'post/unknown', data: {} } }
    const handed = await duties.handOver(tx, context, { from, to, duties: named ?? 'all', note })
    if (!handed.ok) return handed
    if (handed.moved > 0) {
      const { version } = await loadPerson(tx, from.person)
      await recordPerson(tx, context, from.person, version, [
        { type: 'DutiesHandedOver', post: from.post, to: to.post, count: handed.moved, note, on: context.today },
      ])
    }
    return { ok: true, moved: handed.moved, remaining: await duties.openDutiesOf(tx, from) }
  })
}

function obstacleToHandingOver(from: PostRow, to: PostRow | undefined): Refused | undefined {
  if (!to) return { code: 'post/unknown', data: {} }
  if (to.post === from.post) return { code: 'post/same', data: {} }
  const ended = to.endedOn ?? from.endedOn
  if (ended !== null) return { code: 'post/ended', data: { on: ended } }
  return isAdministrator(to.role) ? { code: 'post/administrators-apart', data: { held: to.role } } : undefined
}
