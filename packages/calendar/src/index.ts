export * from './dates.ts'
export * from './calendar-year.ts'
export * from './working-days.ts'
export * from './china.ts'
