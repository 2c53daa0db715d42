import { agentsIn } from './agents.ts'
import { type Analysed, coreOf, type Field } from './analysis.ts'
import { type Clock, deadlinesIn } from './deadlines/deadlines.ts'
import { deliverablesIn } from './deliverables.ts'
import { cuesOf } from './model/cues.ts'
import { type Assigned, assignLabels, headingOf } from './items.ts'
import { type Heading, outlineOf } from './outline.ts'
import type { Page } from './page.ts'
import { presenceOf } from './presence.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { targetsIn } from './targets.ts'

/** A sentence with its findings, its heading and what labels say of it. */
export type ReadSentence = Analysed & { under: number; assigned: Assigned | undefined }

/** A page read: its outline and its sentences. */
export type ReadPage = { page: Page; headings: Heading[]; sentences: ReadSentence[] }

const FIELDS: readonly [Field, RegExp][] = [
  [
    'measure',
    /^(?:整改|工作|推进|主要|具体|落实|下一步|改进)?(?:措施|举措|任务|打算|安排|要求|内容|意见|事项|建议)(?:及要求)?：/,
  ],
  [
    'problem',
    /^(?:存在|突出|主要|反馈|发现)?的?(?:问题|表现|不足|短板|情况|原因|原因分析|问题表现|工作进展|整改情况)\d{0,2}：/,
  ],
  ['goal', /^(?:整改|工作|总体|年度|主要)?目标：/],
  ['decision', /^(?:会议|议定|会议议定|会议决定)?(?:议定|决定|明确|确定)(?:事项)?：/],
]

/** Finds headings, sentences, labels, parties, times, products and numbers. No judgement yet. */
export function readPage(page: Page, clock: Clock): ReadPage {
  const headings = outlineOf(page)
  const cuts = sentencesAround(page, headings)
  const assigned = assignLabels(cuts, headings)
  const under = headingOf(cuts, headings)
  const sentences: ReadSentence[] = []
  cuts.forEach((cut, i) => {
    const heading = headings[under[i] ?? -1]
    const titled = heading && heading.start <= cut.start && cut.start < heading.end ? heading : undefined
    let start = titled && HEADED.has(titled.marker.style) ? Math.max(cut.start, titled.body) : cut.start
    while (start < cut.end && page.words[start] === '　') start++
    if (start >= cut.end) return
    const words = page.words.slice(start, cut.end)
    const has = presenceOf(words)
    const readings = deadlinesIn(words, clock, has)
    const agents = agentsIn(words, true, readings)
    sentences.push({
      words,
      start,
      end: cut.end,
      paragraph: cut.paragraph,
      heading: titled?.level,
      field: fieldOf(words),
      labelled: assigned[i] !== undefined,
      agents,
      readings,
      deliverables: deliverablesIn(words),
      targets: targetsIn(words, readings, has),
      has,
      cues: cuesOf(words, coreOf(words, readings, agents)),
      under: under[i] ?? -1,
      assigned: assigned[i],
    })
  })
  return { page, headings, sentences }
}

/** Markers that are no words of the sentence: 一、 （一） 1. — 一是 and 第一， are. */
const HEADED = new Set(['一、', '第一章', '（一）', '1.', '（1）', '1)', '①'])

const fieldOf = (words: string) => FIELDS.find(([, shape]) => shape.test(words.slice(0, 14)))?.[0]

/** Sentences of all paragraphs; a title that its text follows on the same line is a sentence of its own. */
function sentencesAround(page: Page, headings: readonly Heading[]): Sentence[] {
  const sentences: Sentence[] = []
  let next = 0
  page.paragraphs.forEach((paragraph, index) => {
    let from = paragraph.start
    while (headings[next] && (headings[next]?.paragraph ?? 0) < index) next++
    for (; headings[next]?.paragraph === index; next++) {
      const heading = headings[next]
      if (!heading) break
      if (heading.start > from) sentences.push(...sentencesOf(page, { ...paragraph, end: heading.start }, index, from))
      from = Math.max(from, heading.start)
      const mark = page.words[heading.end - 1] ?? ''
      const openTitle =
        !'。！？；'.includes(mark) &&
        heading.end < paragraph.end &&
        page.gap[heading.end] === 1 &&
        page.words[heading.end] !== '：'
      if (openTitle) {
        sentences.push(...sentencesOf(page, { ...paragraph, end: heading.end }, index, from))
        from = heading.end
      }
    }
    if (from < paragraph.end) sentences.push(...sentencesOf(page, paragraph, index, from))
  })
  return sentences
}
