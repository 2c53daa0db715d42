import { addDays, plainDate, type PlainDate } from '@luoshi/calendar'
import fc from 'fast-check'
import {
  decide,
  delayCauses,
  evolve,
  itemKinds,
  levels,
  noItem,
  obstacleTo,
  outcomes,
  possibleRefusals,
  strengths,
  type Act,
  type Decision,
  type DraftTerms,
  type Item,
  type ItemAction,
  type ItemCommand,
  type ItemEvent,
  type ItemRules,
} from '../src/index.ts'
import { evidence, itemId, person, unit } from './office.ts'

/*
 * Lives of an item as chance would have them: anybody, from any post, asks for anything, sensible or not.
 * Some moves look for an action nothing stands in the way of, some of those for one that leads on, so that lives go somewhere.
 */

type Mood = 'wild' | 'likely' | 'onward'
interface Move {
  mood: Mood
  seed: number
}

/** One thing asked of the item: what was before, what was decided, what is after. */
export interface Step {
  command: ItemCommand
  before: Item
  decision: Decision<ItemEvent>
  after: Item
}

/** Each fact with the item before and after it: laws hold between any two facts, not only between two commands. */
export interface Turn {
  before: Item
  event: ItemEvent
  after: Item
}

export interface Life {
  rules: ItemRules
  steps: Step[]
  turns: Turn[]
  /** Where it got to. */
  item: Item
}

const actions = Object.keys(possibleRefusals) as ItemAction[] // keyed by every action, see its type
/** Where lives lead on; what is listed more often is done more often. */
const onward: readonly ItemAction[] = [
  ...(['draft', 'revise', 'dispatch', 'sign-for'] as const),
  ...(['report-done', 'report-done', 'report-done', 'close', 'close', 'look-back', 'reopen'] as const),
  ...(['ask-extension', 'grant-extension', 'refuse-extension', 'resume', 'note-child'] as const),
]
const units = ['A', 'B', 'C', 'D'].map(unit)
const people = ['p', 'q', 'r', 's', 't'].map(person)
const [above, childA, childB] = [itemId('above'), itemId('child-1'), itemId('child-2')]
const wanted: DraftTerms['evidenceWanted'][] = [[], [], ['照片']]

/** Chance drawn from one number: the same number, the same draws. */
class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** 0 ≤ n < sides. */
  roll(sides: number): number {
    this.#state = (this.#state + 0x6d2b_79f5) | 0 // mulberry32: rolls of one seed show no pattern
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
  oneOf<T>(...choices: readonly [T, ...T[]]): T {
    return choices[this.roll(choices.length)] ?? choices[0]
  }
  from<T>(choices: readonly T[]): T {
    const choice = choices[this.roll(choices.length)]
    if (choice === undefined) throw new Error('Nothing to choose from')
    return choice
  }
}

const words = (dice: Dice) => dice.oneOf('', ' \n', ...Array<string>(8).fill('见附件'))
const dayNear = (dice: Dice, today: PlainDate) => addDays(today, dice.roll(45) - 9)
const dueNear = (dice: Dice, today: PlainDate) => ({ day: dayNear(dice, today), basis: { type: 'set' as const } })
const someEvidence = (dice: Dice) => Array.from({ length: dice.roll(3) }, () => evidence(`e${dice.roll(20)}`))
const mostly = <T>(dice: Dice, often: T, seldom: T): T => (dice.roll(10) === 0 ? seldom : often)

const someTerms = (dice: Dice, today: PlainDate): DraftTerms => ({
  kind: dice.from(itemKinds),
  title: words(dice) || '更换推杆锁',
  strength: dice.from(strengths),
  level: dice.from(levels),
  source: { type: 'person', words: '请抓紧' },
  lead: mostly(dice, dice.from(units), null),
  supports: dice.oneOf([], [dice.from(units)]),
  inCharge: dice.oneOf(null, dice.from(people)),
  leader: null,
  verifier: mostly(dice, dice.from(units), null),
  due: mostly(dice, dueNear(dice, today), null),
  criterion: mostly(dice, '一推即开', dice.oneOf(null, ' ')),
  evidenceWanted: dice.from(wanted),
  deliverables: [],
  lookBackAfterDays: dice.oneOf(null, null, 10),
})

function someRevision(dice: Dice, today: PlainDate): Partial<DraftTerms> {
  const terms = Object.entries(someTerms(dice, today)).filter(() => dice.roll(3) === 0)
  return Object.fromEntries(terms)
}

/** A command of each kind, its details thrown. */
const commandFor: Record<ItemAction, (act: Act, dice: Dice) => ItemCommand> = {
  draft: (act, dice) => ({
    ...act,
    type: 'draft',
    terms: someTerms(dice, act.on),
    parent: dice.oneOf(null, above),
  }),
  revise: (act, dice) => ({ ...act, type: 'revise', terms: someRevision(dice, act.on) }),
  dispatch: (act) => ({ ...act, type: 'dispatch' }),
  recall: (act, dice) => ({ ...act, type: 'recall', reason: words(dice) }),
  'sign-for': (act) => ({ ...act, type: 'sign-for' }),
  decline: (act, dice) => ({ ...act, type: 'decline', reason: words(dice) }),
  reassign: (act, dice) => ({ ...act, type: 'reassign', lead: dice.from(units), reason: words(dice) }),
  delegate: (act, dice) => ({ ...act, type: 'delegate', inCharge: dice.from(people) }),
  'appoint-verifier': (act, dice) => ({
    ...act,
    type: 'appoint-verifier',
    verifier: dice.from(units),
    reason: words(dice),
  }),
  comment: (act, dice) => ({ ...act, type: 'comment', note: words(dice) }),
  'report-progress': (act, dice) => ({
    ...act,
    type: 'report-progress',
    note: words(dice),
    percent: dice.oneOf(null, null, null, 0, 50, 100, 101, 33.3),
    evidence: someEvidence(dice),
  }),
  'report-done': (act, dice) => ({
    ...act,
    type: 'report-done',
    outcome: dice.oneOf('done', dice.from(outcomes)),
    note: words(dice),
    evidence: someEvidence(dice),
  }),
  return: (act, dice) => ({ ...act, type: 'return', reason: words(dice) }),
  close: (act, dice) => ({
    ...act,
    type: 'close',
    outcome: dice.oneOf('done', dice.from(outcomes)),
    note: words(dice),
  }),
  'ask-extension': (act, dice) => ({
    ...act,
    type: 'ask-extension',
    until: dayNear(dice, act.on),
    reason: words(dice),
    cause: dice.from(delayCauses),
  }),
  'grant-extension': (act, dice) => ({ ...act, type: 'grant-extension', note: words(dice) }),
  'refuse-extension': (act, dice) => ({ ...act, type: 'refuse-extension', reason: words(dice) }),
  pause: (act, dice) => ({ ...act, type: 'pause', reason: words(dice) }),
  resume: (act, dice) => ({
    ...act,
    type: 'resume',
    until: dice.oneOf(null, dayNear(dice, act.on)),
    note: words(dice),
  }),
  'state-delay-cause': (act, dice) => ({
    ...act,
    type: 'state-delay-cause',
    cause: dice.from(delayCauses),
    note: words(dice),
  }),
  escalate: (act, dice) => ({ ...act, type: 'escalate', rung: dice.oneOf(1, 2, 3, 4, 1.5, -1), reason: words(dice) }),
  cancel: (act, dice) => ({ ...act, type: 'cancel', reason: words(dice) }),
  'look-back': (act, dice) =>
    dice.roll(2) === 0
      ? { ...act, type: 'look-back', result: 'holds', note: words(dice) }
      : {
          ...act,
          type: 'look-back',
          result: dice.oneOf('partly', 'not'),
          note: words(dice),
          due: dueNear(dice, act.on),
        },
  reopen: (act, dice) => ({ ...act, type: 'reopen', reason: words(dice), due: dueNear(dice, act.on) }),
  'note-child': (act, dice) => ({
    ...act,
    type: 'note-child',
    child: mostly(dice, dice.oneOf(childA, childB), above),
    state: dice.oneOf('attached', 'settled', 'settled', 'settled', 'reopened'),
    due: dice.oneOf(null, dueNear(dice, act.on), dueNear(dice, act.on)),
  }),
}

function nextCommand(item: Item, rules: ItemRules, today: PlainDate, mood: Mood, dice: Dice): ItemCommand {
  const someone = (): Act => ({ by: { person: dice.from(people), unit: dice.from(units) }, on: today })
  const wild = () => commandFor[dice.from(actions)](someone(), dice)
  if (mood === 'wild') return wild()

  const among = mood === 'onward' ? onward : actions.filter((action) => action !== 'cancel')
  for (let tries = 0; tries < 3; tries++) {
    const act = someone()
    const free = among.filter((action) => !obstacleTo(action, item, rules, act))
    if (free.length > 0) return commandFor[dice.from(free)](act, dice)
  }
  return wild()
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) freeze(part)
  }
  return value
}

/** Everything is frozen on the way: neither `decide` nor `evolve` may change what it was given. */
function lifeOf(rules: ItemRules, moves: readonly Move[]): Life {
  const life: Life = { rules, steps: [], turns: [], item: freeze(noItem) }
  let today = plainDate('2026-03-01')
  for (const { mood, seed } of moves) {
    const dice = new Dice(seed)
    today = addDays(today, dice.roll(4))
    const before = life.item
    const command = freeze(nextCommand(before, rules, today, mood, dice))
    const decision = freeze(decide(command, before, rules))
    for (const event of decision.ok ? decision.events : []) {
      const after = freeze(evolve(life.item, event))
      life.turns.push({ before: life.item, event, after })
      life.item = after
    }
    life.steps.push({ command, before, decision, after: life.item })
  }
  return life
}

const move: fc.Arbitrary<Move> = fc.record({
  mood: fc.constantFrom<Mood>('wild', 'wild', 'likely', 'onward', 'onward'),
  seed: fc.integer({ min: 0, max: 0xffff_ffff }),
})

/** A whole life, under rules of its own. */
export const lives: fc.Arbitrary<Life> = fc
  .tuple(
    fc.record({
      maxExtensions: fc.integer({ min: 0, max: 3 }),
      lateExtensions: fc.boolean(),
      lookBackAfterDays: fc.constant({ ordinary: 90, important: 60, urgent: 30 }),
    }),
    fc.array(move, { minLength: 1, maxLength: 120, size: 'max' }),
  )
  .map(([rules, moves]) => lifeOf(rules, moves))
