import type { PlainDate } from '@luoshi/calendar'
import { extract, printedDate } from '@luoshi/extract'
import type { DocumentId } from '@luoshi/loop'
import { readDocument } from '@luoshi/reading'
import { buffer } from 'node:stream/consumers'
import type { Tx } from '../../platform/db/database.ts'
import { recordEvents } from '../../platform/db/events.ts'
import { Fault } from '../../platform/fault.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Refused } from '../../platform/http/answers.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import type { ReceivedFile } from '../../platform/http/uploads.ts'
import { bureauCalendar } from '../clocks/public.ts'
import { draftItem } from '../items/public.ts'
import { unitNames } from '../people/public.ts'
import { draftTermsOf } from './draft-terms.ts'
import { projectSource, sourceTakenInBefore, type SourceTakenIn } from './sources.store.ts'

export const SOURCE_STREAM = 'source'

/** What the clerk says of a document when handing it in. */
export interface About {
  saidOn?: PlainDate | undefined
  title?: string | undefined
  speaker?: string | undefined
  meeting?: string | undefined
}

export type TakenIn = { ok: true; sourceId: DocumentId } | { ok: false; refusal: Refused }

/** Keeps the file, reads it, and makes its draft task table: every row anchored to the words that ask for it. */
export async function takeInSource(
  tx: Tx,
  context: RequestContext,
  files: FileStore,
  file: ReceivedFile,
  about: About,
): Promise<TakenIn> {
  const content = await files.open(file.sha256)
  if (!content) throw new Fault('A file that was just stored is not there', { sha256: file.sha256 })
  const reading = await readDocument(await buffer(content), file.name)
  if (!reading.ok) return reading

  const { text } = reading.document
  const saidOn = about.saidOn ?? printedDate(text)
  if (!saidOn) return { ok: false, refusal: { code: 'source/date-missing', data: {} } }
  const before = await sourceTakenInBefore(tx, file.sha256, saidOn)
  if (before) return { ok: false, refusal: { code: 'source/already-taken-in', data: { source: before } } }

  const calendar = await bureauCalendar(tx)
  const { document, sections, directives } = extract(text, { date: saidOn, calendar })
  const sourceId = context.newId() as DocumentId // a new id becomes a source's by this event
  const { person, post } = actorOf(context)
  const fact: SourceTakenIn = {
    title: about.title || document.title || file.name,
    saidOn,
    speaker: about.speaker || null,
    meeting: about.meeting || null,
    fileName: file.name,
    mediaType: file.mediaType,
    sha256: file.sha256,
    bytes: file.bytes,
    text,
    sections,
    by: { person },
  }
  await recordEvents(tx, {
    streamType: SOURCE_STREAM,
    streamId: sourceId,
    expectedVersion: 0,
    events: [{ type: 'SourceTakenIn', data: fact }],
    actor: { person, post },
    at: context.now,
  })
  await projectSource(tx, sourceId, fact, context.now)

  const unitNamed = await unitNames(tx, saidOn)
  for (const directive of directives) await draftItem(tx, context, draftTermsOf(directive, text, sourceId, unitNamed))
  return { ok: true, sourceId }
}
