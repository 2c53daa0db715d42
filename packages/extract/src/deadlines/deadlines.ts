import { anyOf, presenceOf } from '../presence.ts'
import { calendarDays } from './calendar-days.ts'
import { durations } from './durations.ts'
import { occasions } from './occasions.ts'
import type { Clock, Reading } from './reading.ts'
import { recurring } from './recurring.ts'
import { relativeDays } from './relative-days.ts'

export type { Clock, Reading } from './reading.ts'

const DATED = anyOf('month', 'digit')
const RELATIVE = anyOf('year', 'month', 'period', 'end', 'term', 'after')
const LASTING = anyOf('inside')
const AGAIN = anyOf('every', 'by', 'one', 'period')
const OCCASION = anyOf('before', 'after', 'term', 'holiday', 'five')

/** Every deadline that a sentence (canonical words) sets, in the order in which they stand. */
export function deadlinesIn(words: string, clock: Clock, has = presenceOf(words)): Reading[] {
  const found: Reading[] = []
  if (has & DATED) found.push(...calendarDays(words, clock))
  if (has & RELATIVE) found.push(...relativeDays(words, clock))
  if (has & LASTING) found.push(...durations(words, clock))
  if (has & AGAIN) found.push(...recurring(words, has))
  if (has & OCCASION) found.push(...occasions(words, clock, has))
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
