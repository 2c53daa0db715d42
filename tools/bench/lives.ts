import { addDays, type PlainDate } from '@luoshi/calendar'
import type { DraftTerms, EvidenceId, ItemId, Outcome, Source, UnitId } from '@luoshi/loop'
import type { Office } from './office.ts'
import type { Random } from './random.ts'
import { Story, type Officer } from './story.ts'
import { kindsByDoor, meetingFrom, noteFrom, reasonFrom, wordingFor } from './words.ts'

/** How far an item's life goes, and since when it runs. */
export interface Plan {
  start: PlainDate
  end: 'draft' | 'dispatched' | 'in-progress' | 'reported' | 'closed'
  /** Units it is spread to, a child each. */
  children: number
}

export interface HandedIn {
  evidenceId: EvidenceId
  itemId: ItemId
  by: Officer
  at: Date
  on: PlainDate
}

export interface World {
  random: Random
  today: PlainDate
  office: Office
  newId: (at: Date) => string
  /** Puts the words into the speech that is being given, and says where they stand in it. */
  say: (words: string, on: PlainDate) => Source
}

export interface Lived {
  stories: Story[]
  evidence: HandedIn[]
}

/** One item, with its children when it is spread, from its draft to the end of its plan. */
export function live(world: World, plan: Plan): Lived {
  const lived: Lived = { stories: [], evidence: [] }
  const { office, random } = world
  const issuer = random.chance(0.8) ? office.clerk(random) : office.sectionHead(random)
  const story = begin(world, lived, plan, { issuer, lead: office.unitToLead(random, plan.children > 0), parent: null })
  const lead = office.leadOf(random, story)
  if (lead === undefined || plan.end === 'draft' || plan.end === 'dispatched') return lived
  signFor(world, story, lead)
  const settled = plan.children > 0 ? spread(world, lived, story, lead, plan) : true
  goOn(world, lived, story, lead, settled ? plan.end : 'in-progress')
  return lived
}

interface Given {
  issuer: Officer
  lead: UnitId
  parent: ItemId | null
}

function begin(world: World, lived: Lived, { start, end }: Plan, { issuer, lead, parent }: Given): Story {
  const { random, today } = world
  const story = new Story(world.newId(new Date(`${start}T01:00:00Z`)) as ItemId, start, { random, today }) // a new id becomes an item's by being drafted as one
  lived.stories.push(story)
  const complete = termsFor(world, start, lead)
  const rough = random.chance(0.4) || end === 'draft'
  const unassigned = end === 'draft' && random.chance(0.3)
  story.act(issuer, {
    type: 'draft',
    terms: {
      ...complete,
      ...(rough ? { criterion: null, verifier: null } : {}),
      ...(unassigned ? { lead: null, inCharge: null } : {}),
    },
    parent,
  })
  if (end === 'draft') {
    if (random.chance(0.5)) story.act(issuer, { type: 'revise', terms: { criterion: complete.criterion } })
    return story
  }
  if (rough)
    story.act(issuer, { type: 'revise', terms: { criterion: complete.criterion, verifier: complete.verifier } })
  story.act(issuer, { type: 'dispatch' })
  return story
}

function signFor({ random }: World, story: Story, lead: Officer): void {
  story.wait(0, 3)
  story.act(lead, { type: 'sign-for' })
  if (random.chance(0.5)) story.act(lead, { type: 'comment', note: noteFrom(random) })
}

/** Gives every unit a child of its own. True when all of them came to their end. */
function spread(world: World, lived: Lived, parent: Story, lead: Officer, plan: Plan): boolean {
  const { random, office } = world
  const units = office.schools(random, plan.children)
  const children = units.map((unit) => {
    const child = begin(
      world,
      lived,
      { start: parent.day, end: 'dispatched', children: 0 },
      { issuer: lead, lead: unit, parent: parent.itemId },
    )
    parent.act(lead, { type: 'note-child', child: child.itemId, state: 'attached', due: null })
    return child
  })
  for (const child of children) {
    const head = office.leadOf(random, child)
    if (!head) continue
    signFor(world, child, head)
    goOn(world, lived, child, head, plan.end === 'closed' || random.chance(0.5) ? 'closed' : 'in-progress')
  }
  const closed = children.filter(({ item }) => item.phase === 'closed').sort((a, b) => (a.day < b.day ? -1 : 1))
  for (const { itemId, day, facts } of closed) {
    parent.until(day)
    parent.act(facts.at(-1)?.actor ?? lead, { type: 'note-child', child: itemId, state: 'settled', due: null })
  }
  return closed.length === children.length
}

/** From signed for to where the plan ends: progress, more time, report, return, closing, look-back. */
function goOn(world: World, lived: Lived, story: Story, lead: Officer, end: Plan['end']): void {
  const { random, office } = world
  const { item } = story
  if (item.phase !== 'in-progress') return
  const evidence = item.terms.evidenceWanted.length > 0 ? [handIn(world, lived, story, lead)] : []
  for (let i = random.between(end === 'in-progress' ? 1 : 0, 2); i > 0; i -= 1) {
    story.wait(2, 15)
    story.act(lead, { type: 'report-progress', note: noteFrom(random), percent: 30, evidence })
  }
  if (random.chance(0.15) && story.day <= item.clock.due) {
    const until = addDays(item.clock.due, random.between(7, 30))
    story.act(lead, { type: 'ask-extension', until, reason: reasonFrom(random), cause: 'other-unit' })
    if (random.chance(0.8)) story.act(office.leader(random), { type: 'grant-extension', note: '同意' })
  }
  if (end === 'in-progress') return

  story.wait(1, 30)
  const report = { type: 'report-done', outcome: outcomeFrom(random), note: noteFrom(random), evidence } as const
  story.act(lead, report)
  const verifier = office.personIn(random, item.terms.verifier)
  if (random.chance(0.12)) {
    story.act(verifier, { type: 'return', reason: reasonFrom(random) })
    story.wait(1, 6)
    story.act(lead, report)
  }
  if (end === 'reported') return

  story.wait(0, 5)
  story.act(verifier, { type: 'close', outcome: report.outcome, note: noteFrom(random) })
  if (random.chance(0.8)) return
  story.wait(60, 120)
  story.act(office.leader(random), { type: 'look-back', result: 'holds', note: noteFrom(random) })
}

function handIn({ newId, today }: World, lived: Lived, story: Story, by: Officer): EvidenceId {
  const at = story.now()
  const evidenceId = newId(at) as EvidenceId // a new id becomes a piece of evidence by its event
  lived.evidence.push({ evidenceId, itemId: story.itemId, by, at, on: story.day < today ? story.day : today })
  return evidenceId
}

const outcomeFrom = (random: Random): Outcome =>
  random.chance(0.85) ? 'done' : random.pick(['partly', 'not-possible'])

function termsFor(world: World, start: PlainDate, lead: UnitId): DraftTerms & { criterion: string; verifier: UnitId } {
  const { random, office } = world
  const { title, words, criterion } = wordingFor(random)
  const source = sourceOf(world, words, start)
  return {
    kind: random.pick(kindsByDoor[source.type === 'recurrence' ? 'meeting' : source.type]),
    title,
    strength: random.chance(0.8) ? 'must' : 'principle',
    level: random.pick(['ordinary', 'ordinary', 'ordinary', 'important', 'urgent']),
    source,
    lead,
    supports: office.supports(random, lead),
    inCharge: office.personIn(random, lead).person,
    leader: office.leader(random).person,
    verifier: office.verifierFor(random, lead),
    due: { day: addDays(start, random.between(10, 150)), basis: { type: 'set' } },
    criterion,
    evidenceWanted: random.chance(0.3) ? ['现场照片'] : [],
    deliverables: random.chance(0.3) ? ['整改报告'] : [],
    lookBackAfterDays: null,
  }
}

function sourceOf({ random, say }: World, words: string, on: PlainDate): Source {
  const door = random.next()
  if (door < 0.7) return say(words, on)
  if (door < 0.78) return { type: 'meeting', meeting: meetingFrom(random), words }
  if (door < 0.88) return { type: 'finding', finding: `督导检查第${random.between(1, 60)}号`, words }
  if (door < 0.95) return { type: 'letter', letter: `信访第${random.between(1, 900)}号`, words }
  return { type: 'person', words }
}
