import type { Tx } from '../../platform/db/database.ts'
import { recordEvents, type Actor, type RecordedEvent } from '../../platform/db/events.ts'

type Fact = { type: string }

/** A recorded event as the fact it was: its type beside its data. */
export const factOf = <Event extends Fact>({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): Event =>
  ({ type, ...(data as object) }) as Event // the log gives back what recordFacts wrote

/** A fact with its place in its stream. */
export interface Recorded<Event> {
  fact: Event
  version: number
}

export interface Stream<Event extends Fact> {
  streamType: string
  streamId: string
  /** Version the decision was made on. */
  version: number
  facts: readonly Event[]
  /** Brings the views up to facts just recorded, oldest first. */
  project: (tx: Tx, streamId: string, recorded: readonly Recorded<Event>[]) => Promise<void>
}

/** Who records, and when; a request's context is one. */
export interface Recorder {
  actor: Actor | undefined
  now: Date
}

/** Records facts and brings the views up to them, in the caller's transaction. */
export async function recordFacts<Event extends Fact>(
  tx: Tx,
  { streamType, streamId, version, facts, project }: Stream<Event>,
  { actor, now: at }: Recorder,
): Promise<void> {
  const by = { person: actor?.person ?? null, post: actor?.post ?? null }
  const events = facts.map(({ type, ...data }) => ({ type, data }))
  await recordEvents(tx, { streamType, streamId, expectedVersion: version, events, actor: by, at })
  const recorded = facts.map((fact, i) => ({ fact, version: version + i + 1 }))
  if (recorded.length > 0) await project(tx, streamId, recorded)
}
