import { chinaCalendar, type PlainDate, type WorkingCalendar } from '@luoshi/calendar'
import { deadlinesIn, type Clock } from './deadlines/deadlines.ts'
import type { Deadline, Directive, Extraction, Owner, Section } from './extraction.ts'
import { judge, type Judgement } from './judgement.ts'
import type { Model } from './model/weights.ts'
import type { Heading } from './outline.ts'
import { type Page, pageOf } from './page.ts'
import { type ReadSentence, readPage } from './read.ts'
import { strengthOf } from './strength.ts'
import { titleOf } from './title.ts'

export type ExtractOptions = {
  /** The meeting's or document's day: durations count from it, dates without a year are read against it. */
  date: PlainDate
  /** Working days, for 5个工作日内. Without it the State Council's published years are used. */
  calendar?: WorkingCalendar
}

/** Extracts with a given model: the trained one, or one's own to measure on texts held out. */
export function extractWith(
  model: Model,
  text: string,
  { date, calendar = chinaCalendar }: ExtractOptions,
): Extraction {
  const clock: Clock = { date, calendar }
  const page = pageOf(text)
  const { headings, sentences } = readPage(page, clock)
  const paths = pathsOf(headings)
  const judged = judge(sentences, model)
  const directives = sentences.flatMap((sentence, i) => {
    const verdict = judged[i]
    return verdict?.directive ? [directiveOf(text, page, sentence, verdict, paths[sentence.under] ?? [], clock)] : []
  })
  return {
    document: { title: titleOf(text, page, headings), date, chars: text.length },
    text,
    sections: headings.map((heading) => sectionOf(text, page, heading)),
    directives,
  }
}

function directiveOf(
  text: string,
  page: Page,
  sentence: ReadSentence,
  verdict: Judgement,
  section: number[],
  clock: Clock,
): Directive {
  const placed = (from: number, to: number) => placedAt(text, page, from, to)
  const inside = (from: number, to: number) => placed(sentence.start + from, sentence.start + to)
  const labelled = sentence.assigned?.owners ?? []
  const owners: Owner[] = [
    ...labelled.map(({ start, end, name, role, via }) => ({ ...placed(start, end), name, role, via })),
    ...sentence.agents
      .filter((agent) => labelled.length === 0 || (agent.strong && !labelled.some(({ name }) => name === agent.name)))
      .map(({ start, end, name, role }) => ({ ...inside(start, end), name, role, via: 'sentence' as const })),
  ]
  const deadlines: Deadline[] = sentence.readings.map(({ start, end, type, norm, explain }) => ({
    ...inside(start, end),
    type,
    norm,
    explain,
  }))
  for (const time of sentence.assigned?.times ?? []) {
    for (const { start, end, type, norm, explain } of deadlinesIn(page.words.slice(time.start, time.end), clock)) {
      deadlines.push({ ...placed(time.start + start, time.start + end), type, norm, explain })
    }
  }
  const deliverables = sentence.deliverables.map(({ start, end }) => inside(start, end))
  const missing: Directive['missing'] = []
  if (owners.length === 0) missing.push('owner')
  if (deadlines.length === 0) missing.push('deadline')
  if (deliverables.length === 0) missing.push('deliverable')
  const { start, end } = placed(sentence.start, sentence.end)
  return {
    start,
    end,
    kind: verdict.kind,
    strength: strengthOf(sentence, verdict.kind),
    owners,
    deadlines,
    deliverables,
    targets: sentence.targets.map(({ start, end }) => inside(start, end)),
    section,
    missing,
    why: { rule: verdict.rule, confidence: verdict.confidence },
  }
}

/** Words of the page led back to the source. */
function placedAt(text: string, page: Page, from: number, to: number) {
  const start = page.at[from] ?? 0
  const end = (page.at[to - 1] ?? 0) + 1
  return { text: text.slice(start, end), start, end }
}

function sectionOf(text: string, page: Page, { level, start, body, end }: Heading): Section {
  const marker = placedAt(text, page, start, body)
  const title = placedAt(text, page, body, end)
  return {
    level,
    marker: marker.text,
    title: title.text.replace(/[\s　]*\n[\s　]*/g, '').replace(/[。；]$/, ''),
    start: marker.start,
    end: title.end,
  }
}

/** For each heading the indexes of itself and the headings above it, outermost first. */
function pathsOf(headings: readonly Heading[]): number[][] {
  const open: number[] = []
  return headings.map((heading, i) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= heading.level) open.pop()
    open.push(i)
    return [...open]
  })
}
