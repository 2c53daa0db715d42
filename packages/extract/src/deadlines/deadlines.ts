import { calendarDays } from './calendar-days.ts'
import { durations } from './durations.ts'
import { occasions } from './occasions.ts'
import type { Clock, Reading } from './reading.ts'
import { recurring } from './recurring.ts'
import { relativeDays } from './relative-days.ts'

export type { Clock, Reading } from './reading.ts'

/** Times can only be told with one of these characters; most sentences hold none. */
const ANY_TIME = /[日号天周月年季期底末内前后假时节]/

/** Every deadline that a sentence (canonical words) sets, in the order in which they stand. */
export function deadlinesIn(words: string, clock: Clock): Reading[] {
  if (!ANY_TIME.test(words)) return []
  const found: Reading[] = []
  if (/[年月日号]|20\d\d[-./]/.test(words)) found.push(...calendarDays(words, clock))
  if (/[年月周天日底末季]|星期|礼拜/.test(words)) found.push(...relativeDays(words, clock))
  if (/内|时间|过|最|限|给/.test(words)) found.push(...durations(words, clock))
  found.push(...recurring(words), ...occasions(words, clock))
  if (found.length === 0) return found
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Reading[] = []
  for (const reading of found) {
    const last = kept.at(-1)
    if (last && reading.start < last.end) {
      if (reading.end - reading.start > last.end - last.start && reading.type !== 'during')
        kept[kept.length - 1] = reading
      continue
    }
    if (!quoted(words, reading)) kept.push(reading)
  }
  return kept
}

/** Inside 《》 a time belongs to a title; inside the words of a rule it belongs to the rule. */
function quoted(words: string, { start, end }: Reading): boolean {
  const open = words.lastIndexOf('《', start)
  if (open >= 0) {
    const shut = words.indexOf('》', open)
    if (shut >= end || shut < 0) return true
  }
  const quote = words.lastIndexOf('“', start)
  if (quote < 0 || words.slice(quote, start).includes('”')) return false
  const ahead = words.slice(Math.max(0, quote - 8), quote)
  return (
    end < (words.indexOf('”', end) + 1 || end) &&
    /(?:规定|指出|明确|要求|强调|提出|写道|载明|规定的)[：，]?$/.test(ahead)
  )
}
