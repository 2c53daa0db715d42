import type { Words } from './counting-law.ts'
import { parsePlainDate, type PlainDate } from './dates.ts'
import type { Period } from './periods.ts'
import type { ClockRule, RuleScope, RuleSource } from './rules.ts'
import { fieldsOf, listOf, oneOf, textOf } from './untyped.ts'

/** Everything that can be wrong with a rule file. Codes are public: add, never rename. */
export type RuleProblemCode =
  | 'words/missing'
  | 'scope/unknown'
  | 'day/not-a-day'
  | 'day/backwards'
  | 'source/missing'
  | 'clocks/none'
  | 'id/missing'
  | 'id/twice'
  | 'article/shape'
  | 'period/shape'
  | 'extension/other-unit'
  | 'choice/unknown'

/** One thing wrong with a rule file; `at` says where, as `clocks[2].period`. */
export interface RuleProblem {
  readonly code: RuleProblemCode
  readonly at: string
}

/** The rules read from a file, or everything that is wrong with it. */
export type ReadRules =
  | { readonly ok: true; readonly rules: readonly ClockRule[] }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] }

type Wrong = (code: RuleProblemCode, at: string) => void

const ARTICLE = /^[1-9]\d{0,3}(\([1-9]\d?\))?$/
const UNITS = ['calendar-days', 'working-days', 'months'] as const
const CERTAINTIES = ['confirmed', 'secondary', 'unsure'] as const
const DOUBTS = ['article', 'in-force-from', 'period', 'starts-on', 'start-day', 'extension'] as const
const NOBODY: Words = { zh: '', en: '' }

/**
 * Reads a rule file: one regulation with its clocks. What the clocks share (instrument, scope, days in force, certainty,
 * counting law, source) stands once, at the top; a clock may be less certain than its file, never differ otherwise.
 * @source house rule: a file is accepted whole or not at all
 */
export function parseClockRules(value: unknown): ReadRules {
  const problems: RuleProblem[] = []
  const wrong: Wrong = (code, at) => void problems.push({ code, at })
  const file = fieldsOf(value)

  const inForceFrom = readDay(file['inForceFrom'], 'inForceFrom', wrong)
  const inForceUntil =
    file['inForceUntil'] === undefined ? undefined : readDay(file['inForceUntil'], 'inForceUntil', wrong)
  if (inForceFrom && inForceUntil && inForceUntil < inForceFrom) wrong('day/backwards', 'inForceUntil')
  const counting = fieldsOf(file['counting'])
  const fromFile = {
    instrument: readWords(file['instrument'], 'instrument', wrong),
    scope: readScope(file['scope'], wrong),
    ...(inForceUntil && { inForceUntil }),
    law: readChoice(['civil-code', 'civil-procedure-law'], counting['law'] ?? 'civil-code', 'counting.law', wrong),
    applies: readChoice(['by-law', 'by-analogy'], counting['applies'] ?? 'by-analogy', 'counting.applies', wrong),
    source: readSource(file['source'], wrong),
  }

  const clocks = listOf(file['clocks'])
  if (clocks.length === 0) wrong('clocks/none', 'clocks')
  const ids = clocks.map((clock) => textOf(fieldsOf(clock)['id']))
  const rules = clocks.map((value, index) => {
    const clock = fieldsOf(value)
    const at = `clocks[${index}]`
    const id = ids[index] ?? ''
    if (!id) wrong('id/missing', at)
    else if (ids.indexOf(id) !== index) wrong('id/twice', at)
    return {
      ...fromFile,
      inForceFrom,
      id,
      ...readClock(clock, at, wrong),
      certainty: readChoice(CERTAINTIES, clock['certainty'] ?? file['certainty'], `${at}.certainty`, wrong),
    }
  })

  const dated = rules.flatMap((rule) => (rule.inForceFrom ? [{ ...rule, inForceFrom: rule.inForceFrom }] : []))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules: dated }
}

function readClock(clock: Record<string, unknown>, at: string, wrong: Wrong) {
  const article = textOf(clock['article'])
  if (clock['article'] !== undefined && !ARTICLE.test(article)) wrong('article/shape', `${at}.article`)
  const period = readPeriod(clock['period'], `${at}.period`, wrong)
  return {
    title: readWords(clock['title'], `${at}.title`, wrong),
    ...(article && { article }),
    period,
    rollover: readChoice(
      ['next-working-day', 'none'],
      clock['rollover'] ?? 'next-working-day',
      `${at}.rollover`,
      wrong,
    ),
    startsOn: readWords(clock['startsOn'], `${at}.startsOn`, wrong),
    ...(clock['mayExtend'] !== undefined && {
      mayExtend: readExtension(clock['mayExtend'], period, `${at}.mayExtend`, wrong),
    }),
    ...(clock['notCounted'] !== undefined && {
      notCounted: readWords(clock['notCounted'], `${at}.notCounted`, wrong),
    }),
    toConfirm: [clock['toConfirm'] ?? []].flat().map((doubt) => readChoice(DOUBTS, doubt, `${at}.toConfirm`, wrong)),
  }
}

function readExtension(value: unknown, period: Period, at: string, wrong: Wrong) {
  const { by, atMost } = fieldsOf(value)
  const extension = readPeriod(atMost, `${at}.atMost`, wrong)
  if (extension.unit !== period.unit) wrong('extension/other-unit', at)
  return { by: readWords(by, `${at}.by`, wrong), atMost: extension }
}

function readPeriod(value: unknown, at: string, wrong: Wrong): Period {
  const { length, unit } = fieldsOf(value)
  const known = oneOf(UNITS, unit)
  if (typeof length === 'number' && Number.isInteger(length) && length >= 1 && known) return { length, unit: known }
  wrong('period/shape', at)
  return { length: 1, unit: 'calendar-days' }
}

function readWords(value: unknown, at: string, wrong: Wrong): Words {
  const words = fieldsOf(value)
  const [zh, en] = [textOf(words['zh']), textOf(words['en'])]
  if (zh && en) return { zh, en }
  wrong('words/missing', at)
  return NOBODY
}

function readScope(value: unknown, wrong: Wrong): RuleScope {
  const { kind, region } = fieldsOf(value)
  if (kind === 'local') return { kind, region: readWords(region, 'scope.region', wrong) }
  if (kind !== 'national' && kind !== 'practice') wrong('scope/unknown', 'scope')
  return { kind: kind === 'national' ? kind : 'practice' }
}

function readSource(value: unknown, wrong: Wrong): RuleSource {
  const source = fieldsOf(value)
  const [title, url] = [textOf(source['title']), textOf(source['url'])]
  if (!title) wrong('source/missing', 'source')
  const readOn = source['readOn'] === undefined ? undefined : readDay(source['readOn'], 'source.readOn', wrong)
  return { title, ...(url && { url }), ...(readOn && { readOn }) }
}

function readDay(value: unknown, at: string, wrong: Wrong): PlainDate | undefined {
  const day = parsePlainDate(textOf(value))
  if (day === undefined) wrong('day/not-a-day', at)
  return day
}

/** Answers the first choice for what it cannot read, having said so: a file with any problem is refused as a whole. */
function readChoice<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  value: unknown,
  at: string,
  wrong: Wrong,
): Choice {
  const choice = oneOf(choices, value)
  if (choice === undefined) wrong('choice/unknown', at)
  return choice ?? choices[0]
}

/** Like {@link parseClockRules}, for a file that ships with the product: throws when anything is wrong with it. */
export function expectClockRules(value: unknown): readonly ClockRule[] {
  const read = parseClockRules(value)
  if (!read.ok) throw new Error(`Not a rule file: ${read.problems.map(({ code, at }) => `${code} ${at}`).join(', ')}`)
  return read.rules
}
