import type { PlainDate } from '@luoshi/calendar'
import type { UnitRow, UnitType } from '@luoshi/contract'
import type { UnitId } from '@luoshi/loop'

/** What is known of a unit on a day. */
export interface UnitFacts {
  name: string
  shortNames: string[]
  type: UnitType
  parent: UnitId | null
  area: UnitRow['area']
  ownership: UnitRow['ownership']
  pupils: number | null
}

/** A name and the days it was borne; `until` is the first day without it. */
export interface UnitName {
  name: string
  kind: 'full' | 'short'
  from: PlainDate
  until: PlainDate | null
}

export interface KnownUnit extends UnitFacts {
  phase: 'open' | 'closed'
  foundedOn: PlainDate
  /** The day of the latest change; history is told forwards. */
  changedOn: PlainDate
  closedOn: PlainDate | null
  mergedInto: UnitId | null
  names: UnitName[]
}

export type Unit = { phase: 'absent' } | KnownUnit
export const noUnit: Unit = { phase: 'absent' }

type Described = Partial<Pick<UnitFacts, 'shortNames' | 'area' | 'ownership' | 'pupils'>>

/** Everything that can have happened to a unit, and from which day on. */
export type UnitEvent = { on: PlainDate } & (
  | { type: 'UnitFounded'; facts: UnitFacts }
  | { type: 'UnitRenamed'; from: string; name: string; shortNames: string[] }
  | { type: 'UnitDescribed'; changes: Described }
  | { type: 'UnitMoved'; from: UnitId | null; parent: UnitId }
  | { type: 'UnitMerged'; into: UnitId }
  | { type: 'UnitClosed'; reason: string }
)

export type UnitCommand = { on: PlainDate } & (
  | { type: 'found'; facts: UnitFacts }
  | { type: 'rename'; name: string; shortNames?: string[] | undefined }
  | { type: 'describe'; changes: { [Key in keyof Described]: Described[Key] | undefined } }
  | { type: 'move'; parent: UnitId }
  | { type: 'merge'; into: UnitId }
  | { type: 'close'; reason: string }
)

/** Folds one recorded fact into the unit. Never judges. */
export function evolveUnit(unit: Unit, event: UnitEvent): Unit {
  const { on } = event
  if (event.type === 'UnitFounded') {
    const { facts } = event
    return {
      ...facts,
      phase: 'open',
      foundedOn: on,
      changedOn: on,
      closedOn: null,
      mergedInto: null,
      names: namesFrom([], facts, on),
    }
  }
  if (unit.phase === 'absent') return unit
  const changed = { ...unit, changedOn: on }
  switch (event.type) {
    case 'UnitRenamed': {
      const { name, shortNames } = event
      return { ...changed, name, shortNames, names: namesFrom(unit.names, { name, shortNames }, on) }
    }
    case 'UnitDescribed': {
      const described = { ...changed, ...event.changes }
      return { ...described, names: namesFrom(unit.names, described, on) }
    }
    case 'UnitMoved':
      return { ...changed, parent: event.parent }
    case 'UnitMerged':
      return { ...closed(changed, on), mergedInto: event.into }
    case 'UnitClosed':
      return closed(changed, on)
  }
}

const closed = (unit: KnownUnit, on: PlainDate): KnownUnit => ({
  ...unit,
  phase: 'closed',
  closedOn: on,
  names: unit.names.map((name) => ({ ...name, until: name.until ?? on })),
})

/** Names that stay go on as they were, names given up end on the day, names given begin on it. */
function namesFrom(before: UnitName[], now: Pick<UnitFacts, 'name' | 'shortNames'>, on: PlainDate): UnitName[] {
  const wanted = [
    { name: now.name, kind: 'full' as const },
    ...[...new Set(now.shortNames)]
      .filter((name) => name !== now.name)
      .map((name) => ({ name, kind: 'short' as const })),
  ]
  const same = (one: { name: string; kind: string }) => (other: { name: string; kind: string }) =>
    one.name === other.name && one.kind === other.kind
  const kept = before.flatMap((name): UnitName[] => {
    if (name.until !== null || wanted.some(same(name))) return [name]
    return name.from === on ? [] : [{ ...name, until: on }] // borne for no day at all
  })
  const current = kept.filter(({ until }) => until === null)
  const added = wanted.filter((name) => !current.some(same(name))).map((name) => ({ ...name, from: on, until: null }))
  return [...kept, ...added]
}
