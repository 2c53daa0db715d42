import { describe, expect, test } from 'vitest'
import { isTouchedBy } from './live.ts'

type Query = Parameters<typeof isTouchedBy>[0]
const query = (name: string, input: object, more: object = {}) =>
  ({ queryKey: [name, input], meta: {}, state: { data: undefined }, ...more }) as unknown as Query // only what is looked at
const change = { streamType: 'item', streamId: 'a', version: 3 }

describe('a change of an item', () => {
  test('makes lists of items old, and that item’s own page', () => {
    expect(isTouchedBy(query('items.list', { query: {} }), change)).toBe(true)
    expect(isTouchedBy(query('items.get', { params: { itemId: 'a' } }), change)).toBe(true)
  })

  test('leaves the pages of other items and other things alone', () => {
    expect(isTouchedBy(query('items.get', { params: { itemId: 'b' } }), change)).toBe(false)
    expect(isTouchedBy(query('units.list', { query: {} }), change)).toBe(false)
  })

  test('makes old whatever said that it lives on items', () => {
    expect(isTouchedBy(query('sources.list', { query: {} }, { meta: { livesOn: ['item'] } }), change)).toBe(true)
  })

  test('is nothing new to the page that made it', () => {
    const holds = (_: unknown, { version }: { version: number }) => version <= 3
    const rows = query('sources.rows', {}, { meta: { livesOn: ['item'], holds } })
    expect(isTouchedBy(rows, change)).toBe(false)
    expect(isTouchedBy(rows, { ...change, version: 4 })).toBe(true)
  })
})

test('a change of a person or a post makes people old', () => {
  expect(isTouchedBy(query('people.list', {}), { ...change, streamType: 'post' })).toBe(true)
})
