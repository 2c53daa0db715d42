import type { Kind } from './extraction.ts'
import { hasCue } from './model/cues.ts'
import { grammarOf, type Place } from './model/features.ts'
import { CLASSES, KINDS, type Model, scoresOf } from './model/weights.ts'
import type { ReadSentence } from './read.ts'

/** What a sentence was found to be. `directive` is the verdict; `why` names the rule that settled it. */
export type Judgement = { directive: boolean; kind: Kind; rule: string; confidence: number }

/** Judges every sentence of a document. Grammar and characters vote; a printed label or a firm date settles it. */
export function judge(sentences: readonly ReadSentence[], model: Model): Judgement[] {
  const places = placesOf(sentences)
  const judged = sentences.map((sentence, i) => judgeOne(sentence, sentences[i - 1], places[i] ?? NOWHERE, model))
  fillItems(sentences, judged)
  return judged
}

/**
 * How likely a demand must be, beside a slogan and beside a statement, to be shown. A missed demand costs more than a
 * slogan that a person strikes out; chosen on texts held out.
 */
const AGAINST_EXHORTATION = 0.3
const AGAINST_OTHER = 1.1

/** In a text of a few sentences no place means anything. */
const SHORT_TEXT = 12
const NOWHERE: Place = { from: 0.5, imperative: 0.4, verbFirst: 0.3 }

/** Where sentences stand, and how imperative their document is. */
export function placesOf(sentences: readonly ReadSentence[]): Place[] {
  const count = Math.max(1, sentences.length)
  const imperative = sentences.filter(({ cues }) => hasCue(cues, 'modal')).length / count
  const verbFirst = sentences.filter(({ cues }) => cues.verbFirst).length / count
  if (sentences.length < SHORT_TEXT) return sentences.map(() => NOWHERE)
  return sentences.map((_, i) => ({ from: i / count, imperative, verbFirst }))
}

function judgeOne(sentence: ReadSentence, before: ReadSentence | undefined, place: Place, model: Model): Judgement {
  const scores = scoresOf(model, sentence.words, grammarOf(sentence, before, place))
  const shares = softmax(scores, 0, CLASSES.length)
  const kinds = softmax(scores, CLASSES.length, scores.length)
  const best = kinds.indexOf(Math.max(...kinds))
  const kind = KINDS[best] ?? 'task'
  const [directive = 0, exhortation = 0, other = 0] = shares
  const firm = sentence.readings.some(({ firm, type }) => firm && type !== 'during' && type !== 'event')
  const dated = sentence.readings.some(({ firm }) => firm)
  if (firm && other < 0.97)
    return { directive: true, kind, rule: 'deadline', confidence: round(Math.max(directive, 0.9)) }
  const demands = hasCue(sentence.cues, 'modal') || sentence.cues.verbFirst
  const timed = sentence.readings.length > 0
  if (other < 0.97 && (dated ? demands || directive > 0.15 : timed && demands && directive > 0.1))
    return { directive: true, kind, rule: 'deadline', confidence: round(Math.max(directive, 0.7)) }
  if (sentence.agents.some(({ strong }) => strong) && other < 0.9 && directive + exhortation > 0.25)
    return { directive: true, kind, rule: 'party', confidence: round(Math.max(directive, 0.7)) }
  if (sentence.labelled && sentence.heading === undefined && other < 0.9)
    return { directive: true, kind, rule: 'label', confidence: round(Math.max(directive, 0.8)) }
  const is = directive >= AGAINST_EXHORTATION * exhortation && directive >= AGAINST_OTHER * other
  return { directive: is, kind, rule: ruleOf(sentence), confidence: round(is ? directive : 1 - directive) }
}

/** The feature a person would point at. */
const ruleOf = ({ agents, cues, targets }: ReadSentence) => {
  if (agents.length > 0) return 'party'
  if (hasCue(cues, 'modal')) return 'modal'
  if (cues.verbFirst) return 'imperative'
  return targets.length > 0 ? 'target' : 'model'
}

/** An item that an office labelled with its owner holds a demand: the likeliest sentence is it. */
function fillItems(sentences: readonly ReadSentence[], judged: Judgement[]): void {
  for (let from = 0; from < sentences.length;) {
    const assigned = sentences[from]?.assigned
    let to = from + 1
    while (sameLabel(assigned, sentences[to]?.assigned)) to++
    if (assigned && !judged.slice(from, to).some(({ directive }) => directive)) {
      let best = from
      for (let i = from; i < to; i++)
        if (
          (sentences[best]?.heading !== undefined && sentences[i]?.heading === undefined) ||
          (judged[i]?.confidence ?? 1) < (judged[best]?.confidence ?? 1)
        )
          best = i
      const verdict = judged[best]
      if (verdict) judged[best] = { ...verdict, directive: true, rule: 'label', confidence: 0.6 }
    }
    from = to
  }
}

const sameLabel = (a: ReadSentence['assigned'], b: ReadSentence['assigned']) =>
  a !== undefined && b !== undefined && a.owners[0]?.start === b.owners[0]?.start

/** Shares of the scores `from`–`to`, which sum to 1. */
function softmax(scores: Float64Array, from: number, to: number): number[] {
  let top = -Infinity
  for (let k = from; k < to; k++) top = Math.max(top, scores[k] ?? 0)
  const powers: number[] = []
  let sum = 0
  for (let k = from; k < to; k++) sum += powers[k - from] = Math.exp((scores[k] ?? 0) - top)
  for (let k = 0; k < powers.length; k++) powers[k] = (powers[k] ?? 0) / sum
  return powers
}

const round = (share: number) => Math.round(share * 100) / 100
