import { plainDate } from '@luoshi/calendar'
import {
  decide,
  defaultRules,
  evolve,
  noItem,
  type Act,
  type Decision,
  type DraftTerms,
  type Due,
  type EventOf,
  type EvidenceId,
  type Item,
  type ItemCommand,
  type ItemEvent,
  type ItemId,
  type ItemRules,
  type PersonId,
  type RefusalCode,
  type Terms,
  type UnitId,
} from '../src/index.ts'

/* A small made-up office, and the facts of an item of its own, from which every test says only what differs. */

export const unit = (name: string) => name as UnitId // ids are opaque text
export const person = (name: string) => name as PersonId // likewise
export const itemId = (name: string) => name as ItemId // likewise
export const evidence = (name: string) => name as EvidenceId // likewise

/** A month and day of 2026, the year all of this happens in. */
export const day = (monthAndDay: string) => plainDate(`2026-${monthAndDay}`)
export const due = (monthAndDay: string): Due => ({ day: day(monthAndDay), basis: { type: 'set' } })

const post =
  (name: string, of: string) =>
  (monthAndDay: string): Act => ({ by: { person: person(name), unit: unit(of) }, on: day(monthAndDay) })

/** Each is a post: given a day, it is who acts and when. */
export const clerk = post('Liang', 'office')
export const principal = post('Qiao', 'Willow School')
export const teacher = post('Shen', 'Willow School')
export const officer = post('Tang', 'safety section')
export const chief = post('Gu', 'safety section')
export const inspector = post('Ruan', 'inspectorate')
/** The same Qiao, lent to the office. */
export const principalLentToOffice = post('Qiao', 'office')

export const terms: Terms = {
  kind: 'problem',
  title: '更换宿舍楼锈蚀的安全出口推杆锁',
  strength: 'must',
  level: 'important',
  source: { type: 'finding', finding: 'visit-12', words: '二号楼西侧出口推杆锁打不开' },
  lead: unit('Willow School'),
  supports: [unit('finance section')],
  inCharge: null,
  leader: person('Deputy Director Pan'),
  verifier: unit('safety section'),
  due: due('03-20'),
  criterion: '每个出口由内一推即开，现场逐个试过',
  evidenceWanted: [],
  deliverables: ['更换记录'],
  lookBackAfterDays: null,
}

export const drafted = (over: Partial<DraftTerms> = {}): EventOf<'ItemDrafted'> => ({
  ...clerk('03-01'),
  type: 'ItemDrafted',
  terms: { ...terms, ...over },
  parent: null,
})

/** Dispatched on 2 March for 20 March. */
export const dispatched = (over: Partial<Terms> = {}): EventOf<'ItemDispatched'> => ({
  ...clerk('03-02'),
  type: 'ItemDispatched',
  terms: { ...terms, ...over },
})

export const signedFor: ItemEvent = { ...principal('03-03'), type: 'ItemSignedFor' }

export const reportedDone: ItemEvent = {
  ...principal('03-16'),
  type: 'CompletionReported',
  outcome: 'done',
  note: '全部更换并试开',
  evidence: [],
}

export const closed: ItemEvent = {
  ...officer('03-18'),
  type: 'ItemClosed',
  outcome: 'done',
  note: '逐个试开',
  lookBackOn: day('05-17'),
}

export const extensionAsked: EventOf<'ExtensionAsked'> = {
  ...principal('03-10'),
  type: 'ExtensionAsked',
  request: { until: day('03-27'), reason: '厂家排期', cause: 'other-unit', ...principal('03-10') },
}

export const extended = (from: string, until: string): ItemEvent => ({
  ...clerk('03-11'),
  type: 'DeadlineExtended',
  from: day(from),
  until: day(until),
  reason: '厂家排期',
  note: '',
})

export const paused: ItemEvent = { ...clerk('03-09'), type: 'ClockPaused', reason: '封校考试' }
export const child = itemId('child-1')
export const childAttached: ItemEvent = { ...clerk('03-02'), type: 'ChildAttached', child }
export const childSettled: ItemEvent = { ...clerk('03-12'), type: 'ChildSettled', child }

/** Histories that end where their name says. */
export const inDraft = (over: Partial<DraftTerms> = {}): ItemEvent[] => [drafted(over)]
export const inDispatch = (over: Partial<Terms> = {}): ItemEvent[] => [drafted(over), dispatched(over)]
export const inProgress = (over: Partial<Terms> = {}): ItemEvent[] => [...inDispatch(over), signedFor]
export const inReport = (over: Partial<Terms> = {}): ItemEvent[] => [...inProgress(over), reportedDone]
export const inClosing = (over: Partial<Terms> = {}): ItemEvent[] => [...inReport(over), closed]

export const itemAfter = (...history: ItemEvent[]): Item => history.reduce(evolve, noItem)

/** given(what happened).when(what is asked) is what the loop decides. */
export const given = (...history: ItemEvent[]) => ({
  when: (command: ItemCommand, rules: ItemRules = defaultRules): Decision<ItemEvent> =>
    decide(command, itemAfter(...history), rules),
  /** The item after what was decided; fails when it was refused. */
  after: (...commands: ItemCommand[]): Item => commands.reduce(step, itemAfter(...history)),
})

function step(item: Item, command: ItemCommand): Item {
  const decision = decide(command, item, defaultRules)
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`)
  return decision.events.reduce(evolve, item)
}

/** The code alone, where the facts in the refusal are not the point. */
export const codeOf = (decision: Decision<ItemEvent>): RefusalCode | 'accepted' =>
  decision.ok ? 'accepted' : decision.refusal.code
