import type { Applies, CountingLaw, Words } from './counting-law.ts'
import type { PlainDate } from './dates.ts'
import {
  countIfLoaded,
  countPeriod,
  type Count,
  type Counting,
  type CountingOrWait,
  type Period,
  type Rollover,
  type Suspension,
} from './periods.ts'
import type { WorkingCalendar } from './working-days.ts'

/** Whom a rule binds: everybody, one region, or nobody by law (a bureau's own practice, shipped as a default to change). */
export type RuleScope =
  { readonly kind: 'national' } | { readonly kind: 'local'; readonly region: Words } | { readonly kind: 'practice' }

/**
 * How sure a rule's content is: the regulation itself was read (`confirmed`), somebody else's account of it was read
 * (`secondary`), or neither (`unsure`).
 */
export type Certainty = 'confirmed' | 'secondary' | 'unsure'

/** What about a rule still has to be looked up in the regulation. */
export type RuleDoubt = 'article' | 'in-force-from' | 'period' | 'starts-on' | 'start-day' | 'extension'

/** Where a rule was read, and when if that is known. */
export interface RuleSource {
  readonly title: string
  readonly url?: string
  readonly readOn?: PlainDate
}

/**
 * One clock of one regulation, in one version. An `id` has as many versions as the law had; they never overlap.
 * `article` is `34`, or `31(6)` for an item within an article; absent when it is not known.
 */
export interface ClockRule {
  readonly id: string
  readonly title: Words
  readonly scope: RuleScope
  readonly instrument: Words
  readonly article?: string
  readonly inForceFrom: PlainDate
  /** Last day in force; absent while it is in force. */
  readonly inForceUntil?: PlainDate
  readonly period: Period
  readonly rollover: Rollover
  /** Which law says how its days are counted, and whether the regulation itself sends us there. */
  readonly law: CountingLaw
  readonly applies: Applies
  /** The event whose day is the start day. */
  readonly startsOn: Words
  readonly mayExtend?: { readonly by: Words; readonly atMost: Period }
  /** What the regulation leaves out of the count; given to the counting as suspensions. */
  readonly notCounted?: Words
  readonly certainty: Certainty
  readonly toConfirm: readonly RuleDoubt[]
  readonly source: RuleSource
}

/** Whether a rule may be shown without a warning: read in the regulation itself, with nothing left to look up. */
export const isCertain = (rule: ClockRule): boolean => rule.certainty === 'confirmed' && rule.toConfirm.length === 0

/**
 * Rules that go together, by id and then by day in force.
 * @throws RangeError when two versions of one rule are in force on the same day
 */
export function clockRules(rules: readonly ClockRule[]): readonly ClockRule[] {
  const sorted = [...rules].sort((one, other) =>
    one.id === other.id ? (one.inForceFrom < other.inForceFrom ? -1 : 1) : one.id < other.id ? -1 : 1,
  )
  for (const [index, rule] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next?.id === rule.id && (rule.inForceUntil === undefined || rule.inForceUntil >= next.inForceFrom)) {
      throw new RangeError(`Two versions of ${rule.id} are in force on ${next.inForceFrom}`)
    }
  }
  return sorted
}

/** The version of a rule in force on a day, if there is one. The day is the one the clock starts on. */
export const ruleInForce = (id: string, on: PlainDate, rules: readonly ClockRule[]): ClockRule | undefined =>
  rules.find(
    (rule) => rule.id === id && rule.inForceFrom <= on && (rule.inForceUntil === undefined || on <= rule.inForceUntil),
  )

/** The rules that concern a bureau: national ones, practice, and those of its region (by either name), if it gives one. */
export const rulesFor = (region: string | undefined, rules: readonly ClockRule[]): readonly ClockRule[] =>
  rules.filter(({ scope }) => scope.kind !== 'local' || scope.region.zh === region || scope.region.en === region)

/** Why a clock may not be extended that far, with what a person needs to know. */
export type ExtensionRefusal =
  | { readonly code: 'clock/not-extendable'; readonly data: { readonly rule: string } }
  | { readonly code: 'clock/extension-in-other-unit'; readonly data: { readonly unit: Period['unit'] } }
  | { readonly code: 'clock/extension-too-long'; readonly data: { readonly atMost: number } }

/** What stands in the way of extending a clock by `extension`, counting all extensions so far together. */
export function obstacleToExtension(rule: ClockRule, extension: Period): ExtensionRefusal | undefined {
  const { mayExtend } = rule
  if (!mayExtend) return { code: 'clock/not-extendable', data: { rule: rule.id } }
  const { length, unit } = mayExtend.atMost
  if (extension.unit !== unit) return { code: 'clock/extension-in-other-unit', data: { unit } }
  return extension.length > length ? { code: 'clock/extension-too-long', data: { atMost: length } } : undefined
}

/** What happened to a clock after it started: extensions granted, all together, and times at which it stood still. */
export interface ClockHistory {
  readonly extendedBy?: Period
  readonly suspended?: readonly Suspension[]
}

/** A period counted out by a rule, which carries the article and the source. */
export interface RuledCounting extends Counting {
  readonly rule: ClockRule
  readonly extendedBy?: Period
}

/**
 * Counts a rule's period from the day its clock started. An extension lengthens the period itself: 60 days extended by
 * 30 are 90 days from the same start, not 30 more from a due day that had rolled over.
 * @throws YearNotLoaded; RangeError when the extension is more than the rule allows (see {@link obstacleToExtension})
 * @source the rule's own article; extension as one longer period: house rule
 */
export function countByRule(
  rule: ClockRule,
  start: PlainDate,
  calendar: WorkingCalendar,
  history: ClockHistory = {},
): RuledCounting {
  return ruled(rule, history, countPeriod(countOf(rule, start, history), calendar))
}

/** Like {@link countByRule}, for clocks that may run into a year whose notice is not out yet. */
export function countByRuleIfLoaded(
  rule: ClockRule,
  start: PlainDate,
  calendar: WorkingCalendar,
  history: ClockHistory = {},
): CountingOrWait<RuledCounting> {
  const done = countIfLoaded(countOf(rule, start, history), calendar)
  return done.ok ? { ok: true, counting: ruled(rule, history, done.counting) } : done
}

const ruled = (rule: ClockRule, { extendedBy }: ClockHistory, counting: Counting): RuledCounting =>
  extendedBy ? { ...counting, rule, extendedBy } : { ...counting, rule }

function countOf(rule: ClockRule, start: PlainDate, { extendedBy, suspended = [] }: ClockHistory): Count {
  const obstacle = extendedBy && obstacleToExtension(rule, extendedBy)
  if (obstacle) throw new RangeError(`${rule.id} cannot be extended so: ${obstacle.code}`)
  const period = { ...rule.period, length: rule.period.length + (extendedBy?.length ?? 0) }
  return { start, period, rollover: rule.rollover, suspended, law: rule.law, applies: rule.applies }
}
