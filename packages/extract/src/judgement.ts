import type { Kind } from './extraction.ts'
import { grammarOf, MODAL, type Place, VERB_FIRST } from './model/features.ts'
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
const AGAINST_EXHORTATION = 0.25
const AGAINST_OTHER = 0.8

const NOWHERE: Place = { from: 0.5, imperative: 0, verbFirst: 0 }

/** Where sentences stand, and how imperative their document is. */
export function placesOf(sentences: readonly ReadSentence[]): Place[] {
  const count = Math.max(1, sentences.length)
  const imperative = sentences.filter(({ words }) => MODAL.test(words)).length / count
  const verbFirst = sentences.filter(({ words }) => VERB_FIRST.test(words)).length / count
  return sentences.map((_, i) => ({ from: i / count, imperative, verbFirst }))
}

function judgeOne(sentence: ReadSentence, before: ReadSentence | undefined, place: Place, model: Model): Judgement {
  const scores = scoresOf(model, sentence.words, grammarOf(sentence, before, place))
  const shares = softmax([...scores.subarray(0, CLASSES.length)])
  const kinds = softmax([...scores.subarray(CLASSES.length)])
  const best = kinds.indexOf(Math.max(...kinds))
  const kind = KINDS[best] ?? 'task'
  const [directive = 0, exhortation = 0, other = 0] = shares
  const firm = sentence.readings.some(({ firm, type }) => firm && type !== 'during' && type !== 'event')
  const dated = sentence.readings.some(({ firm }) => firm)
  if (firm && other < 0.97)
    return { directive: true, kind, rule: 'deadline', confidence: round(Math.max(directive, 0.9)) }
  if (dated && directive > 0.15)
    return { directive: true, kind, rule: 'deadline', confidence: round(Math.max(directive, 0.7)) }
  if (sentence.labelled && sentence.heading === undefined && other < 0.9)
    return { directive: true, kind, rule: 'label', confidence: round(Math.max(directive, 0.8)) }
  const is = directive >= AGAINST_EXHORTATION * exhortation && directive >= AGAINST_OTHER * other
  return { directive: is, kind, rule: ruleOf(sentence), confidence: round(is ? directive : 1 - directive) }
}

/** The feature a person would point at. */
const ruleOf = ({ agents, words, targets }: ReadSentence) =>
  agents.length > 0
    ? 'party'
    : MODAL.test(words)
      ? 'modal'
      : VERB_FIRST.test(words)
        ? 'imperative'
        : targets.length > 0
          ? 'target'
          : 'model'

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

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

const round = (share: number) => Math.round(share * 100) / 100
