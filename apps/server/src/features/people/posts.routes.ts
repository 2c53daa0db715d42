import { postEndpoints, standInEndpoints, type PostId, type StandInId } from '@luoshi/contract'
import { absent, answer, decline } from '../../platform/http/answers.ts'
import { actorOf } from '../../platform/http/context.ts'
import { EdgeProblem } from '../../platform/http/problems.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { endPost, endStandIn, givePost, nameStandIn, rolesFrom } from './decide-post.ts'
import type { Duties } from './duties.ts'
import { handOverDuties } from './hand-over-duties.ts'
import { handlePersonCommand } from './handle-person-command.ts'
import { mayHandOver, mayNameStandInFor } from './people.policy.ts'
import { afterCommand } from './people.routes.ts'
import { loadPerson } from './people.store.ts'
import { isAdministrator } from '../../platform/auth/roles.ts'
import { holderOfStandIn, isLastToHold, postById, rolesStoodInFrom } from './posts.queries.ts'
import { loadUnit } from './units.store.ts'

export function postRoutes(routes: Routes, duties: Duties): void {
  serve(routes, postEndpoints.give, async ({ params: { personId }, body, context }) => {
    const { from = context.today, ...given } = body
    const post = context.newId() as PostId // a new id becomes a post's by giving it
    const decision = await handlePersonCommand(context, personId, async (person, tx) => {
      const { unit } = await loadUnit(tx, body.unit)
      return givePost(person, { ...given, post, from }, unit, await rolesStoodInFrom(tx, personId, from))
    })
    return afterCommand(context, personId, decision)
  })

  serve(routes, postEndpoints.end, async ({ params, body, context }) => {
    const held = await postById(context.db, params.postId)
    if (!held) return absent()
    const { on = context.today, reason } = body
    const decision = await handlePersonCommand(context, held.person, async (person, tx) =>
      endPost(
        person,
        { post: held.post, on, reason },
        {
          today: context.today,
          openDuties: await duties.openDutiesOf(tx, held),
          isLastAdministrator:
            isAdministrator(held.role) && (await isLastToHold(tx, held.role, held.person, context.today)),
        },
      ),
    )
    return afterCommand(context, held.person, decision)
  })

  serve(routes, postEndpoints.handOver, async ({ params, body, context }) => {
    const from = await postById(context.db, params.postId)
    if (!from) return absent()
    allow(mayHandOver(actorOf(context), from.post))
    const handed = await handOverDuties(context, from, body, duties)
    return handed.ok ? answer({ moved: handed.moved, remaining: handed.remaining }) : decline(handed.refusal)
  })

  serve(routes, standInEndpoints.name, async ({ params, body, context }) => {
    const held = await postById(context.db, params.postId)
    if (!held) return absent()
    allow(mayNameStandInFor(actorOf(context), held.post))
    const standIn = context.newId() as StandInId // a new id becomes a stand-in's by naming them
    const decision = await handlePersonCommand(context, held.person, async (holder, tx) => {
      const { person } = await loadPerson(tx, body.person)
      const own = person.phase === 'known' ? rolesFrom(person, body.from) : []
      return nameStandIn(
        holder,
        held.person,
        { standIn, post: held.post, ...body },
        {
          today: context.today,
          personKnown: person.phase === 'known',
          roles: [...own, ...(await rolesStoodInFrom(tx, body.person, body.from))],
        },
      )
    })
    return afterCommand(context, held.person, decision)
  })

  serve(routes, standInEndpoints.end, async ({ params, context }) => {
    const held = await holderOfStandIn(context.db, params.standInId)
    if (!held) return absent()
    allow(mayNameStandInFor(actorOf(context), held.post))
    const decision = await handlePersonCommand(context, held.person, (holder) =>
      endStandIn(holder, params.standInId, context.today),
    )
    return afterCommand(context, held.person, decision)
  })
}

function allow(may: boolean): void {
  if (!may) throw new EdgeProblem('permission/missing', { permission: null })
}
