import type { PlainDate, WorkingCalendar } from '@luoshi/calendar'
import type { DeadlineType } from '../extraction.ts'

/** What a time expression is read against. */
export type Clock = { date: PlainDate; calendar: WorkingCalendar | undefined }

/** A time expression read: offsets within the words that were read. `undefined` norm means: seen, but no deadline. */
export type Reading = { start: number; end: number; type: DeadlineType; norm: string; explain: string; firm: boolean }
