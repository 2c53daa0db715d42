import type { DocumentId, PersonId } from '@luoshi/loop'
/** A numbered heading of a source; offsets are UTF-16, end exclusive. */
export interface SourceSection {
  level: number
  marker: string
  title: string
  start: number
  end: number
}
/** Speeches, minutes and notices as they were taken in. */
export declare const source: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  source_id: import('../columns.ts').Column<DocumentId, DocumentId, DocumentId>
  title: import('../columns.ts').Column<string, string, string>
  said_on: import('../columns.ts').Column<
    import('@luoshi/calendar').PlainDate,
    import('@luoshi/calendar').PlainDate,
    import('@luoshi/calendar').PlainDate
  >
  speaker: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  meeting: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  file_name: import('../columns.ts').Column<string, string, string>
  media_type: import('../columns.ts').Column<string, string, string>
  sha256: import('../columns.ts').Column<string, string, string>
  bytes: import('../columns.ts').Column<number, number, number>
  chars: import('../columns.ts').Column<number, number, number>
  text: import('../columns.ts').Column<string, string, string>
  sections: import('../columns.ts').Column<
    SourceSection[],
    import('../columns.ts').JsonText<SourceSection[]>,
    import('../columns.ts').JsonText<SourceSection[]>
  >
  added_by: import('../columns.ts').Column<PersonId, PersonId, PersonId>
  added_at: import('../columns.ts').Column<Date, Date, Date>
}
