import type { CalendarYear } from '@luoshi/calendar'
import { instant, integer, jsonb, tenantId, uuid } from '../columns.ts'

/** Calendar years that a bureau has loaded itself, before or instead of the ones that come with the program. */
export const calendar_year = {
  tenant_id: tenantId(),
  year: integer(),
  stream_id: uuid(),
  version: integer(),
  content: jsonb<CalendarYear>(),
  loaded_at: instant(),
}
