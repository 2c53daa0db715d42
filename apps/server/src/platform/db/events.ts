import { sql } from 'kysely'
import { Fault } from '../fault.ts'
import type { Db, Tx } from './database.ts'
import { LIVE_CHANNEL } from './live.ts'

/** A fact about to be recorded. `schema` is the version of the shape of its data, 1 unless said otherwise. */
export interface NewEvent {
  type: string
  schema?: number
  /** What JSON can hold; not an array. */
  data: object
}

export interface RecordedEvent {
  position: number
  streamType: string
  streamId: string
  /** 1-based place in its stream. */
  version: number
  type: string
  schema: number
  data: Readonly<Record<string, unknown>>
  actor: Actor
  recordedAt: Date
}

/** Who did it and in which post; both null when a clock of the system did. */
export interface Actor {
  person: string | null
  post: string | null
}

export interface Recording {
  streamType: string
  streamId: string
  /** Version of the stream the decision was made on: 0 for a stream that must not exist yet. */
  expectedVersion: number
  events: readonly NewEvent[]
  actor: Actor
  at: Date
}

/** Somebody else recorded something on the stream since it was read. The transaction is lost; read again and decide again. */
export class StaleVersion extends Error {
  override name = 'StaleVersion'
  readonly streamId: string
  readonly expectedVersion: number

  constructor(streamId: string, expectedVersion: number, cause?: unknown) {
    super(`Stream ${streamId} has moved on from version ${expectedVersion}`, { cause })
    this.streamId = streamId
    this.expectedVersion = expectedVersion
  }
}

/** Appends facts to one stream and, once committed, tells every listener. Returns the new version of the stream. */
export async function recordEvents(tx: Tx, recording: Recording): Promise<number> {
  const { streamType, streamId, expectedVersion, events, actor, at } = recording
  if (events.length === 0) return expectedVersion

  const version = expectedVersion + events.length
  const rows = events.map(({ type, schema = 1, data }, i) => ({ version: expectedVersion + 1 + i, type, schema, data }))
  const recorded = sql<{ tenant: string }>`
    with held as materialized (${holdingBackTheSealer}),
    added as (
      insert into event (stream_type, stream_id, version, type, schema, data, actor_person, actor_post, recorded_at)
      select ${streamType}, ${streamId}::uuid, version, type, schema, data,
             ${actor.person}::uuid, ${actor.post}::uuid, ${at}::timestamptz
      from held, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fact (version int, type text, schema smallint, data jsonb)
      where ${expectedVersion}::int = 0 or exists (
        select from event where tenant_id = current_tenant() and stream_id = ${streamId}::uuid and version = ${expectedVersion}::int)
      order by version
      returning tenant_id, version
    )
    select tenant_id as tenant, pg_notify(${LIVE_CHANNEL}, json_build_object('tenant', tenant_id,
      'streamType', ${streamType}::text, 'streamId', ${streamId}::text, 'version', version)::text)
    from added where version = ${version}::int`

  const { rows: added } = await recorded.execute(tx).catch((error: unknown) => {
    throw violates(error, 'event__stream_version') ? new StaleVersion(streamId, expectedVersion, error) : error
  })
  if (added.length === 0) throw new Fault('The stream has no such version to go on from', { streamId, expectedVersion })
  return version
}

/**
 * An event gets its position when it is inserted but is seen only when its transaction commits, so a lower position may
 * appear after a higher one. The sealer must not seal past such a gap: every writer holds this lock, shared, from before its
 * first insert until it commits, and the sealer takes it exclusively, which waits for the writers under way and keeps the next
 * ones out while it reads. Two bureaus with the same hash would only wait for each other. It is taken by the statement that
 * inserts, which joins it: no row, and so no position, is made before the lock is held.
 */
const holdingBackTheSealer = sql`select pg_advisory_xact_lock_shared(hashtextextended('luoshi log ' || current_tenant(), 0))`

/** The other side of the lock: until the transaction ends no event can be recorded in this bureau, and none is under way. */
export const holdBackWriters = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('luoshi log ' || current_tenant(), 0))`.execute(tx)

const FIELDS = [
  'position',
  'stream_type as streamType',
  'stream_id as streamId',
  'version',
  'type',
  'schema',
  'data',
  'actor_person',
  'actor_post',
  'recorded_at as recordedAt',
] as const

/** The whole history of one stream, oldest first; empty when there is none. */
export async function readStream(db: Db | Tx, streamId: string): Promise<RecordedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(FIELDS)
    .where('stream_id', '=', streamId)
    .orderBy('version')
    .execute()
  return rows.map(recordedEvent)
}

/**
 * Up to `limit` events of the bureau after a position (and not after `upTo`), in order. Whoever remembers how far it has read must hold back the
 * writers first, or may miss an event that commits late.
 */
export async function eventsAfter(
  db: Db | Tx,
  position: number,
  limit: number,
  upTo: number = Number.MAX_SAFE_INTEGER,
): Promise<RecordedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(FIELDS)
    .where('position', '>', position)
    .where('position', '<=', upTo)
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(recordedEvent)
}

function recordedEvent<Row extends { actor_person: string | null; actor_post: string | null }>(row: Row) {
  const { actor_person, actor_post, ...rest } = row
  return { ...rest, actor: { person: actor_person, post: actor_post } }
}

/** Whether an error of either engine says that a unique constraint was violated. */
export const violates = (error: unknown, constraint: string): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === '23505' &&
  'constraint' in error &&
  error.constraint === constraint
