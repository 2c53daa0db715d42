import { addDays, type PlainDate } from '@luoshi/calendar'
import type { PostId, Role, StandInId, UnitType } from '@luoshi/contract'
import type { PersonId, UnitId } from '@luoshi/loop'
import { clashingRole, fitsUnit } from '../../platform/auth/roles.ts'
import type { HeldPost, KnownPerson, PersonEvent } from './person.ts'
import { accept, refuse, type Decision } from './refusal.ts'
import type { Unit } from './unit.ts'

type Given = { post: PostId; unit: UnitId; role: Role; title: string; from: PlainDate }

/** Roles a person holds or is to hold, in their own posts and in those they stand in for, from a day on. */
export function rolesFrom(person: KnownPerson, from: PlainDate): Role[] {
  return Object.values<HeldPost>(person.posts)
    .filter(({ endedOn }) => endedOn === null || from < endedOn)
    .map(({ role }) => role)
}

/** @param stoodIn  roles of posts the person is named to stand in for, from that day on */
export function givePost(
  person: KnownPerson,
  given: Given,
  unit: Unit,
  stoodIn: readonly Role[],
): Decision<PersonEvent> {
  if (unit.phase === 'absent') return refuse('unit/unknown', { units: [given.unit] })
  if (unit.phase === 'closed') return refuse('unit/not-open', { since: unit.closedOn ?? unit.changedOn })
  if (!fitsUnit(given.role, unit.type)) return refuse('post/role-not-for-unit', roleAt(given.role, unit.type))
  const isHeld = Object.values<HeldPost>(person.posts).some(
    ({ unit, role, endedOn }) => endedOn === null && unit === given.unit && role === given.role,
  )
  if (isHeld) return refuse('post/already-held', { role: given.role })
  const held = clashingRole(given.role, [...rolesFrom(person, given.from), ...stoodIn])
  if (held) return refuse('post/administrators-apart', { held })
  return accept({ type: 'PostGiven', ...given })
}

const roleAt = (role: Role, type: UnitType) => ({ role, type })

export interface EndingPost {
  post: PostId
  on: PlainDate
  reason: string
}

export function endPost(
  person: KnownPerson,
  { post, on, reason }: EndingPost,
  around: { today: PlainDate; openDuties: number; isLastAdministrator: boolean },
): Decision<PersonEvent> {
  const held = person.posts[post]
  if (!held) return refuse('post/unknown', {})
  if (held.endedOn !== null) return refuse('post/ended', { on: held.endedOn })
  if (on > around.today) return refuse('post/day-in-future', { today: around.today })
  if (on < held.from) return refuse('post/day-too-early', { after: held.from })
  if (around.openDuties > 0) return refuse('post/items-hang', { count: around.openDuties })
  if (around.isLastAdministrator) return refuse('post/last-administrator', { role: held.role })
  return accept({ type: 'PostEnded', post, on, reason })
}

export interface NamingStandIn {
  standIn: StandInId
  post: PostId
  person: PersonId
  from: PlainDate
  until: PlainDate
}

/** @param roles  roles of the one who is to stand in, from the first day on */
export function nameStandIn(
  holder: KnownPerson,
  holderId: PersonId,
  naming: NamingStandIn,
  around: { today: PlainDate; personKnown: boolean; roles: readonly Role[] },
): Decision<PersonEvent> {
  const held = holder.posts[naming.post]
  if (!held) return refuse('post/unknown', {})
  if (held.endedOn !== null) return refuse('post/ended', { on: held.endedOn })
  if (!around.personKnown) return refuse('person/unknown', { people: [naming.person] })
  if (naming.person === holderId) return refuse('stand-in/is-holder', {})
  if (naming.until < naming.from) return refuse('stand-in/days-reversed', {})
  if (naming.until < around.today) return refuse('stand-in/already-over', { until: naming.until })
  const clash = clashingRole(held.role, around.roles)
  if (clash) return refuse('post/administrators-apart', { held: clash })
  const other = Object.values(holder.standIns).find(
    ({ post, from, until }) => post === naming.post && from <= naming.until && naming.from <= until,
  )
  if (other) return refuse('stand-in/overlaps', { from: other.from, until: other.until })
  return accept({ type: 'StandInNamed', ...naming })
}

/** From today on the stand-in acts no more. */
export function endStandIn(holder: KnownPerson, standIn: StandInId, today: PlainDate): Decision<PersonEvent> {
  const named = holder.standIns[standIn]
  const until = addDays(today, -1)
  if (!named) return refuse('post/unknown', {})
  if (named.until <= until) return refuse('stand-in/already-over', { until: named.until })
  return accept({ type: 'StandInEnded', standIn, until })
}
