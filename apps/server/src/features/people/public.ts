import type { PlainDate } from '@luoshi/calendar'
import type { PersonId, UnitId } from '@luoshi/loop'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { topUnit } from './units.queries.ts'

/** What other features may ask about units and people. */

export { currentPosts, type ActingPost } from './posts.queries.ts'
export { resolveUnitName, spelled, unitNames, type NamedOn } from './unit-names.ts'
export { subtreeIds } from './units.queries.ts'
export { noDuties, type Duties, type PostHeld } from './duties.ts'
export { roleWords, wordPeopleRefusal } from './refusal-wording.ts'
export { setUpBureau, type NewBureau } from './set-up-bureau.ts'
export { seedPeople, type Seed, type Seeded, type SeedPerson, type SeedUnit } from './seed-people.ts'

/** Every unit with the one above it and its present name, closed ones included: old items still name them. */
export const unitTree = (db: Db) =>
  db
    .selectFrom('unit')
    .select(['unit_id as id', 'parent_id as parent', 'name', 'type', 'closed_on as closedOn'])
    .orderBy('unit_id')
    .execute()

/** Names of units as they are today; an id that no unit has is left out. */
export async function namesOfUnits(db: Db, units: readonly UnitId[]): Promise<Map<UnitId, string>> {
  if (units.length === 0) return new Map()
  const rows = await db
    .selectFrom('unit')
    .select(['unit_id', 'name'])
    .where('unit_id', 'in', [...units])
    .execute()
  return new Map(rows.map(({ unit_id, name }) => [unit_id, name]))
}

/** Names of people; an id that nobody has is left out. */
export async function namesOfPeople(db: Db, people: readonly PersonId[]): Promise<Map<PersonId, string>> {
  if (people.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('person_id', 'in', [...people])
    .execute()
  return new Map(rows.map(({ person_id, name }) => [person_id, name]))
}

/** Of units and people together, in one statement: the units that are open, and the people the office knows. */
export async function partiesKnown(
  db: Db,
  { units, people }: { units: readonly UnitId[]; people: readonly PersonId[] },
): Promise<ReadonlySet<UnitId | PersonId>> {
  if (units.length + people.length === 0) return new Set()
  const { rows } = await sql<{ id: UnitId | PersonId }>`
    select unit_id as id from unit where unit_id = any(${[...units]}::uuid[]) and closed_on is null
    union all
    select person_id from person where person_id = any(${[...people]}::uuid[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Names of units and people together, in one statement; an id that nobody and nothing has is left out. */
export async function namesOf(db: Db, ids: Iterable<UnitId | PersonId>): Promise<Map<string, string>> {
  const wanted = [...new Set<string>(ids)]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select unit_id as id, name from unit where unit_id = any(${wanted}::uuid[])
    union all
    select person_id, name from person where person_id = any(${wanted}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Those of the units that exist and are open: a duty can be given to no other. */
export async function unitsKnown(db: Db, units: readonly UnitId[]): Promise<ReadonlySet<UnitId>> {
  if (units.length === 0) return new Set()
  const rows = await db
    .selectFrom('unit')
    .select('unit_id')
    .where('unit_id', 'in', [...units])
    .where('closed_on', 'is', null)
    .execute()
  return new Set(rows.map(({ unit_id }) => unit_id))
}

export const unitExists = async (db: Db, unit: UnitId): Promise<boolean> => (await unitsKnown(db, [unit])).has(unit)

/** Those of the people that the office knows. */
export const peopleKnown = async (db: Db, people: readonly PersonId[]): Promise<ReadonlySet<PersonId>> =>
  new Set((await namesOfPeople(db, people)).keys())

export const personExists = async (db: Db, person: PersonId): Promise<boolean> =>
  (await peopleKnown(db, [person])).has(person)

/** The bureau's own name, as its letters are headed. */
export async function bureauName(db: Db): Promise<string> {
  const top = await topUnit(db)
  return top?.name ?? (await db.selectFrom('tenant').select('name').executeTakeFirstOrThrow()).name
}

/** Whether somebody holds a post in a unit or below it on a day; to say who may be put in charge. */
export async function holdsPostIn(db: Db, person: PersonId, units: readonly UnitId[], on: PlainDate): Promise<boolean> {
  if (units.length === 0) return false
  const rows = await db
    .selectFrom('post')
    .select(['from_on', 'ended_on'])
    .where('person_id', '=', person)
    .where('unit_id', 'in', [...units])
    .execute()
  return rows.some(({ from_on, ended_on }) => from_on <= on && (ended_on === null || on < ended_on))
}

/** Those who are called so and hold a post in one of the units on a day. */
export async function peopleNamedIn(
  db: Db,
  name: string,
  units: readonly UnitId[],
  on: PlainDate,
): Promise<PersonId[]> {
  if (units.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .innerJoin('post', (join) =>
      join.onRef('post.tenant_id', '=', 'person.tenant_id').onRef('post.person_id', '=', 'person.person_id'),
    )
    .select(['person.person_id', 'from_on', 'ended_on'])
    .where('person.name', '=', name)
    .where('post.unit_id', 'in', [...units])
    .execute()
  const held = rows.filter(({ from_on, ended_on }) => from_on <= on && (ended_on === null || on < ended_on))
  return [...new Set(held.map(({ person_id }) => person_id))]
}
