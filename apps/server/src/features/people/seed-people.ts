import type { PlainDate } from '@luoshi/calendar'
import type { PostId, Role } from '@luoshi/contract'
import type { PersonId, UnitId } from '@luoshi/loop'
import { openAccounts } from '../../platform/auth/accounts.ts'
import { usernameOf } from '../../platform/auth/usernames.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Fault } from '../../platform/fault.ts'
import { decideUnit } from './decide-unit.ts'
import { givePost } from './decide-post.ts'
import { openAccount } from './decide-account.ts'
import { recordFacts } from './facts.ts'
import { insertEnteredPeople, PERSON_STREAM } from './people.store.ts'
import { evolvePerson, nobody, type Person, type PersonEvent } from './person.ts'
import type { Decision } from './refusal.ts'
import { evolveUnit, noUnit, type Unit, type UnitFacts } from './unit.ts'
import { spelled } from './unit-names.ts'
import { insertFoundedUnits, UNIT_STREAM } from './units.store.ts'

/** A unit by a key of the seed's own; the one above it comes earlier in the list. */
export interface SeedUnit extends Omit<UnitFacts, 'parent'> {
  key: string
  /** Key of the unit above; null for the bureau itself, which comes first. */
  parent: string | null
}

export interface SeedPerson {
  name: string
  /** Without one there is no account. */
  username: string | null
  posts: { unit: string; role: Role; title: string }[]
}

export interface Seed {
  units: readonly SeedUnit[]
  people: readonly SeedPerson[]
  /** Since when all of it has been so. */
  since: PlainDate
  /** One hash for every account. */
  passwordHash: string
  mustChangePassword: boolean
}

export interface Seeded {
  units: Map<string, UnitId>
  /** By username, or by name for who has none. */
  people: Map<string, PersonId>
}

interface SeedingContext {
  now: Date
  today: PlainDate
  newId: () => string
}

/** Sets a bureau up with units, people, posts and accounts: the same decisions and facts as by hand, recorded by nobody in particular. */
export async function seedPeople(tx: Tx, { now, today, newId }: SeedingContext, seed: Seed): Promise<Seeded> {
  const units = new Map<string, { id: UnitId; unit: Unit }>()
  const recorder = { actor: undefined, now }
  for (const { key, parent, ...facts } of seed.units) {
    const above = parent === null ? undefined : units.get(parent)
    if (parent !== null && !above) throw new Fault('A seeded unit comes before the one above it', { key, parent })
    const id = newId() as UnitId // a new id becomes a unit's by founding it
    const events = expectAccepted(
      decideUnit(
        {
          type: 'found',
          on: seed.since,
          facts: {
            ...facts,
            name: spelled(facts.name),
            shortNames: facts.shortNames.map(spelled),
            parent: above?.id ?? null,
          },
        },
        noUnit,
        {
          today,
          nameTaken: [...units.values()].some(({ unit }) => unit.phase === 'open' && unit.name === spelled(facts.name)),
          other: above && { ...above, within: false },
          bureauExists: units.size > 0,
          children: 0,
          posts: 0,
          openDuties: 0,
        },
      ),
    )
    await recordFacts(
      tx,
      { streamType: UNIT_STREAM, streamId: id, version: 0, facts: events, project: later },
      recorder,
    )
    units.set(key, { id, unit: events.reduce(evolveUnit, noUnit) })
  }

  await insertFoundedUnits(tx, [...units.values()])

  const people = new Map<string, PersonId>()
  const entered: { id: PersonId; facts: PersonEvent[] }[] = []
  for (const seeded of seed.people) {
    const id = newId() as PersonId // a new id becomes a person's by entering them
    const facts = factsOf(seeded, units, seed.since, newId)
    await recordFacts(tx, { streamType: PERSON_STREAM, streamId: id, version: 0, facts, project: later }, recorder)
    entered.push({ id, facts })
    people.set(seeded.username ?? seeded.name, id)
  }
  await insertEnteredPeople(tx, entered)
  await openSeededAccounts(tx, seed, people, newId, now)
  return { units: new Map([...units].map(([key, { id }]) => [key, id])), people }
}

/** Hundreds of views are written together, once all facts are recorded. */
const later = async () => {}

function factsOf(
  { name, username, posts }: SeedPerson,
  units: ReadonlyMap<string, { id: UnitId; unit: Unit }>,
  from: PlainDate,
  newId: () => string,
): PersonEvent[] {
  const facts: PersonEvent[] = [{ type: 'PersonEntered', name }]
  let person: Person = facts.reduce(evolvePerson, nobody)
  const add = (decision: Decision<PersonEvent>) => {
    const added = expectAccepted(decision)
    facts.push(...added)
    person = added.reduce(evolvePerson, person)
  }
  for (const { unit: key, role, title } of posts) {
    const { id, unit } = units.get(key) ?? { id: '' as UnitId, unit: noUnit } // an unknown unit is refused just below
    if (person.phase === 'known')
      add(givePost(person, { post: newId() as PostId, unit: id, role, title, from }, unit, [])) // a new id becomes a post's by giving it
  }
  if (username !== null && person.phase === 'known')
    add(openAccount(person, usernameOf(username), { wellFormed: true, free: true }))
  return facts
}

async function openSeededAccounts(
  tx: Tx,
  { people, passwordHash, mustChangePassword }: Seed,
  ids: ReadonlyMap<string, PersonId>,
  newId: () => string,
  now: Date,
): Promise<void> {
  const accounts = people.flatMap(({ name, username }) => {
    const person = username === null ? undefined : ids.get(username)
    if (username === null || !person) return []
    return [{ person, personName: name, username: usernameOf(username), passwordHash, mustChangePassword }]
  })
  await openAccounts(tx, accounts, newId, now)
}

function expectAccepted<Event>(decision: Decision<Event>): Event[] {
  if (!decision.ok) throw new Fault('A seed asks for what the office would refuse', { refusal: decision.refusal })
  return decision.events
}
