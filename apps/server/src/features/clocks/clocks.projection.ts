import type { Projection } from '../../platform/db/projections.ts'
import { applyCalendarEvent, CALENDAR_STREAM } from './load-calendar-year.ts'

export const clocksProjection: Projection = {
  name: 'clocks',
  tables: ['calendar_year'],
  async apply(tx, event) {
    if (event.streamType === CALENDAR_STREAM) await applyCalendarEvent(tx, event)
  },
}
