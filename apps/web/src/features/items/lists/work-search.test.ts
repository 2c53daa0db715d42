import { expect, test } from 'vitest'
import { listQueryOf, readWorkSearch } from './work-search.ts'

test.each([
  [{}, {}],
  [
    { box: 'to-verify', light: 'overdue', q: '围墙' },
    { box: 'to-verify', light: ['overdue'], q: '围墙' },
  ],
  [{ light: ['overdue', 'due-soon', 'red'] }, { light: ['overdue', 'due-soon'] }],
  [{ box: 'everything', sort: 'title', item: 7, q: '' }, {}],
])('the address %j is read as %j', (search, read) => {
  expect(readWorkSearch(search)).toEqual(read)
})

test('work to do comes soonest first, work that is done latest first, unless the address says otherwise', () => {
  expect(listQueryOf({})).toEqual({ box: 'to-do', sort: 'due' })
  expect(listQueryOf({ box: 'done' })).toEqual({ box: 'done', sort: '-updated' })
  expect(listQueryOf({ box: 'done', sort: '-due', q: '围墙' })).toEqual({ box: 'done', sort: '-due', search: '围墙' })
})
