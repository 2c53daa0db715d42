import { DocumentId, PlainDate, UnitId } from '@luoshi/contract'
import { describe, expect, test } from 'vitest'
import { before, mergedTerms, newRow, splitTerms, titleOf, type Terms } from './reshape.ts'

const document = DocumentId.parse('01890000-0000-7000-8000-000000000001')
const unit = (n: number) => UnitId.parse(`01890000-0000-7000-8000-00000000010${n}`)
const text = '会议强调，人事股牵头摸清底数，月底前报局里；各中心校配合核对名册。'
const terms = (words: string, more: Partial<Terms> = {}): Terms => {
  const start = text.indexOf(words)
  return { ...newRow(document, text, start, start + words.length), ...more }
}
const above = terms('人事股牵头摸清底数，', { lead: unit(1), verifier: unit(2), deliverables: ['名册'] })
const below = terms('各中心校配合核对名册', {
  lead: unit(3),
  due: { day: PlainDate.parse('2026-03-31'), basis: { type: 'set' } },
})

test('a row made from the text says what the words say and no more', () => {
  expect(terms(' 各中心校配合核对名册'.trim())).toMatchObject({
    title: '各中心校配合核对名册',
    source: { type: 'document', words: '各中心校配合核对名册' },
    lead: null,
    due: null,
    criterion: null,
  })
})

test('blank edges of what was marked are not part of the words', () => {
  const { source } = newRow(document, ' 甲乙 丙', 0, 4)
  expect(source).toMatchObject({ start: 1, end: 3, words: '甲乙' })
})

test('a long title ends at a pause', () => {
  const title = titleOf(`${'逐校逐人核对在编不在岗情况'.repeat(4)}，${'形成报告报局党组'.repeat(4)}`)
  expect(title).toBe(`${'逐校逐人核对在编不在岗情况'.repeat(4)}…`)
})

describe('merging with the row above', () => {
  const merged = mergedTerms(above, below, document, text)

  test('takes the words from the first to the last', () => {
    expect(merged.source).toMatchObject({ words: '人事股牵头摸清底数，月底前报局里；各中心校配合核对名册' })
  })

  test('keeps one lead and lets the other one support', () => {
    expect(merged).toMatchObject({ lead: unit(1), supports: [unit(3)], verifier: unit(2) })
  })

  test('takes what only one of them said', () => {
    expect(merged).toMatchObject({ due: below.due, deliverables: ['名册'] })
  })

  test('never leaves a unit to verify its own work', () => {
    const own = mergedTerms({ ...above, lead: null, verifier: unit(3) }, below, document, text)
    expect(own).toMatchObject({ lead: unit(3), verifier: null })
  })
})

describe('splitting a row', () => {
  const whole = terms('人事股牵头摸清底数，月底前报局里；', { lead: unit(1), criterion: '名册齐全' })
  const start = text.indexOf('人事股')

  test('cuts the words in two, and both keep people and clock', () => {
    const parts = splitTerms(whole, document, text, start + 10)
    expect(parts?.kept).toMatchObject({ title: '人事股牵头摸清底数', source: { words: '人事股牵头摸清底数，' } })
    expect(parts?.follows).toMatchObject({ title: '月底前报局里', lead: unit(1), criterion: null })
  })

  test('is not done outside the words, or where one side would be empty', () => {
    expect(splitTerms(whole, document, text, start)).toBeUndefined()
    expect(splitTerms(whole, document, text, text.length)).toBeUndefined()
  })
})

test('what undoing brings back is what stood there', () => {
  expect(before(above, { lead: unit(3), criterion: '名册齐全' })).toEqual({ lead: unit(1), criterion: null })
})
