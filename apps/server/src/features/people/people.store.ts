import type { PersonId } from '@luoshi/loop'
import { json } from '../../platform/db/columns.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Projection } from '../../platform/db/projections.ts'
import { factOf, type Recorded } from './facts.ts'
import { initialsOf } from './initials.ts'
import { evolvePerson, nobody, type KnownPerson, type Person, type PersonEvent } from './person.ts'

export const PERSON_STREAM = 'person'

export async function loadPerson(db: Db, personId: PersonId): Promise<{ person: Person; version: number }> {
  const row = await db
    .selectFrom('person')
    .select(['state', 'version'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? { person: row.state as KnownPerson, version: row.version } : { person: nobody, version: 0 } // written by rowOf below, nowhere else
}

/** People, posts and stand-ins follow from the facts of the stream `person`. */
export const personProjection: Projection = {
  name: 'people',
  tables: ['person', 'post', 'stand_in'],
  async apply(tx, event) {
    if (event.streamType === PERSON_STREAM)
      await projectPerson(tx, event.streamId, [{ fact: factOf<PersonEvent>(event), version: event.version }])
  },
}

export async function projectPerson(
  tx: Tx,
  streamId: string,
  recorded: readonly Recorded<PersonEvent>[],
): Promise<void> {
  const personId = streamId as PersonId // a stream of this type carries a person's id
  const before = recorded[0]?.version === 1 ? nobody : (await loadPerson(tx, personId)).person
  const person = recorded.reduce<Person>((so, { fact }) => evolvePerson(so, fact), before)
  if (person.phase === 'absent') return
  const row = rowOf(person, recorded.at(-1)?.version ?? 0)
  if (before.phase === 'absent')
    await tx
      .insertInto('person')
      .values({ person_id: personId, ...row })
      .execute()
  else await tx.updateTable('person').set(row).where('person_id', '=', personId).execute()
  for (const { fact } of recorded) await projectPost(tx, personId, fact)
}

/** Views of people entered just now, with their posts, all at once; for a bureau that is set up. */
export async function insertEnteredPeople(
  tx: Tx,
  people: readonly { id: PersonId; facts: readonly PersonEvent[] }[],
): Promise<void> {
  const entered = people.flatMap(({ id, facts }) => {
    const person = facts.reduce<Person>(evolvePerson, nobody)
    return person.phase === 'absent' ? [] : [{ person_id: id, ...rowOf(person, facts.length) }]
  })
  if (entered.length > 0) await tx.insertInto('person').values(entered).execute()
  const posts = people.flatMap(({ id, facts }) =>
    facts.flatMap((fact) => (fact.type === 'PostGiven' ? [postRow(id, fact)] : [])),
  )
  if (posts.length > 0) await tx.insertInto('post').values(posts).execute()
}

const rowOf = (person: KnownPerson, version: number) => ({
  version,
  name: person.name,
  initials: initialsOf(person.name),
  state: json<unknown>(person),
})

const postRow = (person_id: PersonId, { post, unit, role, title, from }: PersonEvent & { type: 'PostGiven' }) => ({
  post_id: post,
  person_id,
  unit_id: unit,
  role,
  title,
  from_on: from,
})

async function projectPost(tx: Tx, personId: PersonId, fact: PersonEvent): Promise<void> {
  switch (fact.type) {
    case 'PostGiven':
      await tx.insertInto('post').values(postRow(personId, fact)).execute()
      return
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
