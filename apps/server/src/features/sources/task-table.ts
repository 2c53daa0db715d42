import type { sourceEndpoints } from '@luoshi/contract'
import { taskTableDocx, taskTableXlsx, type TaskTableFacts, type TaskTableRow } from '@luoshi/documents'
import { kindLabels, missingTerms, termLabels, type DocumentId, type Item } from '@luoshi/loop'
import type { z } from 'zod'
import type { SourceSection } from '../../platform/db/tables/sources.ts'
import type { FileToAnswer } from '../../platform/http/answers.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { itemsOfSource } from '../items/public.ts'
import { namesOfPeople, namesOfUnits } from '../people/public.ts'

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

type Format = z.output<typeof sourceEndpoints.taskTable.query>

/** The task table 任务分解表 of a source as a file: every item that was not set aside, in the order it was spoken. */
export async function taskTable(
  context: RequestContext,
  sourceId: DocumentId,
  { format, language }: Format,
): Promise<FileToAnswer | undefined> {
  const { db } = context
  const source = await db
    .selectFrom('source')
    .select(['title', 'said_on', 'speaker', 'sections'])
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
  if (!source) return undefined

  const items = (await itemsOfSource(db, sourceId)).flatMap(({ state }) =>
    state.phase === 'absent' || state.phase === 'cancelled' ? [] : [state],
  )
  const units = await namesOfUnits(
    db,
    [...new Set(items.flatMap(({ terms }) => [terms.lead, terms.verifier, ...terms.supports]))].filter(
      (id) => id !== null,
    ),
  )
  const people = await namesOfPeople(
    db,
    [...new Set(items.map(({ terms }) => terms.inCharge))].filter((id) => id !== null),
  )
  const facts: TaskTableFacts = {
    title: language === 'zh' ? `${source.title}任务分解表` : `Task table: ${source.title}`,
    source: { title: source.title, date: source.said_on, speaker: source.speaker ?? undefined },
    draft: items.some(({ phase }) => phase === 'draft'),
    rows: items.map((item, place) => rowOf(item, place + 1, { units, people, sections: source.sections, language })),
  }
  const content = await (format === 'docx' ? taskTableDocx(facts, language) : taskTableXlsx(facts, language))
  return { content, name: `${facts.title}.${format}`, mediaType: MEDIA_TYPES[format] }
}

interface Names {
  units: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
  sections: readonly SourceSection[]
  language: 'zh' | 'en'
}

function rowOf(
  { terms }: Exclude<Item, { phase: 'absent' | 'cancelled' }>,
  number: number,
  { units, people, sections, language }: Names,
): TaskTableRow {
  const named = (names: ReadonlyMap<string, string>, id: string | null) => (id === null ? undefined : names.get(id))
  const { source, due } = terms
  return {
    number,
    task: terms.title,
    words: source.words,
    section: source.type === 'document' ? headingAt(sections, source.start) : undefined,
    kind: kindLabels[terms.kind][language],
    lead: named(units, terms.lead),
    supports: terms.supports.flatMap((id) => named(units, id) ?? []),
    inCharge: named(people, terms.inCharge),
    due: due?.day,
    dueWords: due?.basis.type === 'said' ? due.basis.words : undefined,
    deliverables: terms.deliverables,
    criterion: terms.criterion ?? undefined,
    verifier: named(units, terms.verifier),
    missing: missingTerms(terms).map((term) => termLabels[term][language]),
  }
}

/** The first-level heading that a place in the text stands under. */
function headingAt(sections: readonly SourceSection[], place: number): string | undefined {
  const section = sections.findLast(({ level, start }) => level === 1 && start <= place)
  return section && `${section.marker}${section.title}`
}
