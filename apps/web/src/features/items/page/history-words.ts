import { dayInWords, parsePlainDate } from '@luoshi/calendar'
import {
  delayCauseLabels,
  eventLabels,
  outcomeLabels,
  type DelayCause,
  type Language,
  type Outcome,
} from '@luoshi/contract'
import type { TFunction } from 'i18next'

/** A fact as the server sends it, without who and when. */
export interface Fact {
  type: string
  data: Readonly<Record<string, unknown>>
}

interface Reader {
  text: TFunction
  language: Language
  /** What ids are called. */
  names: Readonly<Record<string, string>>
  /** The year in which days need no year. */
  year: number
}

type Told = { [Name in string]?: unknown }

const isRecord = (value: unknown): value is Told => typeof value === 'object' && value !== null

/** A fact in a plain sentence. Types this page does not know yet are named rather than hidden. */
export function factInWords({ type, data }: Fact, reader: Reader): string {
  const { text, language } = reader
  if (!(type in eventLabels)) return text('history.unknown', { type })
  const known = type as keyof typeof eventLabels // looked up just before
  if (known === 'ProgressReported' && typeof data['percent'] === 'number')
    return text('history.progressAt', { percent: data['percent'] })
  if (known === 'LookBackFailed' && data['result'] === 'partly') return text('history.lookBackPartly')
  if (known === 'DraftRevised') return text('history.DraftRevised', { what: changesInWords(data['terms'], reader) })
  if (data['outcome'] === 'done' && known === 'CompletionReported') return text('history.reportedDone')
  const key = data['outcome'] === 'done' && known === 'ItemClosed' ? 'closedDone' : known
  return text(`history.${key}`, { ...wordsOf(data, reader), interpolation: { escapeValue: false }, lng: language })
}

/** What the placeholders of a sentence stand for. */
function wordsOf(data: Fact['data'], reader: Reader): Record<string, string> {
  const { language } = reader
  const terms = isRecord(data['terms']) ? data['terms'] : {}
  const request = isRecord(data['request']) ? data['request'] : {}
  const all: Told = { ...terms, ...data, ...request }
  const word: Record<string, string> = {}
  for (const name of ['lead', 'from', 'verifier', 'inCharge', 'child', 'until', 'lookBackOn'])
    if (typeof all[name] === 'string') word[name] = nameOrDay(all[name], reader)
  if (isRecord(all['due'])) word['due'] = nameOrDay(String(all['due']['day']), reader)
  if (typeof all['outcome'] === 'string') word['outcome'] = outcomeLabels[all['outcome'] as Outcome][language] // recorded facts hold outcomes of the loop
  if (typeof all['cause'] === 'string') word['cause'] = delayCauseLabels[all['cause'] as DelayCause][language] // likewise
  if (typeof all['rung'] === 'number') word['rung'] = String(all['rung'])
  if (typeof all['pausedDays'] === 'number') word['days'] = String(all['pausedDays'])
  return word
}

function nameOrDay(value: string, { names, language, year }: Reader): string {
  const day = parsePlainDate(value)
  return day ? dayInWords(day, language, year) : (names[value] ?? value)
}

/** Short values are told, long ones only named: they stand on the page itself. */
function changesInWords(terms: unknown, reader: Reader): string {
  if (!isRecord(terms)) return ''
  const { text, names } = reader
  const told = Object.entries(terms).map(([name, value]) => {
    const term = text(`history.terms.${name as 'title'}`) // a draft's terms, every one of which is worded
    if (isRecord(value) && typeof value['day'] === 'string')
      return text('history.changedTo', { term, value: nameOrDay(value['day'], reader) })
    if (typeof value === 'string' && names[value] !== undefined)
      return text('history.changedTo', { term, value: names[value] })
    return term
  })
  return told.join(text('history.comma'))
}

/** What somebody wrote with a fact: the reason, the note, the words of a request. */
export function writtenWith({ data }: Fact): string[] {
  const request = isRecord(data['request']) ? data['request'] : {}
  return [data['reason'], data['note'], request['reason']].filter(
    (words): words is string => typeof words === 'string' && words.trim() !== '',
  )
}

/** Evidence that a report names. */
export const evidenceWith = ({ data }: Fact): string[] =>
  Array.isArray(data['evidence']) ? data['evidence'].filter((id): id is string => typeof id === 'string') : []
