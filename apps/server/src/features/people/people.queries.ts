import type { PlainDate } from '@luoshi/calendar'
import type { PersonView, peopleEndpoints, Post } from '@luoshi/contract'
import type { PersonId } from '@luoshi/loop'
import { sql } from 'kysely'
import type { z } from 'zod'
import { accountsOf, type Account } from '../../platform/auth/accounts.ts'
import type { Db } from '../../platform/db/database.ts'
import { subtreeIds } from './units.queries.ts'

interface Seen {
  today: PlainDate
  /** Whether accounts are shown. */
  accounts: boolean
}

export async function personView(db: Db, personId: PersonId, { accounts }: Seen): Promise<PersonView | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['person_id', 'version', 'name'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && (await viewsOf(db, [row], accounts))[0]
}

type Query = z.output<typeof peopleEndpoints.list.query>

/** A page of people in the order of their pinyin; `after` is the last one of the page before. */
export async function peopleMatching(db: Db, query: Query, { today, accounts }: Seen) {
  const units = query.unit ? await subtreeIds(db, query.unit) : undefined
  const begins = sql<boolean>`(person.name like ${`%${escaped(query.search)}%`} or person.initials like ${`${escaped(query.search?.toLowerCase())}%`})`
  let people = db
    .selectFrom('person')
    .select(['person_id', 'version', 'name', 'initials'])
    .orderBy('initials')
    .orderBy('name')
    .orderBy('person_id')
  if (query.search) people = people.where(begins)
  if (units || query.role)
    people = people.where(({ exists, selectFrom }) => {
      let held = selectFrom('post')
        .select('post_id')
        .whereRef('post.person_id', '=', 'person.person_id')
        .where(sql<boolean>`(ended_on is null or ended_on > ${today}::date)`)
      if (units) held = held.where('unit_id', 'in', units)
      if (query.role) held = held.where('role', '=', query.role)
      return exists(held)
    })
  const after = cursorOf(query.after)
  if (after)
    people = people.where(
      sql<boolean>`(person.initials, person.name, person.person_id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`,
    )

  const rows = await people.limit(query.limit + 1).execute()
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    rows: (await viewsOf(db, page, accounts)).map((view) => ({
      ...view,
      posts: view.posts.filter(({ endedOn }) => endedOn === null || today < endedOn),
    })),
    next: rows.length > page.length && last ? JSON.stringify([last.initials, last.name, last.person_id]) : null,
  }
}

const escaped = (text = '') => text.replace(/[\\%_]/g, '\\$&')

type Cursor = readonly [initials: string, name: string, id: string]

/** A cursor that is not one of ours begins at the beginning. */
function cursorOf(after: string | undefined): Cursor | undefined {
  try {
    const parts: unknown = JSON.parse(after ?? 'null')
    const isOurs = Array.isArray(parts) && parts.length === 3 && /^[0-9a-f-]{36}$/.test(String(parts[2]))
    return isOurs ? [String(parts[0]), String(parts[1]), String(parts[2])] : undefined
  } catch {
    return undefined
  }
}

async function viewsOf(
  db: Db,
  rows: readonly { person_id: PersonId; version: number; name: string }[],
  withAccounts: boolean,
): Promise<PersonView[]> {
  const ids = rows.map(({ person_id }) => person_id)
  const posts = await postsOf(db, ids)
  const accounts = withAccounts ? await accountsOf(db, ids) : undefined
  return rows.map(({ person_id: id, version, name }) => {
    const account = accounts?.get(id)
    return { id, version, name, posts: posts.get(id) ?? [], account: account ? shown(account) : null }
  })
}

const shown = ({ disabled: closed, ...account }: Account) => ({ ...account, closed })

async function postsOf(db: Db, people: readonly PersonId[]): Promise<Map<PersonId, Post[]>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<Post & { holder: PersonId }>`
    select post.person_id as holder, post.post_id as id, json_build_object('id', unit.unit_id, 'name', unit.name) as unit,
           post.role, post.title, post.from_on as "from", post.ended_on as "endedOn",
           coalesce((select json_agg(json_build_object('id', stand_in_id, 'from', stand_in.from_on, 'until', stand_in.until_on,
                       'person', json_build_object('id', person.person_id, 'name', person.name)) order by stand_in.from_on)
                     from stand_in join person on person.tenant_id = stand_in.tenant_id and person.person_id = stand_in.person_id
                     where stand_in.tenant_id = post.tenant_id and stand_in.post_id = post.post_id
                       and stand_in.until_on >= stand_in.from_on), '[]') as "standIns"
    from post join unit on unit.tenant_id = post.tenant_id and unit.unit_id = post.unit_id
    where post.person_id = any(${[...people]}::uuid[])
    order by post.from_on, post.post_id`.execute(db)
  return Map.groupBy(rows, ({ holder }) => holder)
}
