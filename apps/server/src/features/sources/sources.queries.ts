import type { SourceRow, SourceView } from '@luoshi/contract'
import type { DocumentId } from '@luoshi/loop'
import type { PlainDate } from '@luoshi/calendar'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { countsBySource } from '../items/public.ts'

const ROW = ['source_id', 'title', 'said_on', 'speaker', 'meeting', 'file_name', 'chars', 'added_at'] as const

interface Row {
  source_id: DocumentId
  title: string
  said_on: PlainDate
  speaker: string | null
  meeting: string | null
  file_name: string
  chars: number
  added_at: Date
}

/** Sources, latest said first, with what came of each. */
export async function sourcesPage(
  db: Db,
  today: PlainDate,
  { limit, after }: { limit: number; after: string | undefined },
) {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  const rows: Row[] = await db
    .selectFrom('source')
    .select(ROW)
    .$if(day !== undefined, (query) => query.where(sql<boolean>`(said_on, source_id) < (${day}::date, ${id}::uuid)`))
    .orderBy('said_on', 'desc')
    .orderBy('source_id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    rows: await withCounts(db, rows.slice(0, limit), today),
    next: last ? `${last.said_on} ${last.source_id}` : null,
  }
}

/** One source with its text; undefined when there is none. */
export async function sourceView(db: Db, sourceId: DocumentId, today: PlainDate): Promise<SourceView | undefined> {
  const row = await db
    .selectFrom('source')
    .select([...ROW, 'text', 'sections', 'sha256'])
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
  const [shown] = row ? await withCounts(db, [row], today) : []
  return row && shown ? { ...shown, text: row.text, sections: row.sections, sha256: row.sha256 } : undefined
}

async function withCounts(db: Db, rows: readonly Row[], today: PlainDate): Promise<SourceRow[]> {
  const counts = await countsBySource(
    db,
    rows.map((row) => row.source_id),
    today,
  )
  return rows.map((row) => ({
    id: row.source_id,
    title: row.title,
    saidOn: row.said_on,
    speaker: row.speaker,
    meeting: row.meeting,
    fileName: row.file_name,
    chars: row.chars,
    addedAt: row.added_at.toISOString(),
    counts: counts.get(row.source_id) ?? { draft: 0, open: 0, overdue: 0, closed: 0, cancelled: 0 },
  }))
}
