import { addDays, plainDate, type PlainDate } from '@luoshi/calendar'
import type { UnitId } from '@luoshi/loop'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideUnit, type UnitSurroundings } from './decide-unit.ts'
import { evolveUnit, noUnit, type KnownUnit, type Unit, type UnitCommand, type UnitFacts } from './unit.ts'

const above = 'above' as UnitId // the kernel only compares ids
const first = plainDate('2020-09-01')
const today = plainDate('2026-03-02')
const facts: UnitFacts = {
  name: '第一小学',
  shortNames: ['一小'],
  type: 'primary',
  parent: above,
  area: null,
  ownership: 'public',
  pupils: null,
}
const parent = evolveUnit(noUnit, { type: 'UnitFounded', on: first, facts: { ...facts, type: 'township-centre' } })
const around: UnitSurroundings = {
  today,
  nameTaken: false,
  other: { id: above, unit: parent, within: false },
  bureauExists: true,
  children: 0,
  posts: 0,
  openDuties: 0,
}

/** Folds every command that is accepted, in turn; leaves out those that are refused. */
function lived(commands: readonly UnitCommand[]): KnownUnit {
  const unit = commands.reduce<Unit>(
    (so, command) => {
      const decision = decideUnit(command, so, around)
      return decision.ok ? decision.events.reduce(evolveUnit, so) : so
    },
    evolveUnit(noUnit, { type: 'UnitFounded', on: first, facts }),
  )
  if (unit.phase === 'absent') throw new Error('a founded unit is there')
  return unit
}

const name = fc.constantFrom('第一小学', '实验小学', '城关小学', '东关小学')
const shortNames = fc.uniqueArray(fc.constantFrom('一小', '实小', '城小', '第一小学'), { maxLength: 3 })
const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(first, days))
const commands = fc.array(
  fc.oneof<fc.Arbitrary<UnitCommand>[]>(
    fc.record({ type: fc.constant('rename' as const), name, shortNames, on: day }),
    fc.record({ type: fc.constant('describe' as const), changes: fc.record({ shortNames }), on: day }),
    fc.record({ type: fc.constant('close' as const), reason: fc.constant('撤点'), on: day }),
  ),
  { maxLength: 12 },
)
const namesOn = (unit: KnownUnit, on: PlainDate, kind: 'full' | 'short') =>
  unit.names
    .filter((one) => one.kind === kind && one.from <= on && (one.until === null || on < one.until))
    .map((one) => one.name)

describe('whatever happens to a unit', () => {
  test('it bears exactly one full name on each day from its founding to its end, and none after', () => {
    fc.assert(
      fc.property(commands, fc.integer({ min: 0, max: 60 }), (history, days) => {
        const unit = lived(history)
        const on = addDays(first, days)
        const exists = unit.closedOn === null || on < unit.closedOn
        expect(namesOn(unit, on, 'full')).toHaveLength(exists ? 1 : 0)
      }),
    )
  })

  test('no name is borne twice at once, and every stretch of days ends after it begins', () => {
    fc.assert(
      fc.property(commands, fc.integer({ min: 0, max: 60 }), (history, days) => {
        const unit = lived(history)
        const then = namesOn(unit, addDays(first, days), 'short')
        expect(new Set(then).size).toBe(then.length)
        // A unit closed on the day of a renaming bore the new name for no day.
        expect(unit.names.every(({ from, until }) => until === null || from < until || until === unit.closedOn)).toBe(
          true,
        )
      }),
    )
  })

  test('today’s names are the ones it is shown with', () => {
    fc.assert(
      fc.property(commands, (history) => {
        const unit = lived(history)
        if (unit.phase === 'closed') return
        expect(namesOn(unit, today, 'full')).toEqual([unit.name])
        expect(new Set(namesOn(unit, today, 'short'))).toEqual(
          new Set(unit.shortNames.filter((short) => short !== unit.name)),
        )
      }),
    )
  })
})

test('a bureau has one unit at its top', () => {
  const top = { ...facts, type: 'bureau' as const, parent: null }
  const found = (bureauExists: boolean) =>
    decideUnit({ type: 'found', facts: top, on: first }, noUnit, { ...around, other: undefined, bureauExists })
  expect(found(false).ok).toBe(true)
  expect(found(true)).toEqual({ ok: false, refusal: { code: 'unit/bureau-exists', data: {} } })
})

test('what hangs on a unit is said in the order in which it is put right', () => {
  const unit = lived([])
  const close = (changes: Partial<UnitSurroundings>) => {
    const decision = decideUnit({ type: 'close', reason: '撤点', on: today }, unit, { ...around, ...changes })
    return decision.ok ? 'closed' : decision.refusal
  }
  expect(close({ children: 2, openDuties: 3, posts: 1 })).toEqual({ code: 'unit/children-remain', data: { count: 2 } })
  expect(close({ openDuties: 3, posts: 1 })).toEqual({ code: 'unit/items-hang', data: { count: 3 } })
  expect(close({ posts: 1 })).toEqual({ code: 'unit/posts-remain', data: { count: 1 } })
  expect(close({})).toBe('closed')
})
