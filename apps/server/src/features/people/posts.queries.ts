import type { PlainDate } from '@luoshi/calendar'
import type { PostId, Role, StandInId } from '@luoshi/contract'
import type { PersonId, UnitId } from '@luoshi/loop'
import { sql, type RawBuilder } from 'kysely'
import type { SessionRow } from '../../platform/auth/session.ts'
import type { Db } from '../../platform/db/database.ts'
import type { SignedIn } from '../../platform/http/context.ts'

/** A post somebody may act in today. */
export interface ActingPost {
  post: PostId
  unit: UnitId
  unitName: string
  role: Role
  title: string
  /** The holder, when the person stands in for them. */
  standsInFor: { id: PersonId; name: string } | null
}

type HeldRow = Omit<ActingPost, 'standsInFor'> & { holder: PersonId; holderName: string; own: boolean }

/** Posts of a person on a day, their own and those they stand in for, as a subquery. Found from the person: nobody else's is looked at. */
const held = (person: RawBuilder<unknown>, on: PlainDate) => sql<HeldRow>`
  select post.post_id as post, post.unit_id as unit, unit.name as "unitName", post.role, post.title, post.from_on as since,
         holder.person_id as holder, holder.name as "holderName", mine.own
  from (
    select tenant_id, post_id, true as own from post where person_id = ${person}
    union
    select tenant_id, post_id, false from stand_in where person_id = ${person} and ${on}::date between from_on and until_on
  ) mine
  join post on post.tenant_id = mine.tenant_id and post.post_id = mine.post_id
  join unit on unit.tenant_id = post.tenant_id and unit.unit_id = post.unit_id
  join person holder on holder.tenant_id = post.tenant_id and holder.person_id = post.person_id
  where post.from_on <= ${on}::date and (post.ended_on is null or post.ended_on > ${on}::date)`

const IN_ORDER = sql`order by own desc, since, post`

const actingPost = ({ post, unit, unitName, role, title, holder, holderName, own }: HeldRow): ActingPost => ({
  post,
  unit,
  unitName,
  role,
  title,
  standsInFor: own ? null : { id: holder, name: holderName },
})

/** The posts a person holds on a day, earliest first, and after them those they stand in for. */
export async function currentPosts(db: Db, person: PersonId, on: PlainDate): Promise<ActingPost[]> {
  const { rows } = await sql<HeldRow>`${held(sql`${person}::uuid`, on)} ${IN_ORDER}`.execute(db)
  return rows.map(actingPost)
}

/** Whom a subquery about a session names, with the posts they hold on a day: one statement for every request there is. */
export async function signedInWithPosts(
  db: Db,
  session: RawBuilder<SessionRow>,
  on: PlainDate,
): Promise<{ signedIn: SignedIn; posts: ActingPost[] } | undefined> {
  const { rows } = await sql<SessionRow & (HeldRow | { post: null })>`
    with signed_in as materialized (${session})
    select signed_in.*, held.* from signed_in left join lateral (${held(sql`signed_in.person`, on)}) held on true
    ${IN_ORDER}`.execute(db)
  const [first] = rows
  if (!first) return undefined
  const { person, personName, username, mustChangePassword } = first
  return {
    signedIn: { person, personName, username, mustChangePassword },
    posts: rows.flatMap((row) => (row.post === null ? [] : [actingPost(row)])),
  }
}

export interface PostRow {
  post: PostId
  person: PersonId
  unit: UnitId
  role: Role
  endedOn: PlainDate | null
}

export const postById = (db: Db, post: PostId): Promise<PostRow | undefined> =>
  db
    .selectFrom('post')
    .select(['post_id as post', 'person_id as person', 'unit_id as unit', 'role', 'ended_on as endedOn'])
    .where('post_id', '=', post)
    .executeTakeFirst()

/** Whose post a stand-in acts in. */
export const holderOfStandIn = (db: Db, standIn: StandInId) =>
  db
    .selectFrom('stand_in')
    .innerJoin('post', (join) =>
      join.onRef('post.tenant_id', '=', 'stand_in.tenant_id').onRef('post.post_id', '=', 'stand_in.post_id'),
    )
    .select(['post.person_id as person', 'post.post_id as post'])
    .where('stand_in_id', '=', standIn)
    .executeTakeFirst()

/** Roles of the posts a person stands in for, on or after a day. */
export async function rolesStoodInFrom(db: Db, person: PersonId, from: PlainDate): Promise<Role[]> {
  const rows = await db
    .selectFrom('stand_in')
    .innerJoin('post', (join) =>
      join.onRef('post.tenant_id', '=', 'stand_in.tenant_id').onRef('post.post_id', '=', 'stand_in.post_id'),
    )
    .select('post.role')
    .where('stand_in.person_id', '=', person)
    .where('until_on', '>=', from)
    .where('ended_on', 'is', null)
    .execute()
  return rows.map(({ role }) => role)
}

/** Whether nobody else who can sign in would hold a role after one person. */
export async function isLastToHold(db: Db, role: Role, person: PersonId, on: PlainDate): Promise<boolean> {
  const { rows } = await sql`
    select from post
    join auth_user on auth_user.tenant_id = post.tenant_id and auth_user.id = post.person_id and not auth_user.disabled
    where post.role = ${role} and post.person_id <> ${person}::uuid
      and post.from_on <= ${on}::date and (post.ended_on is null or post.ended_on > ${on}::date)
    limit 1`.execute(db)
  return rows.length === 0
}
