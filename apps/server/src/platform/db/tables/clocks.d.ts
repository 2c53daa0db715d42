import type { CalendarYear } from '@luoshi/calendar'
/** Calendar years that a bureau has loaded itself, before or instead of the ones that come with the program. */
export declare const calendar_year: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  year: import('../columns.ts').Column<number, number, number>
  stream_id: import('../columns.ts').Column<string, string, string>
  version: import('../columns.ts').Column<number, number, number>
  content: import('../columns.ts').Column<
    CalendarYear,
    import('../columns.ts').JsonText<CalendarYear>,
    import('../columns.ts').JsonText<CalendarYear>
  >
  loaded_at: import('../columns.ts').Column<Date, Date, Date>
}
