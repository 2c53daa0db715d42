export * from './dates.ts'
export {
  parseCalendarYear,
  type CalendarYear,
  type CalendarYearProblem,
  type CalendarYearProblemCode,
  type DaysOff,
  type NoticeSource,
  type ReadCalendarYear,
} from './calendar-year.ts'
export * from './working-days.ts'
export * from './counting-law.ts'
export * from './periods.ts'
export * from './explanation.ts'
export * from './china.ts'
export * from './rules.ts'
export { parseClockRules, type ReadRules, type RuleProblem, type RuleProblemCode } from './read-rules.ts'
export { chinaRules } from './china-rules.ts'
export * from './terms.ts'
export * from './article-wording.ts'
export * from './day-wording.ts'
export * from './rule-wording.ts'
export * from './wording.ts'
export * from './remaining-wording.ts'
