import { peopleEndpoints, type PersonView } from '@luoshi/contract'
import type { PersonId } from '@luoshi/loop'
import { absent, answer, decline, type Answer } from '../../platform/http/answers.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { enterPerson } from './handle-person-command.ts'
import { peopleMatching, personView } from './people.queries.ts'
import type { PersonEvent } from './person.ts'
import type { Decision } from './refusal.ts'

export function peopleRoutes(routes: Routes): void {
  serve(routes, peopleEndpoints.list, async ({ query, context }) =>
    answer(await peopleMatching(context.db, query, seenBy(context))),
  )

  serve(routes, peopleEndpoints.get, ({ params, context }) => showPerson(context, params.personId))

  serve(routes, peopleEndpoints.create, async ({ body, context }) =>
    showPerson(context, await enterPerson(context, body.name)),
  )
}

const seenBy = (context: RequestContext) => ({
  today: context.today,
  accounts: actorOf(context).permissions.has('account.manage'),
})

export async function showPerson(context: RequestContext, personId: PersonId): Promise<Answer<PersonView>> {
  const view = await personView(context.db, personId, seenBy(context))
  return view ? answer(view) : absent()
}

/** The person after a command, why it was declined, or that there is no such person. */
export const afterCommand = (
  context: RequestContext,
  personId: PersonId,
  decision: Decision<PersonEvent> | undefined,
): Promise<Answer<PersonView>> | Answer<PersonView> =>
  decision && !decision.ok ? decline(decision.refusal) : showPerson(context, personId)
