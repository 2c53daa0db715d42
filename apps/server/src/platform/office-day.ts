import { plainDate, type PlainDate } from '@luoshi/calendar'

/** The office's day at a moment: its time zone decides, not the server's. Throws a RangeError for a zone that does not exist. */
export function officeDays(timeZone: string): (moment: Date) => PlainDate {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (moment) => plainDate(format.format(moment))
}
