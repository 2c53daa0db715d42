import { partsOf, workingDaysBetween, type PlainDate, type WorkingCalendar } from '@luoshi/calendar'
import type { ItemRow } from '@luoshi/contract'
import { openLightName } from '@luoshi/loop'
import type { RecordedPhase } from '../../platform/db/tables/items.ts'

/** Working days from today to a day, negative once it is past; null when a year in between is not loaded: never a guess. */
export function workingDaysTo(day: PlainDate | null, today: PlainDate, calendar: WorkingCalendar): number | null {
  if (day === null) return null
  const [first, last] = day < today ? [day, today] : [today, day]
  // Asked beforehand rather than caught: in autumn half the rows of a list are due in a year whose notice is still to come.
  for (let { year } = partsOf(first); year <= partsOf(last).year; year += 1) if (!calendar.byYear.has(year)) return null
  return workingDaysBetween(today, day, calendar)
}

/** More than any rule calls soon: what a count stands at while the year ahead is not loaded. */
const FAR = 1000

export function rowLight(
  row: { phase: RecordedPhase; due: PlainDate | null; paused: boolean; reported_on: PlainDate | null },
  today: PlainDate,
  calendar: WorkingCalendar,
): ItemRow['light'] {
  const { phase, due, paused, reported_on } = row
  if (phase === 'draft' || phase === 'closed' || phase === 'cancelled' || due === null) {
    return { light: phase === 'closed' || phase === 'cancelled' ? phase : 'draft', workingDays: null }
  }
  const workingDays = workingDaysTo(due, today, calendar)
  const light = openLightName({ phase, due, isPaused: paused, reportedOn: reported_on }, today, workingDays ?? FAR)
  return { light, workingDays }
}
