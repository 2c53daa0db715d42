import type { PersonId, UnitId } from '@luoshi/loop'
import { sql } from 'kysely'
import { seedPeople } from '../src/features/people/public.ts'
import { passwordsAt } from '../src/platform/auth/passwords.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import { tables } from '../src/platform/db/schema.ts'
import { app, clock, newId } from './app.ts'
import { PASSWORD, people, since, units } from './county.ts'
import { bureau, database, emptyEveryTable, otherBureau } from './database.ts'
import { giveDuties } from './duties.ts'
import { cheap } from './passwords.ts'
import { noon, today } from './routes.ts'

/** The two bureaus of the tests, by slug. */
export const slugs = { qinghe: bureau, baishan: otherBureau } as const
export type Slug = keyof typeof slugs

export interface Seeded {
  units: ReadonlyMap<string, UnitId>
  people: ReadonlyMap<string, PersonId>
  /** Everybody signed in: username → cookie. */
  cookies: ReadonlyMap<string, string>
}

async function seed(slug: Slug): Promise<Seeded> {
  const passwordHash = await passwordsAt(cheap).hash(PASSWORD)
  const seeded = await inTransaction(database.inTenant(slugs[slug]), (tx) =>
    seedPeople(tx, { now: noon, today, newId }, { units, people, since, passwordHash, mustChangePassword: false }),
  )
  const cookies = new Map<string, string>()
  for (const { username } of people) if (username !== null) cookies.set(username, await cookieOf(username, slug))
  return { ...seeded, cookies }
}

/** Signs in as a browser does. */
export async function cookieOf(username: string, slug: Slug, password = PASSWORD): Promise<string> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: { 'x-luoshi-bureau': slug },
    payload: { username, password },
  })
  if (response.statusCode !== 200) throw new Error(`${username} could not sign in: ${response.body}`)
  return [response.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const names = Object.keys(tables).sort()
const owner = database.asOwner()

/** Columns that can be written back; only the log's identity is written although the database fills it. */
const columnsOf = (name: string) =>
  Object.entries(tables[name as keyof typeof tables]) // a name of the same object
    .filter(([, column]) => column.filledBy !== 'database' || name === 'event')
    .map(([column]) => column)
    .join(', ')

/** In one round trip, and writing only what a test has changed: comparing a few rows is cheaper than writing them again. */
const putBackFunction = `create function seeded.put_back() returns void language plpgsql as $$ begin
  ${names
    .map(
      (name) => `
  if (select count(*) from public.${name}) <> (select count(*) from seeded.${name})
    or exists (table public.${name} except all table seeded.${name}) then
    delete from public.${name};
    insert into public.${name} (${columnsOf(name)}) overriding system value select ${columnsOf(name)} from seeded.${name};
  end if;`,
    )
    .join('')}
  perform setval(pg_get_serial_sequence('public.event', 'position'), (select max(position) from public.event));
end $$`

/** Sets both bureaus up once, signs everybody in, and keeps the rows aside: putting them back takes a few milliseconds. */
async function keepSeeded(): Promise<Record<Slug, Seeded>> {
  await emptyEveryTable()
  const seeded = { qinghe: await seed('qinghe'), baishan: await seed('baishan') }
  await sql
    .raw(
      `drop schema if exists seeded cascade; create schema seeded;
    ${names.map((name) => `create table seeded.${name} as table public.${name}`).join(';')};
    ${putBackFunction}`,
    )
    .execute(owner)
  return seeded
}

const perWorker = globalThis as { luoshiSeeded?: Promise<Record<Slug, Seeded>> } // modules may be loaded again for each file; this survives
perWorker.luoshiSeeded ??= keepSeeded()
const seeded = await perWorker.luoshiSeeded

/** Both bureaus as they were set up, at noon of the tests' day. Only tables that a test has changed are written. */
export async function resetWorld(): Promise<void> {
  clock.now = noon
  giveDuties([])
  await sql
    .raw(`set session_replication_role = replica; select seeded.put_back(); reset session_replication_role`)
    .execute(owner)
}

/** What is in a bureau, by the keys of `county.ts`. */
export function worldOf(slug: Slug = 'qinghe') {
  const find = <Id>(of: ReadonlyMap<string, Id>, key: string): Id => {
    const id = of.get(key)
    if (id === undefined) throw new Error(`The county of the tests has no ${key}`)
    return id
  }
  const db = database.inTenant(slugs[slug])
  return {
    db,
    tenantId: slugs[slug],
    unit: (key: string) => find(seeded[slug].units, key),
    person: (username: string) => find(seeded[slug].people, username),
    cookie: (username: string) => find(seeded[slug].cookies, username),
    /** Types of the facts recorded of one thing, oldest first. */
    async factsOf(streamId: string): Promise<string[]> {
      const rows = await db
        .selectFrom('event')
        .select('type')
        .where('stream_id', '=', streamId)
        .orderBy('version')
        .execute()
      return rows.map(({ type }) => type)
    },
    /** The first post of somebody. */
    async postOf(username: string) {
      const { post_id } = await db
        .selectFrom('post')
        .select('post_id')
        .where('person_id', '=', find(seeded[slug].people, username))
        .orderBy('from_on')
        .executeTakeFirstOrThrow()
      return post_id
    },
  }
}
