import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { NamedPerson, NamedUnit } from './item-views.ts'
import { Permission, Role } from './permissions.ts'
import { ItemId, PersonId, PlainDate, PostId, StandInId, UnitId, Version, words } from './values.ts'

/** Somebody who acts in a post for its holder for a while 职务代理. `until` is the last day. */
export const StandIn = z.object({ id: StandInId, person: NamedPerson, from: PlainDate, until: PlainDate })

/** A post 岗位: rights follow it and end with it. `endedOn` is the first day without it. */
export const Post = z.object({
  id: PostId,
  unit: NamedUnit,
  role: Role,
  title: z.string(),
  from: PlainDate,
  endedOn: PlainDate.nullable(),
  standIns: z.array(StandIn),
})
export type Post = z.infer<typeof Post>

/** How a person signs in; shown to those who manage accounts. */
export const Account = z.object({
  username: z.string(),
  closed: z.boolean(),
  mustChangePassword: z.boolean(),
  twoFactor: z.boolean(),
})

export const PersonView = z.object({
  id: PersonId,
  version: Version,
  name: z.string(),
  /** Current and coming posts; past ones too when one person is asked for. */
  posts: z.array(Post),
  /** Null when there is none, or when it is not for the asker. */
  account: Account.nullable(),
})
export type PersonView = z.infer<typeof PersonView>

const person = z.object({ personId: PersonId })
const post = z.object({ postId: PostId })
const on = PlainDate.optional()

export const peopleEndpoints = {
  list: endpoint({
    name: 'people.list',
    summary: 'People by name or the initials of its pinyin, by unit or by role, a page at a time',
    method: 'GET',
    path: '/people',
    permission: 'person.read',
    query: z.object({
      search: words(40).optional(),
      /** A unit with everything below it. */
      unit: UnitId.optional(),
      role: Role.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      after: z.string().max(300).optional(),
    }),
    ok: z.object({ rows: z.array(PersonView), next: z.string().nullable() }),
    refusals: [],
  }),
  get: endpoint({
    name: 'people.get',
    summary: 'One person with every post held so far',
    method: 'GET',
    path: '/people/:personId',
    permission: 'person.read',
    params: person,
    ok: PersonView,
    refusals: [],
  }),
  create: endpoint({
    name: 'people.create',
    summary: 'Enter a person; posts and an account are given separately, by other administrators',
    method: 'POST',
    path: '/people',
    permission: 'person.manage',
    body: z.object({ name: words(40).min(2) }),
    ok: PersonView,
    refusals: [],
  }),
}

export const postEndpoints = {
  give: endpoint({
    name: 'posts.give',
    summary: 'Give a person a post in a unit',
    method: 'POST',
    path: '/people/:personId/posts',
    permission: 'post.manage',
    params: person,
    body: z.object({ unit: UnitId, role: Role, title: words(40).min(1), from: on }),
    ok: PersonView,
    refusals: [
      'unit/unknown',
      'unit/not-open',
      'post/role-not-for-unit',
      'post/already-held',
      'post/administrators-apart',
    ],
    versioned: true,
  }),
  end: endpoint({
    name: 'posts.end',
    summary: 'End a post and with it every right it carries; what hangs on it is handed over first',
    method: 'POST',
    path: '/posts/:postId/end',
    permission: 'post.manage',
    params: post,
    body: z.object({ reason: words(200).default(''), on }),
    ok: PersonView,
    refusals: ['post/ended', 'post/items-hang', 'post/last-administrator', 'post/day-in-future', 'post/day-too-early'],
    versioned: true,
  }),
  handOver: endpoint({
    name: 'posts.handOver',
    summary:
      'Move duties of a post to another: the ones named, or all of them. For the holder, a clerk, or who manages posts',
    method: 'POST',
    path: '/posts/:postId/hand-over',
    permission: 'signed-in',
    params: post,
    body: z.object({ to: PostId, duties: z.array(ItemId).min(1).max(1000).optional(), note: words(500).default('') }),
    ok: z.object({ moved: z.number().int(), remaining: z.number().int() }),
    refusals: [
      'post/unknown',
      'post/ended',
      'post/same',
      'post/administrators-apart',
      'item/not-open',
      'item/not-of-post',
    ],
  }),
}

export const standInEndpoints = {
  name: endpoint({
    name: 'standIns.name',
    summary: 'Let somebody act in a post for its holder, from a day until a day. For the holder, or who manages posts',
    method: 'POST',
    path: '/posts/:postId/stand-ins',
    permission: 'stand-in.name',
    params: post,
    body: z.object({ person: PersonId, from: PlainDate, until: PlainDate }),
    ok: PersonView,
    refusals: [
      'person/unknown',
      'post/ended',
      'post/administrators-apart',
      'stand-in/is-holder',
      'stand-in/days-reversed',
      'stand-in/overlaps',
      'stand-in/already-over',
    ],
    versioned: true,
  }),
  end: endpoint({
    name: 'standIns.end',
    summary: 'End a stand-in’s time early; from today they act no more. For the holder, or who manages posts',
    method: 'POST',
    path: '/stand-ins/:standInId/end',
    permission: 'stand-in.name',
    params: z.object({ standInId: StandInId }),
    body: z.object({}),
    ok: PersonView,
    refusals: ['stand-in/already-over'],
    versioned: true,
  }),
}

const account = (name: string, summary: string, path: '' | `/${string}`) => ({
  name: `accounts.${name}`,
  summary,
  method: 'POST' as const,
  path: `/people/:personId/account${path}` as const,
  permission: 'account.manage' as const,
  params: person,
  ok: PersonView,
})
const Password = z.string().min(1).max(128)

export const accountEndpoints = {
  open: endpoint({
    ...account('open', 'Open an account with a first password, to be changed at the first sign-in', ''),
    body: z.object({ username: words(40), password: Password }),
    refusals: ['account/exists', 'account/username-taken', 'account/username-malformed', 'password/too-weak'],
  }),
  close: endpoint({
    ...account('close', 'Close an account: signed out everywhere at once', '/close'),
    body: z.object({}),
    refusals: ['account/none', 'account/closed', 'account/own', 'account/last-administrator'],
  }),
  reopen: endpoint({
    ...account('reopen', 'Open a closed account again', '/reopen'),
    body: z.object({}),
    refusals: ['account/none', 'account/not-closed'],
  }),
  givePassword: endpoint({
    ...account('givePassword', 'Give out a password, to be changed at the next sign-in; lifts a lock', '/password'),
    body: z.object({ password: Password }),
    refusals: ['account/none', 'account/closed', 'password/too-weak'],
  }),
  dropSecondFactor: endpoint({
    ...account('dropSecondFactor', 'Let somebody who lost their telephone in by password alone', '/drop-second-factor'),
    body: z.object({}),
    refusals: ['account/none', 'account/no-second-factor'],
  }),
}

/** Who is signed in, where, and what they may do from which post. */
export const Session = z.object({
  bureau: z.object({ slug: z.string(), name: z.string() }),
  person: NamedPerson,
  username: z.string(),
  mustChangePassword: z.boolean(),
  twoFactor: z.boolean(),
  /** Posts held today, and those stood in for. Send one as `x-luoshi-post`; without it the first one acts. */
  posts: z.array(
    z.object({ id: PostId, unit: NamedUnit, role: Role, title: z.string(), standsInFor: NamedPerson.nullable() }),
  ),
  acting: PostId.nullable(),
  reach: z.enum(['subtree', 'bureau']).nullable(),
  permissions: z.array(Permission),
  language: z.enum(['zh', 'en']),
})
export type Session = z.infer<typeof Session>

/** Accounts to look around with, offered at sign-in where the demo county is what is served. */
export const DemoOffer = z.object({
  password: z.string(),
  accounts: z.array(z.object({ username: z.string(), zh: z.string(), en: z.string() })),
})
export type DemoOffer = z.infer<typeof DemoOffer>

export const sessionEndpoints = {
  bureau: endpoint({
    name: 'session.bureau',
    summary: 'The bureau that the address or cookie means, and how one signs in there; for the sign-in page',
    method: 'GET',
    path: '/bureau',
    permission: 'public',
    ok: z.object({
      slug: z.string(),
      name: z.string(),
      /** Whether the county’s own provider of identities may be used: `POST /api/auth/sign-in/social` with `provider: 'county'`. */
      identityProvider: z.boolean(),
      demo: DemoOffer.nullable(),
    }),
    refusals: [],
  }),
  get: endpoint({
    name: 'session.get',
    summary: 'Who is signed in, in which posts, and what the acting post may do',
    method: 'GET',
    path: '/session',
    permission: 'signed-in',
    ok: Session,
    refusals: [],
  }),
}
