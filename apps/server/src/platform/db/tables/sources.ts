import type { DocumentId, PersonId } from '@luoshi/loop'
import { bigint, date, instant, integer, jsonb, nullable, tenantId, text, uuid } from '../columns.ts'

/** A numbered heading of a source; offsets are UTF-16, end exclusive. */
export interface SourceSection {
  level: number
  marker: string
  title: string
  start: number
  end: number
}

/** Speeches, minutes and notices as they were taken in. */
export const source = {
  tenant_id: tenantId(),
  source_id: uuid<DocumentId>(),
  title: text(),
  said_on: date(),
  speaker: nullable(text()),
  meeting: nullable(text()),
  file_name: text(),
  media_type: text(),
  sha256: text(),
  bytes: bigint(),
  chars: integer(),
  text: text(),
  sections: jsonb<SourceSection[]>(),
  added_by: uuid<PersonId>(),
  added_at: instant(),
}
