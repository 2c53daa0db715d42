import { plainDate, type PlainDate } from '@luoshi/calendar'

/** Days begin on whole quarters of an hour of UTC, in every time zone there is. */
const QUARTER_MS = 900_000

/**
 * The office's day at a moment: its time zone decides, not the server's. Throws a RangeError for a zone that does not exist.
 * Asked for with every request, so the answer of this quarter of an hour is kept.
 */
export function officeDays(timeZone: string): (moment: Date) => PlainDate {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  let told: { quarter: number; day: PlainDate } | undefined
  return (moment) => {
    const quarter = Math.floor(moment.getTime() / QUARTER_MS)
    if (told?.quarter !== quarter) told = { quarter, day: plainDate(format.format(moment)) }
    return told.day
  }
}
