import * as loop from '@luoshi/loop'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DraftTerms, Due, Evidence, HistoryEntry, ItemCard, ItemRow, ItemView, Light, NamedUnit } from './item-views.ts'
import { DocumentId, EvidenceId, ItemId, PlainDate, UnitId, oneOrMany, words } from './values.ts'

const params = z.object({ itemId: ItemId })

/** The lists everybody knows: 待办 待核验 我发起 已办 逾期 待回头看; they follow the post that asks. */
export const itemBoxes = ['to-do', 'to-verify', 'issued', 'done', 'overdue', 'to-look-back'] as const
export type ItemBox = (typeof itemBoxes)[number]

export const ItemFilter = z.object({
  box: z.enum(itemBoxes).optional(),
  phase: oneOrMany(z.enum(['draft', 'dispatched', 'in-progress', 'reported', 'closed', 'cancelled'])).optional(),
  kind: oneOrMany(z.enum(loop.itemKinds)).optional(),
  level: oneOrMany(z.enum(loop.levels)).optional(),
  light: oneOrMany(Light.shape.light).optional(),
  /** A unit with everything below it. */
  lead: UnitId.optional(),
  verifier: UnitId.optional(),
  source: DocumentId.optional(),
  /** First and last day on which the source was said. */
  saidFrom: PlainDate.optional(),
  saidUntil: PlainDate.optional(),
  outcome: oneOrMany(z.enum(loop.outcomes)).optional(),
  /** Why it is late; `unsaid` where nobody has said yet. */
  cause: oneOrMany(z.enum([...loop.delayCauses, 'unsaid'])).optional(),
  parent: ItemId.optional(),
  dueFrom: PlainDate.optional(),
  dueUntil: PlainDate.optional(),
  /** Words that the title, the criterion or the asker's words contain. */
  search: words(100).optional(),
})
export type ItemFilter = z.output<typeof ItemFilter>

const page = ItemFilter.extend({
  sort: z.enum(['due', '-due', 'updated', '-updated', 'spoken']).default('due'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** `next` of the page before; opaque. */
  after: z.string().max(300).optional(),
})

/** How many items lie in a list, by light. */
const Tally = z.object({
  count: z.number().int(),
  lights: z.partialRecord(Light.shape.light, z.number().int()),
})

export const itemEndpoints = {
  list: endpoint({
    name: 'items.list',
    summary: 'Items this post may see, a page at a time',
    method: 'GET',
    path: '/items',
    permission: 'item.read',
    query: page,
    ok: z.object({ rows: z.array(ItemRow), next: z.string().nullable() }),
    refusals: [],
  }),
  cards: endpoint({
    name: 'items.cards',
    summary: 'The same pages with what a phone shows of each item: the words, what counts as done, the next step',
    method: 'GET',
    path: '/items/cards',
    permission: 'item.read',
    query: page,
    ok: z.object({ rows: z.array(ItemCard), next: z.string().nullable() }),
    refusals: [],
  }),
  boxes: endpoint({
    name: 'items.boxes',
    summary: 'How many items lie in each work list of this post, and how many it was sent this month and last',
    method: 'GET',
    path: '/items/boxes',
    permission: 'item.read',
    ok: z.object({
      boxes: z.record(z.enum(itemBoxes), Tally),
      /** Items dispatched to the post's own units; last month's are counted up to the same day of the month. */
      asked: z.object({ thisMonth: z.number().int(), lastMonthByNow: z.number().int() }),
    }),
    refusals: [],
  }),
  counts: endpoint({
    name: 'items.counts',
    summary: 'How many items this post may see, by lead unit and phase',
    method: 'GET',
    path: '/items/counts',
    permission: 'item.read',
    query: z.object({ source: DocumentId.optional() }),
    ok: z.object({
      rows: z.array(
        z.object({ unit: NamedUnit.nullable(), phase: z.string(), overdue: z.boolean(), count: z.number().int() }),
      ),
    }),
    refusals: [],
  }),
  get: endpoint({
    name: 'items.get',
    summary: 'One item with people, clock, evidence, children and what may be done now',
    method: 'GET',
    path: '/items/:itemId',
    permission: 'item.read',
    params,
    ok: ItemView,
    refusals: [],
  }),
  history: endpoint({
    name: 'items.history',
    summary: 'Everything that happened to an item, oldest first',
    method: 'GET',
    path: '/items/:itemId/history',
    permission: 'item.read',
    params,
    ok: z.object({
      entries: z.array(HistoryEntry),
      /** What the ids inside the facts are called: units, people and items by id. */
      names: z.record(z.string(), z.string()),
    }),
    refusals: [],
  }),
  draft: endpoint({
    name: 'items.draft',
    summary: 'Draft an item by hand',
    method: 'POST',
    path: '/items',
    permission: 'item.draft',
    body: z.object({ terms: DraftTerms }),
    ok: ItemView,
    refusals: ['item/title-missing', 'item/lead-is-verifier', 'item/lead-is-support', 'unit/unknown', 'person/unknown'],
  }),
  spread: endpoint({
    name: 'items.spread',
    summary: 'Dispatch one open item onward to many units: a child each, signed for and reported on by itself',
    method: 'POST',
    path: '/items/:itemId/children',
    permission: 'item.dispatch',
    params,
    body: z.object({
      units: z.array(UnitId).min(1).max(1000),
      due: Due,
      criterion: words(1000),
      verifier: UnitId,
      evidenceWanted: z.array(words(200)).max(20).default([]),
    }),
    ok: ItemView,
    refusals: ['item/not-open', 'item/incomplete', 'item/due-already-past', 'item/lead-is-verifier', 'unit/unknown'],
    versioned: true,
  }),
  addEvidence: endpoint({
    name: 'items.addEvidence',
    summary: 'Hand in a file as evidence; a report then names it',
    method: 'POST',
    path: '/items/:itemId/evidence',
    permission: 'item.report-progress',
    params,
    body: z.object({ effectiveOn: PlainDate.optional() }),
    upload: true,
    ok: Evidence,
    refusals: ['file/empty', 'file/too-large', 'file/type-refused', 'item/not-open'],
  }),
  evidenceFile: endpoint({
    name: 'items.evidenceFile',
    summary: 'A piece of evidence as it was handed in',
    method: 'GET',
    path: '/items/:itemId/evidence/:evidenceId',
    permission: 'item.read',
    params: params.extend({ evidenceId: EvidenceId }),
    ok: { file: 'application/octet-stream' },
    refusals: [],
  }),
  handoverSheet: endpoint({
    name: 'items.handoverSheet',
    summary: 'The hand-over sheet 交办单 as an official letter (.docx)',
    method: 'GET',
    path: '/items/:itemId/handover-sheet',
    permission: 'item.read',
    params,
    ok: { file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    refusals: ['item/not-dispatched'],
  }),
}
