import type { PlainDate } from '@luoshi/calendar'
import type { DocumentId } from '@luoshi/loop'
import type { Db } from '../../platform/db/database.ts'

/** What letters and sheets say of a source. */
export async function sourceNamed(
  db: Db,
  sourceId: DocumentId,
): Promise<{ title: string; speaker: string | null; saidOn: PlainDate } | undefined> {
  return db
    .selectFrom('source')
    .select(['title', 'speaker', 'said_on as saidOn'])
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
}

/** The same of several at once, by id. */
export async function sourcesNamed(
  db: Db,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, { title: string; speaker: string | null; saidOn: PlainDate }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('source')
    .select(['source_id', 'title', 'speaker', 'said_on as saidOn'])
    .where('source_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ source_id, ...named }) => [source_id, named]))
}
