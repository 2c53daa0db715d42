import type { PlainDate } from '@luoshi/calendar'
import type { Evidence } from '@luoshi/contract'
import type { EvidenceId, ItemId, PersonId } from '@luoshi/loop'
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/db/database.ts'
import { recordEvents, type RecordedEvent } from '../../platform/db/events.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import type { ReceivedFile } from '../../platform/http/uploads.ts'
import { namedParties, type Named } from './named-parties.ts'

export const EVIDENCE_STREAM = 'evidence'

/** What is known of a piece of evidence; the file itself lies in the store under its hash. */
export interface HandedIn {
  itemId: ItemId
  sha256: string
  name: string
  mediaType: string
  bytes: number
  /** The day it speaks of, which is not the day it was handed in; null when nobody said. */
  effectiveOn: PlainDate | null
  by: { person: PersonId }
}

/** Keeps a file as evidence for an item. It counts once a report names it. */
export async function handInEvidence(
  tx: Tx,
  context: RequestContext,
  itemId: ItemId,
  { name, mediaType, bytes, sha256 }: ReceivedFile,
  effectiveOn: PlainDate | null,
): Promise<EvidenceId> {
  const { person, post } = actorOf(context)
  const evidenceId = context.newId() as EvidenceId // a new id becomes a piece of evidence by this event
  const fact: HandedIn = { itemId, sha256, name, mediaType, bytes, effectiveOn, by: { person } }
  await recordEvents(tx, {
    streamType: EVIDENCE_STREAM,
    streamId: evidenceId,
    expectedVersion: 0,
    events: [{ type: 'EvidenceHandedIn', data: fact }],
    actor: { person, post },
    at: context.now,
  })
  await project(tx, evidenceId, fact, context.now)
  return evidenceId
}

/** Rebuilding: applies one recorded fact to the view. */
export const applyEvidenceEvent = (tx: Tx, { streamId, data, recordedAt }: RecordedEvent) =>
  project(tx, streamId as EvidenceId, data as unknown as HandedIn, recordedAt) // streams of this type hold nothing else

async function project(tx: Tx, evidenceId: EvidenceId, fact: HandedIn, at: Date): Promise<void> {
  await tx
    .insertInto('evidence')
    .values(evidenceRow(evidenceId, fact, at))
    .execute()
}

/** The row of a piece of evidence. */
export function evidenceRow(evidence_id: EvidenceId, fact: HandedIn, added_at: Date) {
  const { itemId: item_id, sha256, name, mediaType: media_type, bytes, effectiveOn: effective_on, by } = fact
  return { evidence_id, item_id, sha256, name, media_type, bytes, effective_on, added_by: by.person, added_at }
}

/** Evidence handed in for an item, oldest first. */
export async function evidenceOf(db: Db, itemId: ItemId): Promise<z.output<typeof Evidence>[]> {
  const rows = await evidenceRowsOf(db, [itemId])
  const named = await namedParties(
    db,
    rows.map((row) => row.added_by),
  )
  return rows.map((row) => pieceOf(row, named))
}

/** The same of several items, not yet with names. */
export const evidenceRowsOf = (db: Db, items: readonly ItemId[]) =>
  db
    .selectFrom('evidence')
    .selectAll()
    .where('item_id', 'in', [...items])
    .orderBy('added_at')
    .orderBy('evidence_id')
    .execute()

export type EvidenceRow = Awaited<ReturnType<typeof evidenceRowsOf>>[number]

export const pieceOf = (row: EvidenceRow, named: Named): z.output<typeof Evidence> => ({
  id: row.evidence_id,
  name: row.name,
  mediaType: row.media_type,
  bytes: row.bytes,
  sha256: row.sha256,
  addedBy: named(row.added_by),
  addedAt: row.added_at.toISOString(),
  effectiveOn: row.effective_on,
})
