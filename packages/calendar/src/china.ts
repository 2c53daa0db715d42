import year2024 from '../data/china/2024.json' with { type: 'json' }
import year2025 from '../data/china/2025.json' with { type: 'json' }
import year2026 from '../data/china/2026.json' with { type: 'json' }
import { expectCalendarYear } from './calendar-year.ts'
import { workingCalendar } from './working-days.ts'

/**
 * The years that ship with the product, each from the notice of the State Council's General Office it names.
 * @source 国办发明电〔2023〕7号, 国办发明电〔2024〕12号, 国办发明电〔2025〕7号
 */
export const chinaYears = [year2024, year2025, year2026].map(expectCalendarYear)

/** The calendar of the shipped years. A bureau adds a year with `withYear` when its notice is out. */
export const chinaCalendar = workingCalendar(chinaYears)
