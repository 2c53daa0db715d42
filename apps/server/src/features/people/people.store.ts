import type { PersonId } from '@luoshi/loop'
import { json } from '../../platform/db/columns.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { RecordedEvent } from '../../platform/db/events.ts'
import type { Projection } from '../../platform/db/projections.ts'
import { factOf } from './facts.ts'
import { initialsOf } from './initials.ts'
import { evolvePerson, nobody, type KnownPerson, type Person, type PersonEvent } from './person.ts'

export const PERSON_STREAM = 'person'

export async function loadPerson(db: Db, personId: PersonId): Promise<{ person: Person; version: number }> {
  const row = await db
    .selectFrom('person')
    .select(['state', 'version'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? { person: row.state as KnownPerson, version: row.version } : { person: nobody, version: 0 } // written by projectPerson below, nowhere else
}

/** People, posts and stand-ins follow from the facts of the stream `person`. */
export const personProjection: Projection = {
  name: 'people',
  tables: ['person', 'post', 'stand_in'],
  async apply(tx, event) {
    if (event.streamType === PERSON_STREAM) await projectPerson(tx, event)
  },
}

export async function projectPerson(tx: Tx, event: RecordedEvent | Omit<RecordedEvent, 'position'>): Promise<void> {
  const personId = event.streamId as PersonId // a stream of this type carries a person's id
  const before = event.version === 1 ? nobody : (await loadPerson(tx, personId)).person
  const fact = factOf<PersonEvent>(event)
  const person = evolvePerson(before, fact)
  if (person.phase === 'absent') return
  const row = {
    version: event.version,
    name: person.name,
    initials: initialsOf(person.name),
    state: json<unknown>(person),
  }
  await tx
    .insertInto('person')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(row))
    .execute()
  await projectPost(tx, personId, fact)
}

async function projectPost(tx: Tx, personId: PersonId, fact: PersonEvent): Promise<void> {
  switch (fact.type) {
    case 'PostGiven': {
      const { post, unit, role, title, from } = fact
      await tx
        .insertInto('post')
        .values({ post_id: post, person_id: personId, unit_id: unit, role, title, from_on: from })
        .execute()
      return
    }
    case 'PostEnded':
      await tx.updateTable('post').set({ ended_on: fact.on }).where('post_id', '=', fact.post).execute()
      return
    case 'StandInNamed': {
      const { standIn, post, person, from, until } = fact
      await tx
        .insertInto('stand_in')
        .values({ stand_in_id: standIn, post_id: post, person_id: person, from_on: from, until_on: until })
        .execute()
      return
    }
    case 'StandInEnded':
      await tx.updateTable('stand_in').set({ until_on: fact.until }).where('stand_in_id', '=', fact.standIn).execute()
      return
    default:
  }
}
