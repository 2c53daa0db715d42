import { partsOf } from './dates.ts'
import {
  dayInWords,
  daysInWords,
  fullDayInWords,
  occasionInWords,
  periodInWords,
  type Language,
} from './day-wording.ts'
import { stretches, type Oddity, type Remaining, type Stretch } from './explanation.ts'
import { groupedBy } from './grouping.ts'
import type { Counting } from './periods.ts'
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
  if (status.kind === 'holiday') return `${occasionInWords(status.name, language)}${language === 'zh' ? '放假' : ''}`
  return language === 'zh' ? '周末' : 'weekend'
}

/**
 * What a light says: how many working days are left or past, and which days on the way are not what they seem.
 * @example remainingInWords(remaining('2026-06-17', '2026-06-23', chinaCalendar), 'zh')
 *   // '还有 3 个工作日到期（6月19–21日端午节放假不计）'
 */
export function remainingInWords(
  { state, workingDays, calendarDays, oddities }: Remaining,
  language: Language,
): string {
  const zh = language === 'zh'
  if (state === 'due-today') return zh ? '今天到期' : 'Due today'
  const unit = workingDays > 0 ? 'working-days' : 'calendar-days'
  const length = workingDays > 0 ? workingDays : calendarDays
  const far = zh && unit === 'calendar-days' ? `${length} 天` : periodInWords({ length, unit }, language)
  const none = workingDays > 0 ? '' : zh ? '，其间没有工作日' : ', no working day among them'
  const left = state === 'left'
  const told = zh ? (left ? `还有 ${far}到期` : `已超期 ${far}`) : left ? `${far} left` : `${far} overdue`
  const notes = oddities.map((oddity) => oddityInWords(oddity, language)).join(zh ? '；' : '; ')
  return `${told}${none}${notes && (zh ? `（${notes}）` : ` (${notes})`)}`
}

function oddityInWords({ kind, name, from, until }: Oddity, language: Language): string {
  const zh = language === 'zh'
  const days = daysInWords(from, until, language, partsOf(from).year)
  if (kind === 'make-up') return zh ? `${days}调休上班计入` : `${days} worked to make up`
  const occasion = occasionInWords(name ?? '', language)
  return zh ? `${days}${occasion}放假不计` : `${days} off for ${occasion}`
}
