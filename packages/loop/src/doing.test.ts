import { describe, expect, test } from 'vitest'
import {
  clerk,
  codeOf,
  evidence,
  extensionAsked,
  given,
  inDispatch,
  inDraft,
  inProgress,
  inReport,
  paused,
  person,
  principal,
  teacher,
  terms,
  unit,
} from '../test/office.ts'
import { accept, refusal, refuse, type ItemKind, type Outcome, type Terms } from './index.ts'

describe('signing for', () => {
  test('records who signed and when, and work begins', () => {
    expect(given(...inDispatch()).when({ ...principal('03-03'), type: 'sign-for' })).toEqual(
      accept({ ...principal('03-03'), type: 'ItemSignedFor' }),
    )
    expect(given(...inDispatch()).after({ ...principal('03-03'), type: 'sign-for' })).toMatchObject({
      phase: 'in-progress',
      signedFor: principal('03-03'),
    })
  })

  test('is refused before dispatch and the second time', () => {
    expect(codeOf(given(...inDraft()).when({ ...principal('03-03'), type: 'sign-for' }))).toBe(
      'item/not-awaiting-signature',
    )
    expect(codeOf(given(...inProgress()).when({ ...principal('03-03'), type: 'sign-for' }))).toBe(
      'item/not-awaiting-signature',
    )
  })
})

describe('handing over', () => {
  const reassign = (lead: string) => ({
    ...clerk('03-09'),
    type: 'reassign' as const,
    lead: unit(lead),
    reason: '职责划转',
  })

  test('the new lead signs anew, the due day stays', () => {
    const item = given(...inProgress()).after(reassign('logistics centre'))
    expect(item).toMatchObject({
      phase: 'dispatched',
      signedFor: null,
      terms: { lead: unit('logistics centre') },
      clock: { due: '2026-03-20' },
    })
  })

  test('a unit that supported and now leads is no longer a support', () => {
    expect(given(...inProgress()).after(reassign('finance section'))).toMatchObject({ terms: { supports: [] } })
  })

  test('the old lead’s person in charge and its request for more time go with it', () => {
    const history = [...inProgress({ inCharge: person('Shen') }), extensionAsked]
    expect(given(...history).after(reassign('logistics centre'))).toMatchObject({
      terms: { inCharge: null },
      clock: { pending: null },
    })
  })

  test('is refused to the same unit, to the verifier, and while a report waits', () => {
    expect(codeOf(given(...inProgress()).when(reassign('Willow School')))).toBe('item/nothing-changed')
    expect(codeOf(given(...inProgress()).when(reassign('safety section')))).toBe('item/lead-is-verifier')
    expect(given(...inReport()).when(reassign('logistics centre'))).toEqual(
      refuse(refusal('item/not-in-progress', { phase: 'reported' })),
    )
  })

  test('puts a person in charge, once', () => {
    const delegate = { ...principal('03-04'), type: 'delegate' as const, inCharge: person('Shen') }
    expect(given(...inDispatch()).after(delegate)).toMatchObject({
      phase: 'dispatched',
      terms: { inCharge: person('Shen') },
    })
    expect(codeOf(given(...inProgress({ inCharge: person('Shen') })).when(delegate))).toBe('item/nothing-changed')
  })
})

describe('reporting progress', () => {
  const progress = (over: object) => ({
    ...teacher('03-08'),
    type: 'report-progress' as const,
    note: '',
    percent: null,
    evidence: [],
    ...over,
  })

  test('needs words, a figure or evidence: one is enough', () => {
    for (const over of [{ note: '锁已到货' }, { percent: 40 }, { evidence: [evidence('photo-1')] }]) {
      expect(codeOf(given(...inProgress()).when(progress(over)))).toBe('accepted')
    }
    expect(codeOf(given(...inProgress()).when(progress({})))).toBe('item/reason-missing')
  })

  test('takes whole per cents from 0 to 100', () => {
    const answers = [-1, 0, 100, 101, 33.3, Number.NaN].map((percent) =>
      codeOf(given(...inProgress()).when(progress({ percent }))),
    )
    const outside = 'item/percent-out-of-range'
    expect(answers).toEqual([outside, 'accepted', 'accepted', outside, outside, outside])
  })

  test('keeps each piece of evidence once', () => {
    const twice = [progress({ evidence: [evidence('a')] }), progress({ evidence: [evidence('a'), evidence('b')] })]
    expect(given(...inProgress()).after(...twice)).toMatchObject({ evidence: ['a', 'b'] })
  })

  test('comes after signing', () => {
    expect(given(...inDispatch()).when(progress({ note: '锁已到货' }))).toEqual(
      refuse(refusal('item/not-in-progress', { phase: 'dispatched' })),
    )
  })
})

describe('reporting it done', () => {
  const done = (outcome: Outcome = 'done', files: string[] = []) => ({
    ...principal('03-16'),
    type: 'report-done' as const,
    outcome,
    note: '全部更换并试开',
    evidence: files.map(evidence),
  })
  const wanted: Partial<Terms> = { evidenceWanted: ['更换前后对照照片'] }

  test('waits for the verifier with the outcome the doer claims', () => {
    expect(given(...inProgress()).after(done('partly'))).toMatchObject({
      phase: 'reported',
      report: { outcome: 'partly', note: '全部更换并试开', ...principal('03-16') },
    })
  })

  test('is refused without the evidence that was asked for', () => {
    expect(given(...inProgress(wanted)).when(done())).toEqual(
      refuse(refusal('item/evidence-missing', { wanted: ['更换前后对照照片'] })),
    )
  })

  test('evidence sent with the report or gathered before will do', () => {
    const gathered = {
      ...teacher('03-08'),
      type: 'ProgressReported' as const,
      note: '',
      percent: 50,
      evidence: [evidence('photo-1')],
    }
    expect(codeOf(given(...inProgress(wanted)).when(done('done', ['photo-2'])))).toBe('accepted')
    expect(codeOf(given(...inProgress(wanted), gathered).when(done()))).toBe('accepted')
  })

  test('is refused while the clock is paused', () => {
    expect(codeOf(given(...inProgress(), paused).when(done()))).toBe('item/paused')
  })

  test('a request for more time waits on beside the report', () => {
    expect(given(...inProgress(), extensionAsked).after(done())).toMatchObject({
      clock: { pending: { until: '2026-03-27' } },
    })
  })

  test.each<[Outcome, ItemKind[]]>([
    ['standing', ['duty', 'prohibition', 'rule']],
    ['not-accepted', ['letter']],
  ])('%s is an outcome for %j and nothing else', (outcome, fitting) => {
    const kinds: ItemKind[] = [
      'task',
      'duty',
      'target',
      'prohibition',
      'rule',
      'problem',
      'letter',
      'milestone',
      'form',
      'promise',
    ]
    const accepted = kinds.filter((kind) => codeOf(given(...inProgress({ kind })).when(done(outcome))) === 'accepted')
    expect(accepted).toEqual(fitting)
  })
})

describe('commenting', () => {
  test('is possible at any point, says something, and changes nothing', () => {
    const comment = { ...clerk('03-19'), type: 'comment' as const, note: '请附铭牌照片' }
    for (const history of [inDraft(), inDispatch(), inReport()]) {
      expect(given(...history).when(comment)).toEqual(
        accept({ ...clerk('03-19'), type: 'CommentMade', note: '请附铭牌照片' }),
      )
    }
    expect(given(...inReport()).after(comment)).toEqual(given(...inReport()).after())
    expect(codeOf(given(...inDraft()).when({ ...comment, note: ' ' }))).toBe('item/reason-missing')
    expect(codeOf(given().when(comment))).toBe('item/not-open')
  })
})

test('what happened to the terms does not reach back into the history', () => {
  const history = inProgress()
  given(...history).after({ ...clerk('03-09'), type: 'reassign', lead: unit('finance section'), reason: '职责划转' })
  expect(history).toEqual(inProgress())
  expect(terms.supports).toEqual([unit('finance section')])
})
