import type { PersonId } from '@luoshi/loop'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import { actorOf, expectVersion, type RequestContext } from '../../platform/http/context.ts'
import { recordFacts } from './facts.ts'
import { loadPerson, PERSON_STREAM, projectPerson } from './people.store.ts'
import type { KnownPerson, PersonEvent } from './person.ts'
import type { Decision } from './refusal.ts'

/**
 * Load, decide, record, project: one transaction, or nothing. Undefined when there is no such person.
 * @param carryOut  what else belongs to the fact, such as the account it opens; in the same transaction, after it is recorded
 */
export function handlePersonCommand(
  context: RequestContext,
  personId: PersonId,
  decide: (person: KnownPerson, tx: Tx) => Decision<PersonEvent> | Promise<Decision<PersonEvent>>,
  carryOut: (tx: Tx) => Promise<void> = async () => {},
): Promise<Decision<PersonEvent> | undefined> {
  return inTransaction(context.db, async (tx) => {
    const { person, version } = await loadPerson(tx, personId)
    if (person.phase === 'absent') return undefined
    expectVersion(context, version)
    const decision = await decide(person, tx)
    if (!decision.ok) return decision
    await recordPerson(tx, context, personId, version, decision.events)
    await carryOut(tx)
    return decision
  })
}

export const recordPerson = (
  tx: Tx,
  context: RequestContext,
  streamId: PersonId,
  version: number,
  facts: readonly PersonEvent[],
) =>
  recordFacts(
    tx,
    { streamType: PERSON_STREAM, streamId, version, facts, project: projectPerson },
    { actor: actorOf(context), now: context.now },
  )

/** Enters somebody the office did not know. */
export async function enterPerson(context: RequestContext, name: string): Promise<PersonId> {
  const personId = context.newId() as PersonId // a new id becomes a person's by being entered as one
  await inTransaction(context.db, (tx) => recordPerson(tx, context, personId, 0, [{ type: 'PersonEntered', name }]))
  return personId
}
