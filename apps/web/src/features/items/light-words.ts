import {
  dayInWords,
  daysBetween,
  parsePlainDate,
  partsOf,
  remaining,
  remainingInWords,
  YearNotLoaded,
  type PlainDate,
  type WorkingCalendar,
} from '@luoshi/calendar'
import {
  delayCauseLabels,
  outcomeLabels,
  termLabels,
  type DelayCause,
  type ItemRow,
  type Language,
  type Outcome,
} from '@luoshi/contract'
import type { TFunction } from 'i18next'

interface Reader {
  text: TFunction
  language: Language
  today: PlainDate
  calendar: WorkingCalendar
}

type Lit = Pick<ItemRow, 'light' | 'due'>

/** Why a light shows as it does, in a sentence; day by day where a calendar is loaded, and saying so where it is not. */
export function lightInWords({ light, due }: Lit, reader: Reader): string {
  const { text } = reader
  const facts = light.facts ?? {}
  switch (light.light) {
    case 'draft':
      return draftInWords(facts['missing'], reader)
    case 'cancelled':
      return told('cancelled', facts['on'], reader)
    case 'closed':
      return closedInWords(facts, reader)
    case 'paused': {
      const since = dayOf(facts['since'], reader)
      const until = due ? day(due, reader) : ''
      return since ? text('light.paused', { since, due: until }) : text('light.pausedShort', { due: until })
    }
    case 'not-signed-for':
      return due ? text('light.notSignedFor', { left: leftInWords(due, reader) }) : ''
    case 'on-time':
    case 'due-soon':
    case 'overdue':
      return due ? runningInWords(due, facts, reader) : ''
  }
}

function runningInWords(due: PlainDate, facts: Record<string, unknown>, reader: Reader): string {
  const { text, language } = reader
  const reportedOn = typeof facts['reportedOn'] === 'string' ? parsePlainDate(facts['reportedOn']) : undefined
  if (reportedOn && reportedOn <= due) return text('light.reportedInTime', { on: day(reportedOn, reader) })
  const cause = causeIn(facts)
  const why = cause ? text('light.semicolon') + text('light.cause', { cause: delayCauseLabels[cause][language] }) : ''
  if (reportedOn)
    return text('light.reportedLate', { on: day(reportedOn, reader), days: daysBetween(due, reportedOn) }) + why
  return leftInWords(due, reader) + why
}

/** How far a due day is, with the days off on the way. Never a guess: where a year is not loaded, calendar days are told as such. */
export function leftInWords(due: PlainDate, { text, language, today, calendar }: Reader): string {
  try {
    return remainingInWords(remaining(today, due, calendar), language)
  } catch (error) {
    if (!(error instanceof YearNotLoaded)) throw error
    const days = daysBetween(today, due)
    const { year } = partsOf(days < 0 ? today : due)
    return text(days < 0 ? 'light.daysLate' : 'light.daysLeft', { days: Math.abs(days), year })
  }
}

/** The short form beside a due day in a list, from the server's own count. */
export function daysLeftShort(
  { light, due, phase }: Lit & Pick<ItemRow, 'phase'>,
  { text, today }: Pick<Reader, 'text' | 'today'>,
): string {
  const { workingDays } = light
  if (phase === 'reported') return text('light.reported')
  if (phase === 'closed' || phase === 'cancelled') return ''
  if (due === null || workingDays === null) return ''
  if (due === today) return text('light.dueToday')
  if (due > today) return text('light.workingLeft', { count: workingDays })
  return workingDays === 0 ? text('light.late') : text('light.workingLate', { count: Math.abs(workingDays) })
}

function draftInWords(missing: unknown, { text, language }: Reader): string {
  if (!Array.isArray(missing)) return text('light.draftShort')
  if (missing.length === 0) return text('light.draftReady')
  const terms = missing.map((term: keyof typeof termLabels) => termLabels[term][language])
  return text('light.draft', { missing: terms.join(text('light.comma')) })
}

function closedInWords(facts: Record<string, unknown>, reader: Reader): string {
  const { text, language } = reader
  const on = dayOf(facts['on'], reader)
  const lookBack = facts['lookBack'] as { is: 'ahead' | 'due' | 'held'; on: string } | undefined // the loop's own light, as the server hands it on
  if (on === undefined || lookBack === undefined) return text('light.closedShort')
  const outcome = outcomeLabels[facts['outcome'] as Outcome][language] // likewise
  const key = ({ ahead: 'lookBackAhead', due: 'lookBackDue', held: 'lookBackHeld' } as const)[lookBack.is]
  return text(facts['outcome'] === 'done' ? 'light.closedDone' : 'light.closed', {
    on,
    outcome,
    lookBack: text(`light.${key}`, { on: dayOf(lookBack.on, reader) ?? lookBack.on }),
  })
}

function told(key: 'cancelled', value: unknown, reader: Reader): string {
  const on = dayOf(value, reader)
  return on ? reader.text(`light.${key}`, { on }) : reader.text(`light.${key}Short`)
}

function causeIn(facts: Record<string, unknown>): DelayCause | undefined {
  const lateness = facts['lateness'] as { cause: DelayCause | null } | undefined // likewise
  return lateness?.cause ?? undefined
}

const day = (value: PlainDate, { language, today }: Reader) => dayInWords(value, language, partsOf(today).year)
function dayOf(value: unknown, reader: Reader): string | undefined {
  const parsed = typeof value === 'string' ? parsePlainDate(value) : undefined
  return parsed && day(parsed, reader)
}
