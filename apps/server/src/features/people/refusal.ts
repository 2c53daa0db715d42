import type { PlainDate } from '@luoshi/calendar'
import type { Role, UnitType } from '@luoshi/contract'
import type { PersonId, UnitId } from '@luoshi/loop'

type Nothing = Record<never, never>

/**
 * Every reason why units, people, posts and accounts may not be changed as asked, with the facts a person needs to act on it.
 * Codes are public API: add, never rename. Wording lives in `refusal-wording.ts`, in every language.
 */
export type PeopleRefusals = {
  'unit/unknown': { units: UnitId[] }
  'unit/not-open': { since: PlainDate }
  'unit/name-taken': { name: string }
  'unit/nothing-changed': Nothing
  'unit/is-bureau': Nothing
  'unit/bureau-exists': Nothing
  'unit/under-itself': Nothing
  'unit/day-in-future': { today: PlainDate }
  'unit/day-too-early': { after: PlainDate }
  'unit/children-remain': { count: number }
  'unit/posts-remain': { count: number }
  'unit/items-hang': { count: number }
  'person/unknown': { people: PersonId[] }
  'post/unknown': Nothing
  'post/role-not-for-unit': { role: Role; type: UnitType }
  'post/already-held': { role: Role }
  'post/administrators-apart': { held: Role }
  'post/ended': { on: PlainDate }
  'post/same': Nothing
  'post/items-hang': { count: number }
  'post/last-administrator': { role: Role }
  'post/day-in-future': { today: PlainDate }
  'post/day-too-early': { after: PlainDate }
  'stand-in/is-holder': Nothing
  'stand-in/days-reversed': Nothing
  'stand-in/overlaps': { from: PlainDate; until: PlainDate }
  'stand-in/already-over': { until: PlainDate }
  'account/exists': { username: string }
  'account/none': Nothing
  'account/username-taken': { username: string }
  'account/username-malformed': Nothing
  'account/closed': Nothing
  'account/not-closed': Nothing
  'account/own': Nothing
  'account/last-administrator': { role: Role }
  'account/no-second-factor': Nothing
}

export type PeopleRefusalCode = keyof PeopleRefusals
export type PeopleRefusal = {
  [Code in PeopleRefusalCode]: { code: Code; data: PeopleRefusals[Code] }
}[PeopleRefusalCode]

export type Decision<Event> = { ok: true; events: Event[] } | { ok: false; refusal: PeopleRefusal }

export const accept = <Event>(...events: Event[]): Decision<Event> => ({ ok: true, events })

export const refuse = <Code extends PeopleRefusalCode>(code: Code, data: PeopleRefusals[Code]): Decision<never> => ({
  ok: false,
  refusal: { code, data } as PeopleRefusal, // TypeScript cannot see that a code with its own data is one member of the union
})
