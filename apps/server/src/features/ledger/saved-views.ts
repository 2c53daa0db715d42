import type { SavedView } from '@luoshi/contract'
import type { PersonId } from '@luoshi/loop'
import type { Db, Tx } from '../../platform/db/database.ts'
import { recordEvents, type RecordedEvent } from '../../platform/db/events.ts'
import type { Projection } from '../../platform/db/projections.ts'
import type { Refused } from '../../platform/http/answers.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import { namesOfPeople } from '../people/public.ts'

const VIEW_STREAM = 'saved-view'
/** More than anybody keeps on purpose. */
const MOST_VIEWS = 100

interface Kept {
  name: string
  address: string
  shared: boolean
  by: { person: PersonId }
}

/** One's own views and the shared ones, by name. */
export async function savedViews(db: Db, asker: PersonId): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .selectAll()
    .where((eb) => eb.or([eb('owner_id', '=', asker), eb('shared', '=', true)]))
    .orderBy('name')
    .orderBy('view_id')
    .execute()
  const names = await namesOfPeople(db, [...new Set(rows.map((row) => row.owner_id))])
  return rows.map(({ view_id, owner_id, name, address, shared, kept_at }) => ({
    id: view_id,
    name,
    address,
    shared,
    owner: { id: owner_id, name: names.get(owner_id) ?? owner_id },
    own: owner_id === asker,
    keptAt: kept_at.toISOString(),
  }))
}

/** Keeps a view under a name; one's own of that name is replaced. */
export async function keepView(
  tx: Tx,
  context: RequestContext,
  wanted: Omit<Kept, 'by'>,
): Promise<{ id: string } | { refusal: Refused }> {
  const { person } = actorOf(context)
  const own = await tx
    .selectFrom('saved_view')
    .select(['view_id', 'name', 'version'])
    .where('owner_id', '=', person)
    .execute()
  const same = own.find(({ name }) => name === wanted.name)
  if (!same && own.length >= MOST_VIEWS) return { refusal: { code: 'view/too-many', data: { most: MOST_VIEWS } } }
  const id = same?.view_id ?? context.newId()
  await record(tx, context, id, same?.version ?? 0, { type: 'ViewKept', data: { ...wanted, by: { person } } })
  return { id }
}

/** Removes a view of the asker's own; false when there is none. */
export async function removeView(tx: Tx, context: RequestContext, id: string): Promise<boolean> {
  const { person } = actorOf(context)
  const view = await tx
    .selectFrom('saved_view')
    .select('version')
    .where('view_id', '=', id)
    .where('owner_id', '=', person)
    .executeTakeFirst()
  if (!view) return false
  await record(tx, context, id, view.version, { type: 'ViewRemoved', data: { by: { person } } })
  return true
}

async function record(
  tx: Tx,
  context: RequestContext,
  id: string,
  version: number,
  fact: { type: 'ViewKept'; data: Kept } | { type: 'ViewRemoved'; data: Pick<Kept, 'by'> },
): Promise<void> {
  const { person, post } = actorOf(context)
  const at = { streamType: VIEW_STREAM, streamId: id, expectedVersion: version }
  await recordEvents(tx, { ...at, events: [fact], actor: { person, post }, at: context.now })
  await project(tx, { streamId: id, version: version + 1, recordedAt: context.now, ...fact })
}

type Fact = Pick<RecordedEvent, 'streamId' | 'version' | 'type' | 'recordedAt'> & { data: object }

async function project(tx: Tx, { streamId, version, type, data, recordedAt }: Fact): Promise<void> {
  await tx.deleteFrom('saved_view').where('view_id', '=', streamId).execute()
  if (type === 'ViewRemoved') return
  const { name, address, shared, by } = data as Kept // streams of this type hold nothing else
  const row = { view_id: streamId, owner_id: by.person, name, address, shared, version, kept_at: recordedAt }
  await tx.insertInto('saved_view').values(row).execute()
}

export const savedViewsProjection: Projection = {
  name: 'saved-views',
  tables: ['saved_view'],
  async apply(tx, event) {
    if (event.streamType === VIEW_STREAM) await project(tx, event)
  },
}
