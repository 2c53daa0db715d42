import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate, type PlainDate } from '@luoshi/calendar'
import type { LabelledSentence } from '../packages/extract/src/scoring.ts'

/** One labelled document. `written` when it was written for the purpose, not said by anybody. */
export type LabelledDocument = {
  name: string
  text: string
  date: PlainDate
  sentences: LabelledSentence[]
  written: boolean
}

type Expected = { date: string; sentences: LabelledSentence[] }

/** Reads a directory of NNNN-slug/{input.txt, expected.json}, or of NAME.txt beside NAME.gold.jsonl. */
export function readCorpus(directory: string): LabelledDocument[] {
  return readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): LabelledDocument[] => {
      const path = join(directory, entry.name)
      if (entry.isDirectory() && existsSync(join(path, 'expected.json'))) {
        const expected = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8')) as Expected // our own file, checked by the corpus test
        return [
          {
            name: entry.name,
            text: readFileSync(join(path, 'input.txt'), 'utf8'),
            date: plainDate(expected.date),
            sentences: expected.sentences,
            written: true,
          },
        ]
      }
      if (!entry.name.endsWith('.gold.jsonl')) return []
      const name = entry.name.replace('.gold.jsonl', '')
      const [header = '', ...rows] = readFileSync(path, 'utf8').trim().split('\n')
      const { date } = JSON.parse(header) as { date: string } // first line of the format
      return [
        {
          name,
          text: readFileSync(join(directory, `${name}.txt`), 'utf8'),
          date: plainDate(date),
          sentences: rows.map((row) => JSON.parse(row) as LabelledSentence), // one sentence a line
          written: false,
        },
      ]
    })
}
