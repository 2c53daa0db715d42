import { type PlainDate } from '@luoshi/calendar'
/** The office's day at a moment: its time zone decides, not the server's. Throws a RangeError for a zone that does not exist. */
export declare function officeDays(timeZone: string): (moment: Date) => PlainDate
