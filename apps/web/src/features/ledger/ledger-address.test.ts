import { expect, test } from 'vitest'
import { addressOfView, columnsIn, filterOf, ledgerSearch, searchOfView, STANDARD } from './ledger-address.ts'

const unit = '01890000-0000-7000-8000-000000000001'

test('an address says the whole filter and is read back as it was kept', () => {
  const search = ledgerSearch({
    light: 'overdue,due-soon',
    lead: unit,
    from: '2026-03-01',
    q: '食堂',
    by: 'unit',
    sort: '-due',
  })
  expect(filterOf(search)).toEqual({
    light: ['overdue', 'due-soon'],
    lead: unit,
    dueFrom: '2026-03-01',
    search: '食堂',
  })
  expect(searchOfView(addressOfView({ ...search, item: unit }))).toEqual(search)
})

test('what an address should not say is left out, and the rest still counts', () => {
  expect(filterOf(ledgerSearch({ light: 'overdue,purple', from: 'tomorrow', by: 'mood', sort: 3 }))).toEqual({
    light: ['overdue'],
  })
  expect(filterOf(ledgerSearch({ lead: 'not-an-id' }))).toEqual({})
})

test('columns keep their order, and the item itself is always there', () => {
  expect(columnsIn(undefined)).toEqual(STANDARD)
  expect(columnsIn('due,returns,nonsense')).toEqual(['title', 'due', 'returns'])
})
