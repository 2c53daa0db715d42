import type { PlainDate } from '@luoshi/calendar'
import type { UnitId } from '@luoshi/loop'
import { accept, refuse, type Decision } from './refusal.ts'
import type { KnownUnit, Unit, UnitCommand, UnitEvent } from './unit.ts'

/** What the decision needs to know of everything else; counted just before it. */
export interface UnitSurroundings {
  today: PlainDate
  /** Whether another open unit bears the wanted full name. */
  nameTaken: boolean
  /** The unit named as parent or as successor; `within`: it is the unit itself or below it. */
  other: { id: UnitId; unit: Unit; within: boolean } | undefined
  bureauExists: boolean
  children: number
  posts: number
  openDuties: number
}

/** Says which facts a command adds to a unit's history, or why it adds none. */
export function decideUnit(command: UnitCommand, unit: Unit, around: UnitSurroundings): Decision<UnitEvent> {
  if (command.on > around.today) return refuse('unit/day-in-future', { today: around.today })
  if (command.type === 'found') return found(command, around)
  if (unit.phase === 'absent') return refuse('unit/unknown', { units: [] })
  if (unit.phase === 'closed') return refuse('unit/not-open', { since: unit.closedOn ?? unit.changedOn })
  if (command.on < unit.changedOn) return refuse('unit/day-too-early', { after: unit.changedOn })
  const { on } = command

  switch (command.type) {
    case 'rename': {
      const { name, shortNames = unit.shortNames } = command
      if (name === unit.name && sameList(shortNames, unit.shortNames)) return refuse('unit/nothing-changed', {})
      if (around.nameTaken) return refuse('unit/name-taken', { name })
      return accept({ type: 'UnitRenamed', from: unit.name, name, shortNames, on })
    }
    case 'describe': {
      const changes = Object.fromEntries(
        Object.entries(command.changes).filter(
          ([key, value]) =>
            value !== undefined && JSON.stringify(value) !== JSON.stringify(unit[key as keyof typeof command.changes]), // a key of the same object
        ),
      )
      return Object.keys(changes).length > 0
        ? accept({ type: 'UnitDescribed', changes, on })
        : refuse('unit/nothing-changed', {})
    }
    case 'move': {
      if (unit.type === 'bureau') return refuse('unit/is-bureau', {})
      if (command.parent === unit.parent) return refuse('unit/nothing-changed', {})
      return otherIsFit(around) ?? accept({ type: 'UnitMoved', from: unit.parent, parent: command.parent, on })
    }
    case 'merge':
      return otherIsFit(around) ?? mayEnd(unit, around) ?? accept({ type: 'UnitMerged', into: command.into, on })
    case 'close':
      return mayEnd(unit, around) ?? accept({ type: 'UnitClosed', reason: command.reason, on })
  }
}

function found({ facts, on }: UnitCommand & { type: 'found' }, around: UnitSurroundings): Decision<UnitEvent> {
  if (facts.parent === null && around.bureauExists) return refuse('unit/bureau-exists', {})
  const unfit = facts.parent === null ? undefined : otherIsFit(around)
  if (unfit) return unfit
  if (around.nameTaken) return refuse('unit/name-taken', { name: facts.name })
  return accept({ type: 'UnitFounded', facts, on })
}

/** Whether a unit may be put under the other, or end in it. */
function otherIsFit({ other }: UnitSurroundings) {
  if (!other || other.unit.phase === 'absent') return refuse('unit/unknown', { units: other ? [other.id] : [] })
  if (other.within) return refuse('unit/under-itself', {})
  if (other.unit.phase === 'closed')
    return refuse('unit/not-open', { since: other.unit.closedOn ?? other.unit.changedOn })
  return undefined
}

/** Nothing may be left hanging on a unit that ends; what hangs is said in the order it is put right. */
function mayEnd(unit: KnownUnit, { children, posts, openDuties }: UnitSurroundings) {
  if (unit.type === 'bureau') return refuse('unit/is-bureau', {})
  if (children > 0) return refuse('unit/children-remain', { count: children })
  if (openDuties > 0) return refuse('unit/items-hang', { count: openDuties })
  if (posts > 0) return refuse('unit/posts-remain', { count: posts })
  return undefined
}

const sameList = (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other)
