import { partsOf } from './dates.ts'
import { daysInWords, occasionInWords, periodInWords, type Language } from './day-wording.ts'
import type { Remaining } from './explanation.ts'
import type { Oddity } from './working-days.ts'

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
