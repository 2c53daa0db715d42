import { daysBetween, type PlainDate } from '@luoshi/calendar'
import { isOpen, type Closed, type DelayCause, type Item, type OpenItem, type Outcome } from './item.ts'
import { missingTerms } from './missing.ts'
import { isIn } from './phases.ts'
import { Fault } from './refusal.ts'
import type { RequiredTerm } from './terms.ts'

/** How an item stands, at a glance: shape, colour and word belong to the screen. */
export const lights = [
  'draft',
  'not-signed-for',
  'on-time',
  'due-soon',
  'overdue',
  'paused',
  'closed',
  'cancelled',
] as const

/** How late something is, and what explains it. Days are calendar days, 0 when in time. */
export interface Lateness {
  /** Past the day now in force. */
  days: number
  /** Past the day first dispatched for, whatever was granted since. */
  daysPastOriginal: number
  /** Stopped days over the whole life, a stretch still running included. */
  pausedDays: number
  extensions: number
  cause: DelayCause | null
}

/** A light and the facts it rests on. `workingDaysLeft` is the caller's count, handed through. */
export type Light =
  | { light: 'draft'; missing: RequiredTerm[]; declines: number }
  | { light: 'not-signed-for'; since: PlainDate; due: PlainDate; workingDaysLeft: number }
  | { light: 'on-time'; due: PlainDate; workingDaysLeft: number; reportedOn: PlainDate | null }
  | { light: 'due-soon'; due: PlainDate; workingDaysLeft: number }
  | { light: 'overdue'; due: PlainDate; lateness: Lateness; isSignedFor: boolean; reportedOn: PlainDate | null }
  | { light: 'paused'; since: PlainDate; due: PlainDate; lateness: Lateness }
  | {
      light: 'closed'
      outcome: Outcome
      on: PlainDate
      lateness: Lateness
      lookBack: { is: 'ahead' | 'due'; on: PlainDate } | { is: 'held'; on: PlainDate }
    }
  | { light: 'cancelled'; on: PlainDate; reason: string }

/** When the light turns. @source house rule: three working days before the end is the commonest in county practice. */
export interface LightRules {
  /** Working days left, or fewer, that count as due soon. */
  dueSoonWorkingDays: number
}

export const defaultLightRules: LightRules = { dueSoonWorkingDays: 3 }

/**
 * The light of an item on a day.
 *
 * Lateness is the doer's: from the report of completion on, it stands still, so that a slow verifier makes nobody late.
 * Overdue outweighs not signed for, paused outweighs both.
 *
 * @param workingDaysLeft working days after `today` up to and including the due day; 0 on the due day and after
 */
export function lightOf(
  item: Item,
  today: PlainDate,
  workingDaysLeft: number,
  rules: LightRules = defaultLightRules,
): Light {
  switch (item.phase) {
    case 'absent':
      throw new Fault('An item that was never drafted shows no light')
    case 'draft':
      return { light: 'draft', missing: missingTerms(item.terms), declines: item.declined.length }
    case 'cancelled':
      return { light: 'cancelled', on: item.on, reason: item.reason }
    case 'closed':
      return closedLight(item, today)
    default:
      return openLight(item, today, workingDaysLeft, rules)
  }
}

function openLight(item: OpenItem, today: PlainDate, workingDaysLeft: number, rules: LightRules): Light {
  const { due, pausedSince } = item.clock
  const lateness = latenessOf(item, today)
  const reportedOn = item.phase === 'reported' ? item.report.on : null
  const isSignedFor = item.signedFor !== null
  const light = openLightName(
    { phase: item.phase, due, isPaused: pausedSince !== null, reportedOn },
    today,
    workingDaysLeft,
    rules,
  )

  switch (light) {
    case 'paused':
      return { light, since: pausedSince ?? today, due, lateness }
    case 'overdue':
      return { light, due, lateness, isSignedFor, reportedOn }
    case 'not-signed-for':
      return { light, since: item.dispatchedOn, due, workingDaysLeft }
    case 'due-soon':
      return { light, due, workingDaysLeft }
    case 'on-time':
      return { light, due, workingDaysLeft, reportedOn }
  }
}

/** What the light of an open item depends on; a row of a list knows these without the whole item. */
export interface Glance {
  phase: OpenItem['phase']
  due: PlainDate
  isPaused: boolean
  reportedOn: PlainDate | null
}

/** The light of an open item by name, as {@link lightOf} shows it. */
export function openLightName(
  { phase, due, isPaused, reportedOn }: Glance,
  today: PlainDate,
  workingDaysLeft: number,
  rules: LightRules = defaultLightRules,
) {
  if (isPaused) return 'paused'
  if ((reportedOn ?? today) > due) return 'overdue'
  if (phase === 'dispatched') return 'not-signed-for'
  return reportedOn === null && workingDaysLeft <= rules.dueSoonWorkingDays ? 'due-soon' : 'on-time'
}

function closedLight(item: Closed, today: PlainDate): Light {
  const { outcome, on } = item.closing
  const { lookBackOn, lookedBack } = item
  const lateness = latenessOf(item, today)
  if (lookBackOn === null) {
    return { light: 'closed', outcome, on, lateness, lookBack: { is: 'held', on: lookedBack?.on ?? on } }
  }
  return {
    light: 'closed',
    outcome,
    on,
    lateness,
    lookBack: { is: lookBackOn <= today ? 'due' : 'ahead', on: lookBackOn },
  }
}

/** How late the doer was, or is by `today` while nothing has been reported. */
export function latenessOf(item: OpenItem | Closed, today: PlainDate): Lateness {
  const { due, originalDue, pausedDays, pausedSince, extensions } = item.clock
  const until = isIn(item, 'reported') ? item.report.on : isOpen(item) ? today : item.closing.report.on
  const daysPast = (day: PlainDate) => Math.max(0, daysBetween(day, until))
  return {
    days: daysPast(due),
    daysPastOriginal: daysPast(originalDue),
    pausedDays: pausedDays + (pausedSince === null ? 0 : daysBetween(pausedSince, today)),
    extensions,
    cause: item.delayCause,
  }
}

/** Whether the report that led to closing came after the day in force. */
export const isClosedLate = (item: Closed): boolean => item.closing.report.on > item.clock.due
