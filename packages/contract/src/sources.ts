import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ItemView } from './item-views.ts'
import { DocumentId, Instant, PlainDate, words } from './values.ts'

const Section = z.object({
  level: z.number().int(),
  marker: z.string(),
  title: z.string(),
  start: z.number().int(),
  end: z.number().int(),
})

/** A document as a row of the list: what was said when, and what came of it so far. */
export const SourceRow = z.object({
  id: DocumentId,
  title: z.string(),
  saidOn: PlainDate,
  speaker: z.string().nullable(),
  meeting: z.string().nullable(),
  fileName: z.string(),
  chars: z.number().int(),
  addedAt: Instant,
  counts: z.object({
    draft: z.number().int(),
    open: z.number().int(),
    overdue: z.number().int(),
    closed: z.number().int(),
    cancelled: z.number().int(),
  }),
})
export type SourceRow = z.infer<typeof SourceRow>

export const SourceView = SourceRow.extend({ text: z.string(), sections: z.array(Section), sha256: z.string() })
export type SourceView = z.infer<typeof SourceView>

/** A stretch of the text that was read as a demand: by which rule, and how sure the reading was, 0 to 1. */
export const FoundDemand = z.object({
  start: z.number().int(),
  end: z.number().int(),
  rule: z.string(),
  confidence: z.number(),
})
export type FoundDemand = z.infer<typeof FoundDemand>

export const readingRefusals = [
  'reading/empty',
  'reading/too-long',
  'reading/pdf-encrypted',
  'reading/pdf-image-only',
  'reading/pdf-letters-unknown',
  'reading/word-97',
  'reading/password-docx',
  'reading/zip-bomb',
  'reading/corrupt',
  'reading/format-unknown',
  'reading/encoding-unknown',
] as const

const params = z.object({ sourceId: DocumentId })

export const sourceEndpoints = {
  add: endpoint({
    name: 'sources.add',
    summary: 'Take in a speech, minutes or a notice: it is kept as it is, read, and becomes a draft task table',
    method: 'POST',
    path: '/sources',
    permission: 'source.add',
    body: z.object({
      /** The day it was said or issued; needed unless the document prints its own. */
      saidOn: PlainDate.optional(),
      title: words(300).optional(),
      speaker: words(100).optional(),
      meeting: words(200).optional(),
    }),
    upload: true,
    ok: SourceView,
    refusals: [
      'file/empty',
      'file/too-large',
      'file/type-refused',
      'source/date-missing',
      'source/already-taken-in',
      ...readingRefusals,
    ],
  }),
  list: endpoint({
    name: 'sources.list',
    summary: 'Sources, latest first, with what came of each',
    method: 'GET',
    path: '/sources',
    permission: 'source.read',
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      after: z.string().max(300).optional(),
    }),
    ok: z.object({ rows: z.array(SourceRow), next: z.string().nullable() }),
    refusals: [],
  }),
  get: endpoint({
    name: 'sources.get',
    summary: 'One source with its text and outline; its rows are the items with this source',
    method: 'GET',
    path: '/sources/:sourceId',
    permission: 'source.read',
    params,
    ok: SourceView,
    refusals: [],
  }),
  rows: endpoint({
    name: 'sources.rows',
    summary: 'The task table of a source: every item of it with its terms, in the order it was spoken',
    method: 'GET',
    path: '/sources/:sourceId/rows',
    permission: 'item.read',
    params,
    ok: z.object({ rows: z.array(ItemView) }),
    refusals: [],
  }),
  found: endpoint({
    name: 'sources.found',
    summary: 'What the reading took for a demand, and why',
    method: 'GET',
    path: '/sources/:sourceId/found',
    permission: 'source.read',
    params,
    ok: z.object({ found: z.array(FoundDemand) }),
    refusals: [],
  }),
  original: endpoint({
    name: 'sources.original',
    summary: 'The file exactly as it was handed in',
    method: 'GET',
    path: '/sources/:sourceId/original',
    permission: 'source.read',
    params,
    ok: { file: 'application/octet-stream' },
    refusals: [],
  }),
  taskTable: endpoint({
    name: 'sources.taskTable',
    summary: 'The task table 任务分解表, as .docx or .xlsx',
    method: 'GET',
    path: '/sources/:sourceId/task-table',
    permission: 'source.read',
    params,
    query: z.object({ format: z.enum(['docx', 'xlsx']).default('docx'), language: z.enum(['zh', 'en']).default('zh') }),
    ok: { file: 'application/octet-stream' },
    refusals: [],
  }),
}
