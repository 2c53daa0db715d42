import { describe, expect, test } from 'vitest'
import { clerk, extensionAsked, inClosing, itemAfter } from '../test/office.ts'
import type { ItemEvent } from './events.ts'
import { eventReader, eventSchemas, readEvent, schemasAfter, type Upgrades } from './history.ts'

const recorded = ({ type, ...data }: ItemEvent) => ({ type, data: JSON.parse(JSON.stringify(data)) as unknown }) // as a database gives it back

const unchanged = Object.fromEntries(Object.keys(eventSchemas).map((type) => [type, []])) as unknown as Upgrades // every event type, none upgraded

describe('reading the history', () => {
  test('what was recorded reads as what happened', () => {
    const history = [...inClosing().slice(0, 3), extensionAsked, ...inClosing().slice(3)]
    const read = history.map(recorded).map(({ type, data }) => readEvent(type, 1, data))
    expect(read).toEqual(history)
    expect(itemAfter(...read)).toEqual(itemAfter(...history))
  })

  test('every event is written with the first schema today', () => {
    expect(new Set(Object.values(eventSchemas))).toEqual(new Set([1]))
  })

  test('an old shape is carried through every step to today’s', () => {
    const steps: Upgrades = {
      ...unchanged,
      ItemRecalled: [
        ({ why, ...rest }) => ({ ...rest, cause: why }),
        ({ cause, ...rest }) => ({ ...rest, reason: cause }),
      ],
    }
    const read = eventReader(steps)
    const recalled = { ...clerk('03-05'), type: 'ItemRecalled', reason: '写错' }
    expect(read('ItemRecalled', 1, { ...clerk('03-05'), why: '写错' })).toEqual(recalled)
    expect(read('ItemRecalled', 2, { ...clerk('03-05'), cause: '写错' })).toEqual(recalled)
    expect(read('ItemRecalled', 3, { ...clerk('03-05'), reason: '写错' })).toEqual(recalled)
    expect(schemasAfter(steps)).toMatchObject({ ItemRecalled: 3, ItemClosed: 1 })
  })

  test('an event of another program, a newer one or a damaged row is a fault', () => {
    expect(() => readEvent('ItemVanished', 1, clerk('03-05'))).toThrow('No such event: ItemVanished')
    expect(() => readEvent('toString', 1, clerk('03-05'))).toThrow('No such event')
    expect(() => readEvent('ItemSignedFor', 2, clerk('03-05'))).toThrow('has no schema 2 here; the newest is 1')
    expect(() => readEvent('ItemSignedFor', 0, clerk('03-05'))).toThrow('has no schema 0')
    expect(() => readEvent('ItemSignedFor', 1, null)).toThrow('does not say who and when')
    expect(() => readEvent('ItemSignedFor', 1, { on: '2026-03-05' })).toThrow('does not say who and when')
  })
})
