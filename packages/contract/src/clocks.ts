import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PlainDate, words } from './values.ts'

const Stretch = z.object({ from: PlainDate, to: PlainDate, name: words(40) })

/** The published days off and make-up working days of one year, with where they were published. */
export const CalendarYearFile = z.object({
  year: z.number().int().min(2000).max(2100),
  off: z.array(Stretch).max(60),
  working: z.array(PlainDate).max(60),
  source: z.object({ title: words(300), reference: words(300), readOn: PlainDate }),
})

const Words = z.object({ zh: z.string(), en: z.string() })

const Language = z.enum(['zh', 'en']).default('zh')

export const clockEndpoints = {
  years: endpoint({
    name: 'clocks.years',
    summary: 'Calendar years that can be counted in, with their source',
    method: 'GET',
    path: '/calendar/years',
    permission: 'calendar.read',
    ok: z.object({ years: z.array(CalendarYearFile.extend({ loadedByBureau: z.boolean() })) }),
    refusals: [],
  }),
  loadYear: endpoint({
    name: 'clocks.loadYear',
    summary: 'Load the published days off of a year, or correct a year loaded before',
    method: 'PUT',
    path: '/calendar/years/:year',
    permission: 'calendar.load',
    params: z.object({ year: z.coerce.number().int() }),
    body: CalendarYearFile,
    ok: z.object({ year: z.number().int() }),
    refusals: ['calendar/year-invalid', 'calendar/year-built-in'],
  }),
  rules: endpoint({
    name: 'clocks.rules',
    summary: 'Statutory clocks in force on a day, each with article, dates and how sure we are',
    method: 'GET',
    path: '/calendar/rules',
    permission: 'calendar.read',
    query: z.object({ on: PlainDate.optional() }),
    ok: z.object({
      rules: z.array(
        z.object({
          id: z.string(),
          title: Words,
          instrument: Words,
          article: z.string().nullable(),
          /** Whom it binds: everybody, one region, or nobody by law (practice, which a bureau may change). */
          scope: z.enum(['national', 'local', 'practice']),
          inForceFrom: PlainDate,
          length: z.number().int(),
          unit: z.enum(['calendar-days', 'working-days', 'months']),
          rollover: z.enum(['next-working-day', 'none']),
          startsOn: Words,
          certainty: z.enum(['confirmed', 'secondary', 'unsure']),
          /** False wherever something still has to be looked up in the regulation: show it with a warning. */
          isCertain: z.boolean(),
          source: z.string(),
        }),
      ),
    }),
    refusals: [],
  }),
  count: endpoint({
    name: 'clocks.count',
    summary: 'Count a period from a day: the due day, and every day that counted or was skipped, with why',
    method: 'GET',
    path: '/calendar/count',
    permission: 'calendar.read',
    query: z.object({
      from: PlainDate,
      rule: z.string().max(100).optional(),
      length: z.coerce.number().int().min(1).max(3660).optional(),
      unit: z.enum(['calendar-days', 'working-days', 'months']).optional(),
      language: Language,
    }),
    ok: z.object({
      due: PlainDate,
      raw: PlainDate,
      explanation: z.array(z.string()),
      days: z.array(z.object({ day: PlainDate, role: z.string(), working: z.boolean() })),
    }),
    refusals: ['calendar/year-not-loaded', 'calendar/rule-unknown', 'calendar/period-missing'],
  }),
}
