import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { commandBodies, NamedPerson } from './item-views.ts'
import { ItemFilter } from './items.ts'
import { Instant, ItemId, Version, oneOrMany, words } from './values.ts'

/** What a ledger is divided by. */
export const groupings = ['light', 'phase', 'unit', 'source'] as const
export type Grouping = (typeof groupings)[number]

/** The columns a ledger can show and a spreadsheet of it can hold, in their order. */
export const ledgerColumns = [
  'title',
  'phase',
  'light',
  'lead',
  'due',
  'verifier',
  'level',
  'kind',
  'supports',
  'inCharge',
  'criterion',
  'words',
  'source',
  'originalDue',
  'outcome',
  'delayCause',
  'returns',
  'updatedAt',
] as const
export type LedgerColumn = (typeof ledgerColumns)[number]

/** What may be asked of many items at once: the same commands of the loop, each item answering for itself. */
export const BulkCommand = z.discriminatedUnion('type', [
  commandBodies.dispatch.extend({ type: z.literal('dispatch') }),
  commandBodies.reassign.extend({ type: z.literal('reassign') }),
  commandBodies['appoint-verifier'].extend({ type: z.literal('appoint-verifier') }),
  commandBodies.comment.extend({ type: z.literal('comment') }),
  commandBodies['grant-extension'].extend({ type: z.literal('grant-extension') }),
  commandBodies.cancel.extend({ type: z.literal('cancel') }),
])
export type BulkCommand = z.output<typeof BulkCommand>

/** Most items that one request may act on; whoever acts on more sends several and shows how far it is. */
export const BULK_LIMIT = 500
/** Most rows of one spreadsheet, out or in. */
export const SHEET_LIMIT = 20_000

/** Why something was not done: the stable code, and the words for it in the reader's language. */
export const Why = z.object({ code: z.string(), words: z.string() })

export const SavedView = z.object({
  id: z.guid(),
  name: z.string(),
  /** Filter, grouping, order and columns as they stand in the address. */
  address: z.string(),
  shared: z.boolean(),
  owner: NamedPerson,
  /** Whether the asker keeps it, and so may remove it. */
  own: z.boolean(),
  keptAt: Instant,
})
export type SavedView = z.infer<typeof SavedView>

/** What is wrong in one cell, or with a whole row where there is no column; rows are numbered as the spreadsheet program shows them. */
export const SheetProblem = Why.extend({
  row: z.number().int(),
  column: z.enum(ledgerColumns).nullable(),
  found: z.string(),
})
export const SheetChange = z.object({
  row: z.number().int(),
  item: ItemId,
  title: z.string(),
  changes: z.array(z.object({ column: z.enum(ledgerColumns), from: z.string(), to: z.string() })),
})
export const SheetReport = z.object({
  /** Rows that name an item. */
  rows: z.number().int(),
  /** Rows nobody changed since they were written. */
  untouched: z.number().int(),
  changes: z.array(SheetChange),
  problems: z.array(SheetProblem),
  /** Rows whose changes were made; 0 in a trial. */
  applied: z.number().int(),
})
export type SheetReport = z.infer<typeof SheetReport>

export const ledgerEndpoints = {
  totals: endpoint({
    name: 'ledger.totals',
    summary: 'How many items a filter finds, divided by light, phase, lead unit or source',
    method: 'GET',
    path: '/ledger/totals',
    permission: 'item.read',
    query: ItemFilter.extend({ by: z.enum(groupings).default('light') }),
    ok: z.object({
      total: z.number().int(),
      groups: z.array(
        z.object({
          /** Light or phase, or the id of a unit or source; null where there is none. */
          key: z.string().nullable(),
          name: z.string().nullable(),
          count: z.number().int(),
          overdue: z.number().int(),
        }),
      ),
    }),
    refusals: [],
  }),
  bulk: endpoint({
    name: 'ledger.bulk',
    summary: 'Ask the same of many items; each answers for itself, and what one declines does not stop the others',
    method: 'POST',
    path: '/ledger/bulk',
    permission: 'item.read',
    body: z.object({
      command: BulkCommand,
      items: z
        .array(z.object({ item: ItemId, version: Version.optional() }))
        .min(1)
        .max(BULK_LIMIT),
    }),
    ok: z.object({
      done: z.number().int(),
      rows: z.array(z.object({ item: ItemId, declined: Why.nullable() })),
    }),
    refusals: [],
  }),
  spreadsheet: endpoint({
    name: 'ledger.spreadsheet',
    summary: 'Everything a filter finds as .xlsx, to be edited and brought back; at most 20,000 rows',
    method: 'GET',
    path: '/ledger/spreadsheet',
    permission: 'item.read',
    query: ItemFilter.extend({
      sort: z.enum(['due', '-due', 'updated', '-updated', 'spoken']).default('due'),
      column: oneOrMany(z.enum(ledgerColumns)).optional(),
    }),
    ok: { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    refusals: [],
  }),
  bringBack: endpoint({
    name: 'ledger.bringBack',
    summary:
      'Read an edited spreadsheet: first what would change and what is wrong with it, then, asked to, make the changes',
    method: 'POST',
    path: '/ledger/spreadsheet',
    permission: 'item.read',
    body: z.object({
      /** Make the changes; without it nothing is recorded. */
      apply: z.stringbool().default(false),
      /** Why, for the changes that the loop wants a reason for. */
      reason: words(500).default(''),
    }),
    upload: true,
    ok: SheetReport,
    refusals: [
      'file/empty',
      'file/too-large',
      'file/type-refused',
      'sheet/unreadable',
      'sheet/not-a-ledger',
      'sheet/too-long',
    ],
  }),
  views: endpoint({
    name: 'ledger.views',
    summary: 'Saved views: one’s own, and those shared with the bureau',
    method: 'GET',
    path: '/ledger/views',
    permission: 'item.read',
    ok: z.object({ rows: z.array(SavedView) }),
    refusals: [],
  }),
  keepView: endpoint({
    name: 'ledger.keepView',
    summary: 'Keep a view under a name; one’s own view of that name is replaced',
    method: 'POST',
    path: '/ledger/views',
    permission: 'item.read',
    body: z.object({
      name: words(60).min(1),
      address: z
        .string()
        .max(2000)
        .regex(/^(\?.*)?$/),
      shared: z.boolean().default(false),
    }),
    ok: SavedView,
    refusals: ['view/too-many'],
  }),
  removeView: endpoint({
    name: 'ledger.removeView',
    summary: 'Remove a view of one’s own',
    method: 'DELETE',
    path: '/ledger/views/:viewId',
    permission: 'item.read',
    params: z.object({ viewId: z.guid() }),
    ok: z.object({ removed: z.boolean() }),
    refusals: [],
  }),
}
