import type { PlainDate } from '@luoshi/calendar'
import type { PostId, Role, StandInId } from '@luoshi/contract'
import type { PersonId, UnitId } from '@luoshi/loop'

/** A post as its holder's history knows it; `endedOn` is the first day without it. */
export interface HeldPost {
  unit: UnitId
  role: Role
  title: string
  from: PlainDate
  endedOn: PlainDate | null
}

/** Somebody else acting in one of the person's posts; `until` is the last day. */
export interface NamedStandIn {
  post: PostId
  person: PersonId
  from: PlainDate
  until: PlainDate
}

export interface KnownPerson {
  phase: 'known'
  name: string
  posts: Record<PostId, HeldPost>
  standIns: Record<StandInId, NamedStandIn>
  account: { username: string; closed: boolean } | null
}

export type Person = { phase: 'absent' } | KnownPerson
export const nobody: Person = { phase: 'absent' }

/** Everything that can have happened to a person, as the office sees them. No password is ever part of it. */
export type PersonEvent =
  | { type: 'PersonEntered'; name: string }
  | { type: 'PostGiven'; post: PostId; unit: UnitId; role: Role; title: string; from: PlainDate }
  | { type: 'PostEnded'; post: PostId; on: PlainDate; reason: string }
  | { type: 'DutiesHandedOver'; post: PostId; to: PostId; count: number; note: string; on: PlainDate }
  | ({ type: 'StandInNamed'; standIn: StandInId } & NamedStandIn)
  | { type: 'StandInEnded'; standIn: StandInId; until: PlainDate }
  | { type: 'AccountOpened'; username: string }
  | { type: 'AccountClosed' }
  | { type: 'AccountReopened' }
  | { type: 'PasswordGiven' }
  | { type: 'SecondFactorDropped' }

/** Folds one recorded fact into the person. Never judges. */
export function evolvePerson(person: Person, event: PersonEvent): Person {
  if (event.type === 'PersonEntered')
    return { phase: 'known', name: event.name, posts: {}, standIns: {}, account: null }
  if (person.phase === 'absent') return person
  switch (event.type) {
    case 'PostGiven': {
      const { unit, role, title, from } = event
      return { ...person, posts: { ...person.posts, [event.post]: { unit, role, title, from, endedOn: null } } }
    }
    case 'PostEnded': {
      const post = person.posts[event.post]
      return post ? { ...person, posts: { ...person.posts, [event.post]: { ...post, endedOn: event.on } } } : person
    }
    case 'StandInNamed': {
      const { post, person: by, from, until } = event
      return { ...person, standIns: { ...person.standIns, [event.standIn]: { post, person: by, from, until } } }
    }
    case 'StandInEnded': {
      const standIn = person.standIns[event.standIn]
      if (!standIn) return person
      return { ...person, standIns: { ...person.standIns, [event.standIn]: { ...standIn, until: event.until } } }
    }
    case 'AccountOpened':
      return { ...person, account: { username: event.username, closed: false } }
    case 'AccountClosed':
    case 'AccountReopened':
      return person.account
        ? { ...person, account: { ...person.account, closed: event.type === 'AccountClosed' } }
        : person
    case 'DutiesHandedOver':
    case 'PasswordGiven':
    case 'SecondFactorDropped':
      return person
  }
}

/** Whether a post carries rights on a day. */
export const isCurrent = (post: Pick<HeldPost, 'from' | 'endedOn'>, on: PlainDate): boolean =>
  post.from <= on && (post.endedOn === null || on < post.endedOn)
