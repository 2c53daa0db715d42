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
