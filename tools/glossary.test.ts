import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { allEndpoints, permissions, roles } from '@luoshi/contract'
import * as loop from '@luoshi/loop'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const rows = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter(([name]) => name !== 'English name')

/** Plain English that binds words together or qualifies them and means nothing special here. A domain word does not belong in this list. */
const PLAIN = new Set(
  `a after already already and app asked at awaiting be built by change changed check code count empty export for foreign from full
  higher in invalid is it itself key known large late later locked made many may missing name no not nothing of one open or out over own
  past possible range read request reused row said same set shape signed so state than that the to too type under unknown up used wanted was
  where with wrong edit manage load malformed needed absent fault starting first until only add`.split(/\s+/),
)

/** So that dispatch, dispatched and dispatches are one word. */
const stem = (word: string) =>
  word
    .toLowerCase()
    .replace(/ies$|ied$/, 'y')
    .replace(/(?:sses)$/, 'ss')
    .replace(/(?:ing|ed|es|s|e|d)$/, '')
const wordsOf = (name: string) => name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean)
const known = new Set(rows.flatMap(([name = '']) => wordsOf(name).map(stem)))
const unknownWords = (names: readonly string[]) =>
  [...new Set(names.flatMap(wordsOf))].filter((word) => !PLAIN.has(word.toLowerCase()) && !known.has(stem(word)))

const features = readdirSync(join(root, 'apps/server/src/features'))
const names: Record<string, readonly string[]> = {
  'commands of an item': Object.keys(loop.actionLabels),
  'events of an item': Object.keys(loop.eventLabels),
  'kinds of item': loop.itemKinds,
  phases: Object.keys(loop.phaseLabels),
  outcomes: loop.outcomes,
  'causes of delay': loop.delayCauses,
  levels: loop.levels,
  strengths: loop.strengths,
  lights: Object.keys(loop.lightLabels),
  refusals: [
    ...new Set([...Object.values(loop.possibleRefusals).flat(), ...allEndpoints.flatMap(({ refusals }) => refusals)]),
  ],
  permissions,
  roles,
  features,
}

describe('the words of the code are the words of the glossary', () => {
  test.each(Object.keys(names))('%s', (group) => {
    expect(unknownWords(names[group] ?? []), 'Add a row to GLOSSARY.md, or use a word it has').toEqual([])
  })
})

test('every row of the glossary has a name, the official term, a meaning and where it comes from', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === '' || cell.includes('⋯')))).toEqual(
    [],
  )
})

test('no English name stands in two rows', () => {
  const all = rows.map(([name]) => name)
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
})
