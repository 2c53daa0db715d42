import { describe, expect, test } from 'vitest'
import {
  child,
  childAttached,
  childSettled,
  clerk,
  closed,
  codeOf,
  drafted,
  due,
  given,
  inClosing,
  inDispatch,
  inDraft,
  inProgress,
  inReport,
  itemId,
  officer,
  principal,
  reportedDone,
} from '../test/office.ts'
import { accept, refusal, refuse, type Due, type ItemEvent } from './index.ts'

const note = (state: 'attached' | 'settled' | 'reopened', newDue: Due | null = null, which = child) => ({
  ...clerk('04-01'),
  type: 'note-child' as const,
  child: which,
  state,
  due: newDue,
})
const childOpen = refuse(refusal('item/children-open', { count: 1 }))
const closedOverChild = [
  ...inDispatch(),
  childAttached,
  { ...principal('03-03'), type: 'ItemSignedFor' as const },
  childSettled,
  reportedDone,
  closed,
]

describe('a parent with children', () => {
  test('is neither reported done, closed nor cancelled over an open child', () => {
    const done = {
      ...principal('03-16'),
      type: 'report-done' as const,
      outcome: 'done' as const,
      note: '',
      evidence: [],
    }
    const close = { ...officer('03-18'), type: 'close' as const, outcome: 'done' as const, note: '' }
    const cancel = { ...clerk('03-18'), type: 'cancel' as const, reason: '重复' }
    expect(given(...inProgress(), childAttached).when(done)).toEqual(childOpen)
    expect(given(...inReport(), childAttached).when(close)).toEqual(childOpen)
    expect(given(...inReport(), childAttached).when(cancel)).toEqual(childOpen)
    expect(given(...inDraft(), childAttached).when(cancel)).toEqual(childOpen)
  })

  test('is closed over settled children', () => {
    const close = { ...officer('03-18'), type: 'close' as const, outcome: 'done' as const, note: '' }
    expect(codeOf(given(...inReport(), childAttached, childSettled).when(close))).toBe('accepted')
  })

  test('may be a draft, and keeps its children through dispatch, recall and settling', () => {
    const recall = { ...clerk('03-03'), type: 'recall' as const, reason: '改时限' }
    const item = given(...inDraft()).after(
      note('attached'),
      { ...clerk('03-02'), type: 'dispatch' },
      recall,
      note('settled'),
    )
    expect(item).toMatchObject({ phase: 'draft', children: { [child]: 'settled' } })
  })

  test('takes no new child once it is closed', () => {
    expect(given(...inClosing()).when(note('attached'))).toEqual(refuse(refusal('item/not-open', { phase: 'closed' })))
  })

  test('records each change of a child once, and knows only its own', () => {
    expect(codeOf(given(...inProgress(), childAttached).when(note('attached')))).toBe('item/nothing-changed')
    expect(codeOf(given(...inProgress(), childAttached).when(note('reopened')))).toBe('item/nothing-changed')
    expect(codeOf(given(...inProgress(), childAttached, childSettled).when(note('settled')))).toBe(
      'item/nothing-changed',
    )
    expect(codeOf(given(...inProgress(), childAttached).when(note('settled', null, itemId('stranger'))))).toBe(
      'item/child-unknown',
    )
    expect(codeOf(given(...inProgress()).when(note('reopened')))).toBe('item/child-unknown')
  })

  test('does not take its own parent for a child', () => {
    const under: ItemEvent = { ...drafted(), parent: itemId('above') }
    expect(codeOf(given(under).when(note('attached', null, itemId('above'))))).toBe('item/child-of-itself')
  })
})

describe('a reopened child', () => {
  test('opens again under an open parent', () => {
    const item = given(...inReport(), childAttached, childSettled).after(note('reopened'))
    expect(item).toMatchObject({ phase: 'reported', children: { [child]: 'open' } })
  })

  test('brings its closed parent back, which comes back first', () => {
    expect(given(...closedOverChild).when(note('reopened', due('04-20')))).toEqual(
      accept(
        { ...clerk('04-01'), type: 'ItemReopened', reason: '', due: due('04-20') },
        { ...clerk('04-01'), type: 'ChildReopened', child },
      ),
    )
    expect(given(...closedOverChild).after(note('reopened', due('04-20')))).toMatchObject({
      phase: 'in-progress',
      round: 2,
      clock: { originalDue: '2026-03-20', due: '2026-04-20' },
    })
  })

  test('needs a new day for the parent it brings back', () => {
    expect(given(...closedOverChild).when(note('reopened'))).toEqual(
      refuse(refusal('item/incomplete', { missing: ['due'] })),
    )
    expect(codeOf(given(...closedOverChild).when(note('reopened', due('03-31'))))).toBe('item/due-already-past')
  })

  test('leaves a cancelled parent cancelled', () => {
    const cancelled: ItemEvent = { ...clerk('03-20'), type: 'ItemCancelled', reason: '重复' }
    expect(given(...inProgress(), childAttached, childSettled, cancelled).when(note('reopened', due('04-20')))).toEqual(
      refuse(refusal('item/not-open', { phase: 'cancelled' })),
    )
  })
})
