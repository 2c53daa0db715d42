import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate } from '@luoshi/calendar'
import { extract } from '@luoshi/extract'
import { type Disagreement, emptyTally, f1, type Tally, tallyDocument } from '../packages/extract/src/scoring.ts'
import { readCorpus } from './extractor-corpus.ts'

/**
 * Scores the extractor as it is shipped.
 *
 *   node tools/score-extractor.ts DIR [--verbose] [--write]
 *
 * DIR holds labelled texts (NNNN-slug/{input.txt, expected.json}, or NAME.txt beside NAME.gold.jsonl) and, if it likes,
 * deadlines.jsonl. --verbose prints what disagreed; --write keeps the scores in DIR/scores.json.
 * A model scored on the texts it was trained on flatters itself: `train-extractor --held-out` does not.
 */

const rounded = (value: number) => Math.round(value * 1000) / 1000

function table(tally: Tally): Record<string, number> {
  const { kinds, ...counts } = tally
  const scores = Object.entries(counts).flatMap(([name, count]) =>
    count.tp + count.fp + count.fn > 0 ? [[name, rounded(f1(count))]] : [],
  )
  return { ...Object.fromEntries(scores), ...(kinds.seen > 0 ? { kinds: rounded(kinds.right / kinds.seen) } : {}) }
}

const [directory, ...flags] = process.argv.slice(2)
if (directory === undefined) throw new Error('usage: node tools/score-extractor.ts DIR [--verbose] [--write]')

const all = emptyTally()
const rows: Record<string, Record<string, number>> = {}
for (const { name, text, date, sentences } of readCorpus(directory)) {
  const own = emptyTally()
  const found = extract(text, { date })
  const note = ({ what, sentence, got, want }: Disagreement) =>
    console.log(
      `${name}\t${what}\t${text.slice(sentence.start, sentence.end).replaceAll('\n', ' ')}\tgot ${got.join(' | ')}\twant ${want.join(' | ')}`,
    )
  tallyDocument(own, sentences, found, flags.includes('--verbose') ? note : undefined)
  tallyDocument(all, sentences, found)
  rows[name] = table(own)
}
if (Object.keys(rows).length > 0) console.table({ ...rows, all: table(all) })

const deadlines = join(directory, 'deadlines.jsonl')
if (existsSync(deadlines)) console.log(scoreDeadlines(deadlines))
if (flags.includes('--write')) writeFileSync(join(directory, 'scores.json'), `${JSON.stringify(table(all), null, 2)}\n`)
if (Object.keys(rows).length === 0 && !existsSync(deadlines))
  console.log(`${directory} holds no labelled texts (${readdirSync(directory).length} files)`)

function scoreDeadlines(path: string) {
  const sentences = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as { text: string; date: string; deadlines: { type: string; norm: string }[] }) // one row a line
  const right = sentences.filter(({ text, date, deadlines }) => {
    const found = extract(text, { date: plainDate(date) }).directives.flatMap((directive) => directive.deadlines)
    const shown = (list: readonly { type: string; norm: string }[]) =>
      list
        .map(({ type, norm }) => `${type}|${norm}`)
        .sort()
        .join(' ')
    const same = shown(found) === shown(deadlines)
    if (!same && flags.includes('--verbose')) console.log(`${text}\tgot ${shown(found)}\twant ${shown(deadlines)}`)
    return same
  })
  return { deadlineSentences: sentences.length, exactlyRight: rounded(right.length / sentences.length) }
}
