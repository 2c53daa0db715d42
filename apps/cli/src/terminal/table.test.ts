import { expect, test } from 'vitest'
import { displayWidth } from './display-width.ts'
import { tableOf } from './table.ts'

const rows = [
  { number: 1, words: '会后由人事股牵头，摸清在编不在岗教师底数，分类造册。', until: '2026-08-05' },
  { number: 2, words: '每月巡查一次。', until: '每月' },
]
const columns = [
  { title: '序号', of: (row: (typeof rows)[number]) => String(row.number) },
  { title: '要求', of: (row: (typeof rows)[number]) => row.words, stretches: true },
  { title: '时限', of: (row: (typeof rows)[number]) => row.until },
]

test('a table fits the terminal it is shown on, its columns standing under each other', () => {
  const lines = tableOf(columns, rows, 44).split('\n')
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(44)
  expect(lines[0]).toBe('序号  要求                        时限')
  const column = displayWidth(lines[0]?.slice(0, lines[0].indexOf('时限')) ?? '')
  const first = lines[2] ?? ''
  expect(displayWidth(first.slice(0, first.indexOf('2026-08-05')))).toBe(column)
})

test('on a wide terminal nothing is broken into lines', () => {
  expect(tableOf(columns, rows, 200).split('\n')).toHaveLength(4)
})
