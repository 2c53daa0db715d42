import { writeFileSync } from 'node:fs'
import { extractWith } from '../packages/extract/src/extract-with.ts'
import { modelOf } from '../packages/extract/src/model/weights.ts'
import { emptyTally, f1, type Tally, tallyDocument } from '../packages/extract/src/scoring.ts'
import { readCorpus } from './extractor-corpus.ts'
import { examplesOf, train } from './extractor-training.ts'

/**
 * Trains the sentence model.
 *
 *   node tools/train-extractor.ts DIR... [--out FILE] [--held-out]
 *
 * Reads labelled documents from the directories, writes the weights, and with --held-out first prints the scores of each
 * document by a model that never saw it. Deterministic: same corpora, same weights. Only runs of at most four characters
 * are kept, seen in several documents or sentences, so that no sentence can be read back out of the weights.
 */

const HEAD = `import type { Weights } from './weights.ts'

/** The weights that are shipped. Written by tools/train-extractor.ts; do not edit. */
export const weights: Weights = JSON.parse(`

function scoresOf(tally: Tally): Record<string, number> {
  const { kinds, ...counts } = tally
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return {
    ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, rounded(f1(count))])),
    kinds: rounded(kinds.right / Math.max(1, kinds.seen)),
  }
}

const args = process.argv.slice(2)
const out = args.includes('--out') ? args[args.indexOf('--out') + 1] : undefined
const directories = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--out')
const documents = directories.flatMap(readCorpus)
const examples = new Map(documents.map((document) => [document, examplesOf(document)]))

if (args.includes('--held-out')) {
  const first = new Set(readCorpus(directories[0] ?? '.').map(({ name }) => name))
  const all = emptyTally()
  const table: Record<string, Record<string, number>> = {}
  for (const document of documents.filter(({ name }) => first.has(name))) {
    const others = documents.filter((other) => other !== document).flatMap((other) => examples.get(other) ?? [])
    const model = modelOf(train(others))
    const found = extractWith(model, document.text, { date: document.date })
    const own = emptyTally()
    const note = args.includes('--verbose')
      ? ({
          what,
          sentence,
          got,
          want,
        }: {
          what: string
          sentence: { start: number; end: number }
          got: string[]
          want: string[]
        }) =>
          console.log(
            `${what}\t${document.text.slice(sentence.start, sentence.end).replaceAll('\n', ' ')}\tgot ${got.join(' | ')}\twant ${want.join(' | ')}`,
          )
      : undefined
    tallyDocument(own, document.sentences, found, note)
    tallyDocument(all, document.sentences, found)
    table[document.name] = scoresOf(own)
  }
  table['all, held out'] = scoresOf(all)
  console.table(table)
}
if (out) {
  const weights = train([...examples.values()].flat())
  const lines = (record: Record<string, number[]>) =>
    Object.entries(record)
      .map(([key, numbers]) => `${JSON.stringify(key)}:[${numbers.join(',')}]`)
      .join(',\n')
  const json = `{"scale":${weights.scale},"bias":[${weights.bias.join(',')}],\n"grammar":{${lines(weights.grammar)}},\n"characters":{${lines(weights.characters)}}}`
  writeFileSync(out, `${HEAD}String.raw\`${json.replaceAll('`', '\\u0060').replaceAll('${', '\\u0024{')}\`)\n`)
  console.log(
    `${Object.keys(weights.grammar).length} features of grammar, ${Object.keys(weights.characters).length} runs of characters → ${out}`,
  )
}
