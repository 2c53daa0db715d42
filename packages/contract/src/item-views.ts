import * as loop from '@luoshi/loop'
import { z } from 'zod'
import { DocumentId, EvidenceId, Instant, ItemId, PersonId, PlainDate, UnitId, Version, words } from './values.ts'

const source = {
  words: z.string().max(4000),
}
export const Source = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('document'),
    document: DocumentId,
    start: z.number().int().min(0),
    end: z.number().int().min(0),
    ...source,
  }),
  z.object({ type: z.literal('meeting'), meeting: words(200), ...source }),
  z.object({ type: z.literal('finding'), finding: words(200), ...source }),
  z.object({ type: z.literal('letter'), letter: words(200), ...source }),
  z.object({ type: z.literal('recurrence'), series: words(200), ...source }),
  z.object({ type: z.literal('person'), ...source }),
])

export const Due = z.object({
  day: PlainDate,
  basis: z.discriminatedUnion('type', [
    z.object({ type: z.literal('said'), words: words(200), explain: words(2000) }),
    z.object({ type: z.literal('rule'), rule: words(100), from: PlainDate, explain: words(2000) }),
    z.object({ type: z.literal('set') }),
  ]),
})

export const DraftTerms = z.object({
  kind: z.enum(loop.itemKinds),
  title: words(300),
  strength: z.enum(loop.strengths),
  level: z.enum(loop.levels),
  source: Source,
  lead: UnitId.nullable(),
  supports: z.array(UnitId).max(50),
  inCharge: PersonId.nullable(),
  leader: PersonId.nullable(),
  verifier: UnitId.nullable(),
  due: Due.nullable(),
  criterion: words(1000).nullable(),
  evidenceWanted: z.array(words(200)).max(20),
  deliverables: z.array(words(200)).max(20),
  lookBackAfterDays: z.number().int().min(1).max(730).nullable(),
})

const note = words(4000)
const evidence = z.array(EvidenceId).max(50).default([])
const percent = z.number().nullable().default(null)
const outcome = z.enum(loop.outcomes)
const cause = z.enum(loop.delayCauses)

/**
 * What a person may ask of one item over the API: a command of the loop without who and when, which the server knows.
 * The shape of each body; `note-child` is not here, because only the server keeps families straight.
 */
export const commandBodies = {
  revise: z.object({ terms: DraftTerms.partial() }),
  dispatch: z.object({}),
  recall: z.object({ reason: note }),
  'sign-for': z.object({}),
  decline: z.object({ reason: note }),
  reassign: z.object({ lead: UnitId, reason: note }),
  delegate: z.object({ inCharge: PersonId }),
  'appoint-verifier': z.object({ verifier: UnitId, reason: note }),
  comment: z.object({ note }),
  'report-progress': z.object({ note, percent, evidence }),
  'report-done': z.object({ outcome, note, evidence }),
  return: z.object({ reason: note }),
  close: z.object({ outcome, note }),
  'ask-extension': z.object({ until: PlainDate, reason: note, cause }),
  'grant-extension': z.object({ note: note.default('') }),
  'refuse-extension': z.object({ reason: note }),
  pause: z.object({ reason: note }),
  resume: z.object({ until: PlainDate.nullable().default(null), note: note.default('') }),
  'state-delay-cause': z.object({ cause, note: note.default('') }),
  escalate: z.object({ rung: z.number().int().min(1).max(9), reason: note }),
  cancel: z.object({ reason: note }),
  'look-back': z.discriminatedUnion('result', [
    z.object({ result: z.literal('holds'), note }),
    z.object({ result: z.enum(['partly', 'not']), note, due: Due }),
  ]),
  reopen: z.object({ reason: note, due: Due }),
} as const satisfies Record<Exclude<loop.ItemAction, 'draft' | 'note-child'>, z.ZodType>
export type CommandName = keyof typeof commandBodies
export const commandNames = Object.keys(commandBodies) as CommandName[] // keys of the literal just above

const Named = <Id extends z.ZodType>(of: Id) => z.object({ id: of, name: z.string() })
export const NamedUnit = Named(UnitId)
export const NamedPerson = Named(PersonId)

/** Colour, shape and word of an item's clock, with the facts that explain it. */
export const Light = z.object({
  light: z.enum(['draft', 'not-signed-for', 'on-time', 'due-soon', 'overdue', 'paused', 'closed', 'cancelled']),
  /** Working days left (negative: working days late); null where no clock runs or the calendar year is not loaded. */
  workingDays: z.number().int().nullable(),
  /** Whatever else explains the light; only on an item's own page. */
  facts: z.record(z.string(), z.unknown()).optional(),
})

/** An item as a row of a list. */
export const ItemRow = z.object({
  id: ItemId,
  version: Version,
  phase: z.enum(['draft', 'dispatched', 'in-progress', 'reported', 'closed', 'cancelled']),
  kind: z.enum(loop.itemKinds),
  level: z.enum(loop.levels),
  title: z.string(),
  lead: NamedUnit.nullable(),
  verifier: NamedUnit.nullable(),
  due: PlainDate.nullable(),
  originalDue: PlainDate.nullable(),
  outcome: outcome.nullable(),
  parent: ItemId.nullable(),
  childrenOpen: z.number().int(),
  childrenTotal: z.number().int(),
  returns: z.number().int(),
  light: Light,
  updatedAt: Instant,
})
export type ItemRow = z.infer<typeof ItemRow>

/** One entry of an item's history, in the order it happened. */
export const HistoryEntry = z.object({
  version: Version,
  type: z.string(),
  on: PlainDate,
  recordedAt: Instant,
  person: NamedPerson,
  unit: NamedUnit,
  /** The fact itself, as recorded. */
  data: z.record(z.string(), z.unknown()),
})

export const Evidence = z.object({
  id: EvidenceId,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  addedBy: NamedPerson,
  addedAt: Instant,
  /** The day the evidence speaks of, which is not the day it was uploaded. */
  effectiveOn: PlainDate.nullable(),
})

export const Blocked = z.record(z.string(), z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) }))

/** What was said, when and by whom: the document an item's words were spoken in. */
export const Origin = z.object({ title: z.string(), saidOn: PlainDate, speaker: z.string().nullable() })

/** The one command that carries an item on from where this post stands; null while the next step is somebody else's. */
const next = z.enum(commandNames).nullable()

/** An item as a card of a phone: what is asked in the asker's words, what counts as done, and the one next step. */
export const ItemCard = ItemRow.extend({
  words: z.string(),
  origin: Origin.nullable(),
  criterion: z.string().nullable(),
  evidenceWanted: z.array(z.string()),
  next,
})
export type ItemCard = z.infer<typeof ItemCard>

/** An item with everything its page shows. */
export const ItemView = ItemRow.extend({
  terms: DraftTerms,
  origin: Origin.nullable(),
  supports: z.array(NamedUnit),
  inCharge: NamedPerson.nullable(),
  leader: NamedPerson.nullable(),
  issuer: NamedUnit.nullable(),
  clock: z
    .object({
      extensions: z.number().int(),
      pausedSince: PlainDate.nullable(),
      pausedDays: z.number().int(),
      pending: z.object({ until: PlainDate, reason: z.string(), cause, person: NamedPerson, on: PlainDate }).nullable(),
    })
    .nullable(),
  report: z
    .object({ outcome, note: z.string(), person: NamedPerson, on: PlainDate, evidence: z.array(EvidenceId) })
    .nullable(),
  closing: z.object({ outcome, note: z.string(), person: NamedPerson, on: PlainDate }).nullable(),
  lookBackOn: PlainDate.nullable(),
  lookedBackOn: PlainDate.nullable(),
  round: z.number().int(),
  rung: z.number().int(),
  delayCause: cause.nullable(),
  declined: z.array(z.object({ unit: NamedUnit, reason: z.string(), on: PlainDate })),
  evidence: z.array(Evidence),
  children: z.array(ItemRow),
  next,
  /** Commands that this post may use now. */
  allowed: z.array(z.string()),
  /** Commands of this post that the item is closed to today, each with why. Screens never re-derive it. */
  blocked: Blocked,
})
export type ItemView = z.infer<typeof ItemView>
