import { chinaCalendar, withYear, type WorkingCalendar } from '@luoshi/calendar'
import type { Db } from '../../platform/db/database.ts'

/** The calendar a bureau counts in: the published years that come with the program, and what it has loaded itself. */
export async function bureauCalendar(db: Db): Promise<WorkingCalendar> {
  const loaded = await db.selectFrom('calendar_year').select('content').orderBy('year').execute()
  return loaded.reduce((calendar, { content }) => withYear(calendar, content), chinaCalendar)
}
