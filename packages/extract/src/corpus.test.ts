import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate } from '@luoshi/calendar'
import { describe, expect, test } from 'vitest'
import { extract } from './index.ts'
import { emptyTally, f1, type LabelledSentence, tallyDocument } from './scoring.ts'

const corpus = join(import.meta.dirname, '../corpus')
const read = (path: string): unknown => JSON.parse(readFileSync(join(corpus, path), 'utf8'))

/** The scores that were reached. They may rise (write the new ones down), never fall. */
const reached = read('scores.json') as Record<string, number> // our own file

describe('the labelled texts', () => {
  const tally = emptyTally()
  for (const { name } of readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const { date, sentences } = read(`${name}/expected.json`) as { date: string; sentences: LabelledSentence[] } // our own file
    const text = readFileSync(join(corpus, name, 'input.txt'), 'utf8')

    test(`${name} is labelled at the right places`, () => {
      for (const sentence of sentences) expect(text.slice(sentence.start, sentence.end).trim()).not.toBe('')
      tallyDocument(tally, sentences, extract(text, { date: plainDate(date) }))
    })
  }

  test('are read no worse than before', () => {
    const { kinds, ...counts } = tally
    const scores = {
      ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, f1(count)])),
      kinds: kinds.right / kinds.seen,
    }
    for (const [name, score] of Object.entries(scores))
      expect(score, name).toBeGreaterThanOrEqual((reached[name] ?? 0) - 0.0005)
  })
})

describe('deadline sentences', () => {
  const rows = readFileSync(join(corpus, 'deadlines.jsonl'), 'utf8').trim().split('\n')
  test.each(
    rows.map(
      (row) =>
        JSON.parse(row) as { text: string; date: string; deadlines: { text: string; type: string; norm: string }[] },
    ),
  )(
    // one row a line
    '$date $text',
    ({ text, date, deadlines }) => {
      const found = extract(text, { date: plainDate(date) }).directives.flatMap((directive) => directive.deadlines)
      expect(found.map(({ text, type, norm }) => `${text} ${type} ${norm}`)).toEqual(
        deadlines.map(({ text, type, norm }) => `${text} ${type} ${norm}`),
      )
    },
  )
})
