import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { allEndpoints, permissions, roles } from '@luoshi/contract'
import * as loop from '@luoshi/loop'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

interface Row {
  section: string
  name: string
  official: string
  cells: string[]
}

const rows = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const [section = '', ...lines] = part.split('\n')
    return lines
      .filter((line) => line.startsWith('| '))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
      .map((cells): Row => ({ section, name: cells[0] ?? '', official: cells[1] ?? '', cells }))
      .filter(({ name }) => name !== 'English')
  })

/** What the product says, by the glossary's section it stands in. */
const said: Record<string, Readonly<Record<string, { zh: string }>>> = {
  Commands: loop.actionLabels,
  Events: loop.eventLabels,
  Phases: loop.phaseLabels,
  Outcomes: loop.outcomeLabels,
  Kinds: loop.kindLabels,
  'Delay causes': loop.delayCauseLabels,
  Levels: loop.levelLabels,
  Strengths: loop.strengthLabels,
  Lights: loop.lightLabels,
}

describe('every name of the loop has its row, with the words the product says', () => {
  test.each(Object.keys(said))('%s', (section) => {
    const listed = Object.fromEntries(
      rows.filter((row) => row.section === section).map(({ name, official }) => [name, official]),
    )
    const spoken = Object.fromEntries(Object.entries(said[section] ?? {}).map(([name, { zh }]) => [name, zh]))
    expect(listed, `GLOSSARY.md, ${section}, and the labels of packages/loop differ`).toEqual(spoken)
  })

  test('Refusals', () => {
    const listed = rows.filter(({ section }) => section === 'Refusals').map(({ name }) => name)
    expect(listed.toSorted()).toEqual([...new Set(Object.values(loop.possibleRefusals).flat())].toSorted())
  })
})

/** Plain English that binds words together or qualifies them and means nothing special here. A domain word does not belong in this list. */
const PLAIN = new Set(
  `a after already already and app asked at awaiting be built by change changed check code count empty export for foreign from full
  higher in invalid is it itself key known large late later locked made many may missing name no not nothing of one open or out over own
  past possible range read request reused row said same set shape signed so state than that the to too type under unknown up used wanted was
  where with wrong edit manage load malformed needed absent fault starting first until only add future early remain hang apart ended last exists none reversed
  overlaps weak`.split(/\s+/),
)

/** So that dispatch, dispatched and dispatches are one word. */
const stem = (word: string) =>
  word
    .toLowerCase()
    .replace(/ies$|ied$/, 'y')
    .replace(/(?:sses)$/, 'ss')
    .replace(/(?:ing|ed|es|s|e)$/, '')
const wordsOf = (name: string) => name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean)
const known = new Set(rows.flatMap(({ name }) => wordsOf(name).map(stem)))
const unknownWords = (names: readonly string[]) =>
  [...new Set(names.flatMap(wordsOf))].filter((word) => !PLAIN.has(word.toLowerCase()) && !known.has(stem(word)))

const names: Record<string, readonly string[]> = {
  refusals: [...new Set(allEndpoints.flatMap(({ refusals }) => refusals))],
  permissions,
  roles,
  features: readdirSync(join(root, 'apps/server/src/features')),
}

describe('other names are made of words that have a row', () => {
  test.each(Object.keys(names))('%s', (group) => {
    expect(unknownWords(names[group] ?? []), 'Add a row to GLOSSARY.md, or use a word it has').toEqual([])
  })
})

test('every row has a name, the official term, a meaning and where it comes from', () => {
  expect(rows.length).toBeGreaterThan(100)
  expect(
    rows.filter(({ cells }) => cells.length !== 4 || cells.some((cell) => cell === '' || cell.includes('⋯'))),
  ).toEqual([])
})

test('no name stands twice in one section', () => {
  const all = rows.map(({ section, name }) => `${section}: ${name}`)
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
})
