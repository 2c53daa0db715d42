import { addDays, parsePlainDate, partsOf, plainDateOf, type PlainDate } from './dates.ts'
import { fieldsOf, listOf } from './untyped.ts'

/** A school year, named by the calendar year it begins in: 2026 for 2026–2027 学年. Both days included. */
export interface SchoolYear {
  readonly startYear: number
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
}

/**
 * The school year a day belongs to: 1 September to 31 August.
 * @source house rule: the usual school year (学年); terms within it are a bureau's own data
 */
export function schoolYearOf(day: PlainDate): SchoolYear {
  const { year, month } = partsOf(day)
  const startYear = month >= 9 ? year : year - 1
  return { startYear, firstDay: plainDateOf(startYear, 9, 1), lastDay: plainDateOf(startYear + 1, 8, 31) }
}

/** One term as the bureau's school calendar (校历) sets it: first day of lessons to last day, both included. */
export interface SchoolTerm {
  readonly startYear: number
  readonly term: 1 | 2
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
}

/** Everything that can be wrong with a school calendar. */
export type SchoolTermProblemCode = 'term/shape' | 'term/backwards' | 'term/outside-its-school-year' | 'term/overlap'

/** The terms read from a bureau's school calendar, in order, or what is wrong with which entry. */
export type ReadSchoolTerms =
  | { readonly ok: true; readonly terms: readonly SchoolTerm[] }
  | { readonly ok: false; readonly problems: readonly { readonly code: SchoolTermProblemCode; readonly at: string }[] }

/** Reads a bureau's school calendar. Terms may not overlap; each lies in the school year it names, or up to a month early. */
export function parseSchoolTerms(value: unknown): ReadSchoolTerms {
  const problems: { code: SchoolTermProblemCode; at: string }[] = []
  if (!Array.isArray(value)) problems.push({ code: 'term/shape', at: '' })
  const terms = listOf(value).flatMap((entry, index): SchoolTerm[] => {
    const { startYear, term, firstDay: first, lastDay: last } = fieldsOf(entry)
    const [firstDay, lastDay] = [parsePlainDate(String(first)), parsePlainDate(String(last))]
    const at = `[${index}]`
    if (typeof startYear !== 'number' || (term !== 1 && term !== 2) || !firstDay || !lastDay) {
      problems.push({ code: 'term/shape', at })
      return []
    }
    if (lastDay < firstDay) problems.push({ code: 'term/backwards', at })
    // many schools begin in the last days of August
    const year = schoolYearOf(addDays(firstDay, 31))
    if (year.startYear !== startYear) problems.push({ code: 'term/outside-its-school-year', at })
    return [{ startYear, term, firstDay, lastDay }]
  })
  const sorted = terms.sort((one, other) => (one.firstDay < other.firstDay ? -1 : 1))
  for (const [index, term] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next && next.firstDay <= term.lastDay) problems.push({ code: 'term/overlap', at: next.firstDay })
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, terms: sorted }
}

/** The term a day falls in; `undefined` in the holidays and outside the terms that are known. */
export const termOn = (day: PlainDate, terms: readonly SchoolTerm[]): SchoolTerm | undefined =>
  terms.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)

/** The first term that begins after a day (开学); `undefined` when the bureau has not entered it yet: never guessed. */
export const nextTerm = (day: PlainDate, terms: readonly SchoolTerm[]): SchoolTerm | undefined =>
  terms
    .filter(({ firstDay }) => firstDay > day)
    .reduce<SchoolTerm | undefined>(
      (soonest, term) => (soonest && soonest.firstDay < term.firstDay ? soonest : term),
      undefined,
    )
