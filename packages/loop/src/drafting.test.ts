import { describe, expect, test } from 'vitest'
import {
  clerk,
  codeOf,
  day,
  dispatched,
  drafted,
  due,
  extended,
  given,
  inDispatch,
  inDraft,
  inProgress,
  itemAfter,
  itemId,
  paused,
  principal,
  terms,
  unit,
} from '../test/office.ts'
import { accept, missingTerms, refusal, refuse, type DraftTerms, type ItemEvent } from './index.ts'

const bare: DraftTerms = { ...terms, lead: null, due: null, criterion: null, verifier: null }

describe('drafting', () => {
  test('keeps a draft that lacks everything but a title', () => {
    const parent = itemId('parent')
    expect(given().when({ ...clerk('03-01'), type: 'draft', terms: bare, parent })).toEqual(
      accept({ ...clerk('03-01'), type: 'ItemDrafted', terms: bare, parent }),
    )
  })

  test('refuses a draft without a title', () => {
    expect(
      codeOf(given().when({ ...clerk('03-01'), type: 'draft', terms: { ...bare, title: ' 　' }, parent: null })),
    ).toBe('item/title-missing')
  })

  test('names what is missing in the order the form shows it, and blank words are missing words', () => {
    expect(missingTerms(bare)).toEqual(['lead', 'due', 'criterion', 'verifier'])
    expect(missingTerms({ ...terms, criterion: '  ' })).toEqual(['criterion'])
    expect(missingTerms(terms)).toEqual([])
  })
})

describe('revising', () => {
  const revise = (over: Partial<DraftTerms>) => ({ ...clerk('03-02'), type: 'revise' as const, terms: over })

  test('records only what is different', () => {
    const decision = given(...inDraft()).when(
      revise({ title: '更换全部推杆锁', criterion: terms.criterion, due: due('03-20') }),
    )
    expect(decision).toEqual(accept({ ...clerk('03-02'), type: 'DraftRevised', terms: { title: '更换全部推杆锁' } }))
  })

  test('takes away what is set to nothing and leaves alone what is not mentioned', () => {
    const item = given(...inDraft()).after(revise({ criterion: null, lead: undefined }))
    expect(item).toMatchObject({ phase: 'draft', terms: { criterion: null, lead: unit('Willow School') } })
  })

  test('is refused when everything stays as it was, whatever order the database keeps keys in', () => {
    const source = { words: '二号楼西侧出口推杆锁打不开', finding: 'visit-12', type: 'finding' as const }
    expect(codeOf(given(...inDraft()).when(revise({ source, supports: [unit('finance section')] })))).toBe(
      'item/nothing-changed',
    )
  })

  test('sees that a supporting unit was added, and that one was taken away', () => {
    const two = [unit('finance section'), unit('office')]
    expect(codeOf(given(...inDraft()).when(revise({ supports: two })))).toBe('accepted')
    expect(codeOf(given(...inDraft({ supports: two })).when(revise({ supports: [unit('finance section')] })))).toBe(
      'accepted',
    )
  })

  test('does not let the lead verify or support itself, once both are known', () => {
    const lead = unit('safety section')
    expect(codeOf(given(...inDraft()).when(revise({ lead })))).toBe('item/lead-is-verifier')
    expect(codeOf(given(...inDraft({ verifier: null })).when(revise({ lead })))).toBe('accepted')
    expect(codeOf(given(...inDraft()).when(revise({ supports: [unit('Willow School')] })))).toBe('item/lead-is-support')
  })
})

describe('dispatching', () => {
  const dispatch = (on = '03-02') => ({ ...clerk(on), type: 'dispatch' as const })

  test('is refused while owner, due day, criterion or verifier is missing, and names them', () => {
    expect(given(drafted({ lead: null, criterion: '' })).when(dispatch())).toEqual(
      refuse(refusal('item/incomplete', { missing: ['lead', 'criterion'] })),
    )
  })

  test('is possible on the due day, not after it', () => {
    expect(codeOf(given(...inDraft()).when(dispatch('03-20')))).toBe('accepted')
    expect(given(...inDraft()).when(dispatch('03-21'))).toEqual(
      refuse(refusal('item/due-already-past', { due: day('03-20'), today: day('03-21') })),
    )
  })

  test('starts the clock: the first due day is written down for good', () => {
    expect(given(...inDraft()).after(dispatch())).toMatchObject({
      phase: 'dispatched',
      issuer: clerk('03-02').by,
      dispatchedOn: '2026-03-02',
      signedFor: null,
      round: 1,
      clock: { originalDue: '2026-03-20', due: '2026-03-20', extensions: 0, pending: null, pausedDays: 0 },
    })
  })
})

describe('recalling and sending back', () => {
  const recall = { ...clerk('03-05'), type: 'recall' as const, reason: '责任单位写错' }
  const decline = { ...principal('03-05'), type: 'decline' as const, reason: '校舍归后勤中心管' }

  test('an item nobody has signed for goes back to the desk with its terms', () => {
    expect(given(...inDispatch()).after(recall)).toMatchObject({ phase: 'draft', terms, declined: [] })
  })

  test('is too late once it is signed for', () => {
    const refused = refuse(refusal('item/not-awaiting-signature', { phase: 'in-progress' }))
    expect(given(...inProgress()).when(recall)).toEqual(refused)
    expect(given(...inProgress()).when(decline)).toEqual(refused)
  })

  test('is refused without a reason', () => {
    expect(codeOf(given(...inDispatch()).when({ ...recall, reason: ' \n' }))).toBe('item/reason-missing')
    expect(codeOf(given(...inDispatch()).when({ ...decline, reason: '' }))).toBe('item/reason-missing')
  })

  test('the draft remembers every unit that sent it back, through a second dispatch', () => {
    const next = { ...clerk('03-06'), type: 'revise' as const, terms: { lead: unit('logistics centre') } }
    const again = { ...clerk('03-06'), type: 'dispatch' as const }
    const item = given(...inDispatch()).after(decline, next, again, { ...decline, ...principal('03-07') })
    expect(item).toMatchObject({
      phase: 'draft',
      declined: [
        { unit: unit('Willow School'), reason: '校舍归后勤中心管', on: '2026-03-05' },
        { unit: unit('logistics centre'), on: '2026-03-07' },
      ],
    })
  })

  test('a second dispatch may set another day, but the first due day stays what it was', () => {
    const later = { ...clerk('03-06'), type: 'revise' as const, terms: { due: due('03-31') } }
    const item = given(...inDispatch()).after(recall, later, { ...clerk('03-06'), type: 'dispatch' })
    expect(item).toMatchObject({ clock: { originalDue: '2026-03-20', due: '2026-03-31' }, round: 1 })
  })

  test('extensions already granted still count after a second dispatch', () => {
    const history: ItemEvent[] = [...inDispatch(), extended('03-20', '03-27')]
    expect(given(...history).after(recall, { ...clerk('03-06'), type: 'dispatch' })).toMatchObject({
      clock: { extensions: 1 },
    })
  })

  test('a running pause ends there and its days are counted', () => {
    const item = given(...inDispatch(), paused).after({ ...recall, ...clerk('03-13') })
    expect(item).toMatchObject({ before: { clock: { pausedSince: null, pausedDays: 4 } } })
  })
})

describe('cancelling', () => {
  const cancel = { ...clerk('03-09'), type: 'cancel' as const, reason: '与另一项重复' }

  test('ends a draft or an open item, and keeps what it asked for', () => {
    expect(given(...inDraft()).after(cancel)).toMatchObject({ phase: 'cancelled', terms, before: null })
    expect(given(...inProgress()).after(cancel)).toMatchObject({
      phase: 'cancelled',
      reason: '与另一项重复',
      terms,
      before: { clock: { originalDue: '2026-03-20' } },
    })
  })

  test('keeps the first due day even when it was recalled and is cancelled as a draft', () => {
    const recall = { ...clerk('03-05'), type: 'recall' as const, reason: '责任单位写错' }
    expect(given(...inDispatch()).after(recall, cancel)).toMatchObject({
      before: { clock: { originalDue: '2026-03-20' } },
    })
  })

  test('is final', () => {
    expect(given(...inDraft(), { ...cancel, type: 'ItemCancelled' }).when(cancel)).toEqual(
      refuse(refusal('item/not-open', { phase: 'cancelled' })),
    )
  })
})

test('a history that cannot have happened is a fault, not a refusal', () => {
  expect(() => itemAfter(dispatched())).toThrow('ItemDispatched cannot happen to an item that is absent')
  expect(() => itemAfter(drafted(), drafted())).toThrow('ItemDrafted cannot happen')
})
