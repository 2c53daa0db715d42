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

/** Titles of sources; an id that no source has is left out. */
export async function titlesOfSources(db: Db, sources: readonly DocumentId[]): Promise<Map<DocumentId, string>> {
  if (sources.length === 0) return new Map()
  const rows = await db
    .selectFrom('source')
    .select(['source_id', 'title'])
    .where('source_id', 'in', [...sources])
    .execute()
  return new Map(rows.map(({ source_id, title }) => [source_id, title]))
}

interface Said {
  from?: PlainDate | undefined
  until?: PlainDate | undefined
  only?: DocumentId | undefined
}

/** Sources said on the days of a stretch, the latest first; both ends may be open. */
export function sourcesSaid(
  db: Db,
  { from, until, only }: Said,
): Promise<{ id: DocumentId; title: string; saidOn: PlainDate }[]> {
  let said = db.selectFrom('source').select(['source_id as id', 'title', 'said_on as saidOn'])
  if (from) said = said.where('said_on', '>=', from)
  if (until) said = said.where('said_on', '<=', until)
  if (only) said = said.where('source_id', '=', only)
  return said.orderBy('said_on', 'desc').orderBy('source_id', 'desc').limit(500).execute()
}
