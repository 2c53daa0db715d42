import { plainDate } from '@luoshi/calendar'
import { commandNames } from '@luoshi/contract'
import {
  decide,
  defaultRules,
  evolve,
  noItem,
  type Actor,
  type DraftTerms,
  type Item,
  type ItemCommand,
  type PersonId,
  type UnitId,
} from '@luoshi/loop'
import { describe, expect, test } from 'vitest'
import { maySee, mayUse, type ItemActor } from './items.policy.ts'

const unit = (name: string) => name as UnitId // ids are opaque to the policy
const [office, section, school, otherSchool] = [
  unit('office'),
  unit('section'),
  unit('school'),
  unit('other school'),
] as const
const by = (of: UnitId): Actor => ({ person: `somebody of ${of}` as PersonId, unit: of }) // opaque as well
const on = plainDate('2026-03-04')

const terms: DraftTerms = {
  kind: 'task',
  title: '报送校舍排查台账',
  strength: 'must',
  level: 'ordinary',
  source: { type: 'person', words: '校舍要逐栋过一遍' },
  lead: school,
  supports: [],
  inCharge: null,
  leader: null,
  verifier: section,
  due: { day: plainDate('2026-03-20'), basis: { type: 'set' } },
  criterion: '每栋校舍都有排查记录和签字',
  evidenceWanted: [],
  deliverables: [],
  lookBackAfterDays: null,
}

type Step = { type: ItemCommand['type'] } & Record<string, unknown>
const after = (...steps: Step[]): Item =>
  steps.reduce<Item>((item, step) => {
    const decision = decide({ by: by(office), on, ...step } as ItemCommand, item, defaultRules) // each step below is a whole command
    if (!decision.ok) throw new Error(decision.refusal.code)
    return decision.events.reduce(evolve, item)
  }, noItem)
const draft = { type: 'draft', terms, parent: null } as const
const drafted = after(draft)
const dispatched = after(draft, { type: 'dispatch' })

const somebody = (of: UnitId, { bureauWide = false, may = true } = {}): ItemActor => ({
  may: () => may,
  covers: (other) => other === of,
  bureauWide,
})

describe('who may do what with an item', () => {
  test('without the permission nobody may do anything', () => {
    const idle = somebody(school, { may: false, bureauWide: true })
    expect(commandNames.filter((name) => mayUse(idle, name, dispatched))).toEqual([])
  })

  test('the school it was given to signs, reports and asks, and does not judge itself', () => {
    expect(mayUse(somebody(school), 'sign-for', dispatched)).toBe(true)
    expect(mayUse(somebody(school), 'ask-extension', dispatched)).toBe(true)
    for (const name of ['close', 'return', 'grant-extension', 'cancel', 'reassign', 'look-back'] as const) {
      expect(mayUse(somebody(school), name, dispatched), name).toBe(false)
    }
  })

  test('the verifying section judges and does not do the work', () => {
    expect(mayUse(somebody(section), 'close', dispatched)).toBe(true)
    expect(mayUse(somebody(section), 'report-done', dispatched)).toBe(false)
  })

  test('who issued it may change and end it, and so may whoever works for the whole bureau', () => {
    expect(mayUse(somebody(office), 'cancel', dispatched)).toBe(true)
    expect(mayUse(somebody(unit('leaders'), { bureauWide: true }), 'grant-extension', dispatched)).toBe(true)
    expect(mayUse(somebody(unit('leaders'), { bureauWide: true }), 'close', dispatched)).toBe(false)
  })
})

describe('who sees an item', () => {
  test('a draft is seen on the desk it lies on, and nowhere else', () => {
    expect(maySee(somebody(office), drafted)).toBe(true)
    expect(maySee(somebody(school), drafted)).toBe(false)
    expect(maySee(somebody(section), drafted)).toBe(false)
  })

  test('once it is out, everybody concerned sees it and a school with no part in it does not', () => {
    expect([office, school, section].map((of) => maySee(somebody(of), dispatched))).toEqual([true, true, true])
    expect(maySee(somebody(otherSchool), dispatched)).toBe(false)
  })

  test('what was recalled is a draft again', () => {
    const recalled = after(draft, { type: 'dispatch' }, { type: 'recall', reason: '时限写错' })
    expect(maySee(somebody(school), recalled)).toBe(false)
  })

  test('what was cancelled after it was out stays visible to those it was out to', () => {
    const cancelled = after(draft, { type: 'dispatch' }, { type: 'cancel', reason: '并入另一事项' })
    expect(maySee(somebody(school), cancelled)).toBe(true)
    expect(maySee(somebody(school), after(draft, { type: 'cancel', reason: '不作任务' }))).toBe(false)
  })
})
