import {
  chinaCalendar,
  chinaRules,
  countByRule,
  countPeriod,
  explainInWords,
  isCertain,
  parseCalendarYear,
  ruleInForce,
  YearNotLoaded,
} from '@luoshi/calendar'
import type { CalendarYear, Counting, WorkingCalendar } from '@luoshi/calendar'
import { clockEndpoints } from '@luoshi/contract'
import { inTransaction } from '../../platform/db/database.ts'
import { answer, decline, type Refused } from '../../platform/http/answers.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { loadCalendarYear } from './load-calendar-year.ts'
import { bureauCalendar } from './public.ts'

export function clockRoutes(routes: Routes): void {
  serve(routes, clockEndpoints.years, async ({ context }) => {
    const { years } = await bureauCalendar(context.db)
    const shipped = new Set<CalendarYear>(chinaCalendar.years)
    return answer({ years: years.map((year) => ({ ...plain(year), loadedByBureau: !shipped.has(year) })) })
  })

  serve(routes, clockEndpoints.loadYear, async ({ params, body, context }) => {
    const read = parseCalendarYear(body)
    if (!read.ok) return decline({ code: 'calendar/year-invalid', data: { problems: read.problems } })
    if (read.year.year !== params.year)
      return decline({
        code: 'calendar/year-invalid',
        data: { problems: [{ code: 'year/shape', at: String(params.year) }] },
      })
    if (chinaCalendar.years.some(({ year }) => year === params.year))
      return decline({ code: 'calendar/year-built-in', data: { year: params.year } })
    await inTransaction(context.db, (tx) => loadCalendarYear(tx, context, read.year))
    return answer({ year: params.year })
  })

  serve(routes, clockEndpoints.rules, async ({ query, context }) => {
    const on = query.on ?? context.today
    const ids = [...new Set(chinaRules.map(({ id }) => id))]
    const inForce = ids.flatMap((id) => ruleInForce(id, on, chinaRules) ?? [])
    return answer({
      rules: inForce.map((rule) => ({
        id: rule.id,
        title: rule.title,
        instrument: rule.instrument,
        article: rule.article ?? null,
        scope: rule.scope.kind,
        inForceFrom: rule.inForceFrom,
        length: rule.period.length,
        unit: rule.period.unit,
        rollover: rule.rollover,
        startsOn: rule.startsOn,
        certainty: rule.certainty,
        isCertain: isCertain(rule),
        source: rule.source.title,
      })),
    })
  })

  serve(routes, clockEndpoints.count, async ({ query, context }) => {
    const calendar = await bureauCalendar(context.db)
    const counted = countOf(query, calendar)
    if ('code' in counted) return decline(counted)
    return answer({
      due: counted.due,
      raw: counted.raw,
      explanation: explainInWords(counted, query.language),
      days: counted.counted.map(({ day, as, status }) => ({ day, role: as, working: status.working })),
    })
  })
}

type Asked = (typeof clockEndpoints.count)['query']['_output']

/** Counts by a rule or by a bare period; says what is missing instead of guessing it. */
function countOf({ from, rule, length, unit }: Asked, calendar: WorkingCalendar): Counting | Refused {
  try {
    if (rule !== undefined) {
      const inForce = ruleInForce(rule, from, chinaRules)
      return inForce
        ? countByRule(inForce, from, calendar)
        : { code: 'calendar/rule-unknown', data: { rule, on: from } }
    }
    if (length === undefined || unit === undefined) return { code: 'calendar/period-missing', data: {} }
    return countPeriod(
      { start: from, period: { length, unit }, rollover: unit === 'working-days' ? 'none' : 'next-working-day' },
      calendar,
    )
  } catch (error) {
    if (error instanceof YearNotLoaded) return { code: 'calendar/year-not-loaded', data: { year: error.year } }
    throw error
  }
}

/** A year as the API shows it: lists of its own, which no caller shares with the calendar. */
const plain = ({ year, off, working, source }: CalendarYear) => ({
  year,
  off: off.map((stretch) => ({ ...stretch })),
  working: [...working],
  source: { title: source.title, reference: source.reference, readOn: source.readOn },
})
