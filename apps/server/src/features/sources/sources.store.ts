import type { PlainDate } from '@luoshi/calendar'
import type { DocumentId, PersonId } from '@luoshi/loop'
import { json } from '../../platform/db/columns.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { RecordedEvent } from '../../platform/db/events.ts'
import type { SourceSection } from '../../platform/db/tables/sources.ts'

/** The fact that a document was taken in, with the text as it was read that day. */
export interface SourceTakenIn {
  title: string
  saidOn: PlainDate
  speaker: string | null
  meeting: string | null
  fileName: string
  mediaType: string
  sha256: string
  bytes: number
  text: string
  sections: SourceSection[]
  by: { person: PersonId }
}

export async function projectSource(tx: Tx, sourceId: DocumentId, fact: SourceTakenIn, at: Date): Promise<void> {
  const row = sourceRow(sourceId, fact, at)
  await tx
    .insertInto('source')
    .values({ ...row, sections: json(row.sections) })
    .execute()
}

/** The row of a source. */
export const sourceRow = (source_id: DocumentId, fact: SourceTakenIn, added_at: Date) => ({
  source_id,
  title: fact.title,
  said_on: fact.saidOn,
  speaker: fact.speaker,
  meeting: fact.meeting,
  file_name: fact.fileName,
  media_type: fact.mediaType,
  sha256: fact.sha256,
  bytes: fact.bytes,
  chars: fact.text.length,
  text: fact.text,
  sections: fact.sections,
  added_by: fact.by.person,
  added_at,
})

/** Rebuilding: applies one recorded fact to the view. */
export const applySourceEvent = (tx: Tx, { streamId, data, recordedAt }: RecordedEvent) =>
  projectSource(tx, streamId as DocumentId, data as unknown as SourceTakenIn, recordedAt) // streams of this type hold nothing else

/** The source that the same file of the same day became, if it was taken in before. */
export async function sourceTakenInBefore(db: Db, sha256: string, saidOn: PlainDate): Promise<DocumentId | undefined> {
  const row = await db
    .selectFrom('source')
    .select('source_id')
    .where('sha256', '=', sha256)
    .where('said_on', '=', saidOn)
    .executeTakeFirst()
  return row?.source_id
}
