import { partsOf } from './dates.ts'
import {
  dayInWords,
  daysInWords,
  fullDayInWords,
  occasionInWords,
  periodInWords,
  type Language,
} from './day-wording.ts'
import { stretches, type Stretch } from './explanation.ts'
import { groupedBy } from './grouping.ts'
import type { CountedDay, Counting, Period } from './periods.ts'
import { basesInWords, doubtsInWords, noticesInWords, ruleInWords } from './rule-wording.ts'
import type { RuledCounting } from './rules.ts'
import type { DayStatus } from './working-days.ts'

/**
 * A counting told in a few plain sentences: the rule, where the count starts, what counted and what did not, where it
 * ends and why, what all that rests on, and what is not certain about it.
 */
export function explainInWords(counting: Counting | RuledCounting, language: Language): string[] {
  const { start, due, period, bases, notices } = counting
  const zh = language === 'zh'
  const rule = 'rule' in counting ? counting : undefined
  const bare = periodInWords(period, language)
  const worked = counting.counted.at(-1)?.status.kind === 'make-up' ? 'make-up' : undefined
  return [
    rule ? ruleInWords(rule, language) : zh ? `期限 ${bare}。` : `Term: ${bare}.`,
    zh
      ? `${fullDayInWords(start, 'zh')}起算，当日不计。`
      : `It starts on ${fullDayInWords(start, 'en')}, which does not count.`,
    ...countedInWords(counting, language),
    ...rolloverInWords(counting, language),
    zh ? `到期日：${fullDayInWords(due, 'zh', worked)}。` : `Due: ${fullDayInWords(due, 'en', worked)}.`,
    ...basesInWords(bases, language),
    ...noticesInWords(notices, language),
    ...(rule ? doubtsInWords(rule.rule, language) : []),
  ]
}

function countedInWords(counting: Counting, language: Language): string[] {
  const { period, raw, start } = counting
  const zh = language === 'zh'
  const year = partsOf(start).year
  const all = stretches(counting)
  const range = ({ from, until, because }: Stretch) => {
    const days = daysInWords(from, until, language, year)
    if (because?.kind !== 'make-up') return days
    return zh ? `${days}（调休上班）` : `${days} (worked to make up)`
  }
  const ranges = (as: Stretch['as']) =>
    all
      .filter((stretch) => stretch.as === as)
      .map(range)
      .join(zh ? '、' : ', ')
  const counted = ranges('counted')
  const last = dayInWords(raw, language, year)
  const total = periodInWords(period, language)
  const lines = {
    'calendar-days': zh
      ? `计入${counted}，第 ${period.length} 日为${last}。`
      : `Counted: ${counted}; day ${period.length} is ${last}.`,
    'working-days': zh ? `计入${counted}，共 ${total}。` : `Counted: ${counted}, ${total} in all.`,
    months: zh
      ? `${total}后的对应日（没有对应日的，为月末日）为${last}。`
      : `${total} later, on the same-numbered day or else the month's last, is ${last}.`,
  }
  return [lines[period.unit], ...skippedInWords(all, range, language)]
}

function skippedInWords(all: readonly Stretch[], range: (stretch: Stretch) => string, language: Language): string[] {
  const zh = language === 'zh'
  const told = (as: Stretch['as'], why: (stretch: Stretch) => string) =>
    groupedBy(
      all.filter((stretch) => stretch.as === as),
      why,
    )
      .map(([reason, days]) => {
        const list = days.map(range).join(zh ? '、' : ', ')
        return zh ? `${list}（${reason}）` : `${list} (${reason})`
      })
      .join(zh ? '；' : '; ')
  const skipped = told('skipped', ({ because }) => (because ? offInWords(because, language) : ''))
  const suspended = told('suspended', ({ reason }) => reason ?? '')
  return [
    ...(skipped ? [zh ? `不计${skipped}。` : `Not counted: ${skipped}.`] : []),
    ...(suspended ? [zh ? `中止计时，不计${suspended}。` : `Clock stopped: ${suspended}.`] : []),
  ]
}

function rolloverInWords(counting: Counting, language: Language): string[] {
  const { raw, due, rollover, counted, start } = counting
  const zh = language === 'zh'
  const status = counted.find(({ day }) => day === raw)?.status
  if (!status || status.working) return []
  const last = dayInWords(raw, language, partsOf(start).year)
  const off = offInWords(status, language)
  if (rollover === 'none')
    return [zh ? `${last}适逢${off}，不顺延。` : `${last} is a day off (${off}); it stays the last day.`]
  const next = dayInWords(due, language, partsOf(start).year)
  return [
    zh
      ? `${last}适逢${off}，顺延至其后第一个工作日${next}。`
      : `${last} is a day off (${off}), so the last day moves to the next working day, ${next}.`,
  ]
}

function offInWords(status: DayStatus, language: Language): string {
  const zh = language === 'zh'
  switch (status.kind) {
    case 'holiday':
      return `${occasionInWords(status.name, language)}${zh ? '放假' : ''}`
    case 'weekend':
      return zh ? '周末' : 'weekend'
    case 'make-up':
      return zh ? '调休上班' : 'worked to make up'
    case 'weekday':
      return zh ? '工作日' : 'weekday'
  }
}

/**
 * Why one day of a counting counted or did not, for a day-by-day list.
 * @example '第 3 个工作日（调休上班）', '劳动节放假，不计'
 */
export function countedDayInWords(day: CountedDay, unit: Period['unit'], language: Language): string {
  const zh = language === 'zh'
  const off = offInWords(day.status, language)
  switch (day.as) {
    case 'start':
      return zh ? '起算当日，不计' : 'start day, not counted'
    case 'counted': {
      const inWorkingDays = unit === 'working-days'
      const number = zh
        ? `第 ${day.n} ${inWorkingDays ? '个工作日' : '日'}`
        : `${inWorkingDays ? 'working day' : 'day'} ${day.n}`
      if (day.status.kind === 'weekday') return number
      return zh ? `${number}（${off}）` : `${number} (${off})`
    }
    case 'skipped':
      return zh ? `${off}，不计` : `${off}, not counted`
    case 'suspended':
      return zh ? `中止计时（${day.reason}），不计` : `clock stopped (${day.reason}), not counted`
    case 'passed-over':
      return zh ? `${off}，顺延` : `${off}, passed over`
    case 'rolled-to':
      return zh ? '顺延至当日' : 'rolled over to this day'
  }
}
