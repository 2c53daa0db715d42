import { describe, expect, test } from 'vitest'
import {
  chief,
  clerk,
  closed,
  codeOf,
  day,
  due,
  evidence,
  extended,
  given,
  inClosing,
  inDispatch,
  inProgress,
  inReport,
  inspector,
  officer,
  paused,
  principal,
  principalLentToOffice,
  reportedDone,
  teacher,
  unit,
} from '../test/office.ts'
import { accept, refusal, refuse, type Act, type ItemEvent, type Outcome } from './index.ts'

const close = (act: Act = officer('03-18'), outcome: Outcome = 'done') => ({
  ...act,
  type: 'close' as const,
  outcome,
  note: '逐个试开',
})

describe('closing', () => {
  test('is done by somebody else, and names the day it will be looked at again', () => {
    expect(given(...inReport()).when(close())).toEqual(accept(closed))
  })

  test('is refused to the person who reported it, from whatever post', () => {
    expect(codeOf(given(...inReport()).when(close(principal('03-18'))))).toBe('item/verifier-was-reporter')
    expect(codeOf(given(...inReport()).when(close(principalLentToOffice('03-18'))))).toBe('item/verifier-was-reporter')
  })

  test('is refused to a colleague in the lead unit', () => {
    expect(codeOf(given(...inReport()).when(close(teacher('03-18'))))).toBe('item/verifier-of-own-unit')
  })

  test('the verifier’s outcome stands, also where it is another than the one reported', () => {
    expect(given(...inReport()).after(close(officer('03-18'), 'partly'))).toMatchObject({
      phase: 'closed',
      closing: { outcome: 'partly', report: { outcome: 'done', by: principal('03-16').by } },
    })
  })

  test('the outcome must fit the kind', () => {
    expect(given(...inReport()).when(close(officer('03-18'), 'standing'))).toEqual(
      refuse(refusal('item/outcome-not-for-kind', { outcome: 'standing', kind: 'problem' })),
    )
  })

  test('waits until the clock runs again', () => {
    expect(codeOf(given(...inReport(), paused).when(close()))).toBe('item/paused')
  })

  test('looks again after the days of its level, unless the item names its own', () => {
    const rules = {
      maxExtensions: 2,
      lateExtensions: false,
      lookBackAfterDays: { ordinary: 180, important: 60, urgent: 30 },
    }
    expect(given(...inReport({ level: 'urgent' })).when(close(), rules)).toMatchObject({
      events: [{ lookBackOn: '2026-04-17' }],
    })
    expect(given(...inReport({ lookBackAfterDays: 10 })).when(close(), rules)).toMatchObject({
      events: [{ lookBackOn: '2026-03-28' }],
    })
  })

  test('a request for more time falls away', () => {
    const request = { until: day('03-27'), reason: '厂家排期', cause: 'own' as const, ...principal('03-10') }
    const history: ItemEvent[] = [
      ...inProgress(),
      { ...principal('03-10'), type: 'ExtensionAsked', request },
      reportedDone,
    ]
    expect(given(...history).after(close())).toMatchObject({
      phase: 'closed',
      clock: { pending: null, due: '2026-03-20' },
    })
  })

  test('comes after a report', () => {
    expect(given(...inProgress()).when(close())).toEqual(refuse(refusal('item/not-reported', { phase: 'in-progress' })))
  })
})

describe('returning a report', () => {
  const giveBack = (act: Act) => ({ ...act, type: 'return' as const, reason: '东侧出口仍打不开' })

  test('work goes on and the returns are counted', () => {
    const again = {
      ...principal('03-19'),
      type: 'report-done' as const,
      outcome: 'done' as const,
      note: '',
      evidence: [evidence('e')],
    }
    const item = given(...inReport()).after(giveBack(officer('03-18')), again, giveBack(officer('03-20')))
    expect(item).toMatchObject({ phase: 'in-progress', returns: 2, evidence: ['e'] })
    expect(item).not.toHaveProperty('report')
  })

  test('is for the same people as closing', () => {
    expect(codeOf(given(...inReport()).when(giveBack(principal('03-18'))))).toBe('item/verifier-was-reporter')
    expect(codeOf(given(...inReport()).when(giveBack(teacher('03-18'))))).toBe('item/verifier-of-own-unit')
  })

  test('takes a reason', () => {
    expect(codeOf(given(...inReport()).when({ ...officer('03-18'), type: 'return', reason: ' ' }))).toBe(
      'item/reason-missing',
    )
  })
})

describe('appointing another verifier', () => {
  const appoint = (name: string) => ({
    ...clerk('03-17'),
    type: 'appoint-verifier' as const,
    verifier: unit(name),
    reason: '原核验单位参与施工',
  })

  test('is possible up to closing', () => {
    for (const history of [inDispatch(), inProgress(), inReport()]) {
      expect(given(...history).after(appoint('inspectorate'))).toMatchObject({
        terms: { verifier: unit('inspectorate') },
      })
    }
    expect(codeOf(given(...inClosing()).when(appoint('inspectorate')))).toBe('item/not-open')
  })

  test('is never the lead, and never the one already appointed', () => {
    expect(codeOf(given(...inReport()).when(appoint('Willow School')))).toBe('item/lead-is-verifier')
    expect(codeOf(given(...inReport()).when(appoint('safety section')))).toBe('item/nothing-changed')
  })
})

describe('looking back', () => {
  const holds = (act: Act) => ({
    ...act,
    type: 'look-back' as const,
    result: 'holds' as const,
    note: '抽查六处均可推开',
  })
  const fails = (act: Act, newDue = '06-10') => ({
    ...act,
    type: 'look-back' as const,
    result: 'partly' as const,
    note: '西侧两处又卡住',
    due: due(newDue),
  })

  test('what holds stays closed and needs no further look', () => {
    expect(given(...inClosing()).after(holds(inspector('05-17')))).toMatchObject({
      phase: 'closed',
      lookBackOn: null,
      lookedBack: { result: 'holds', ...inspector('05-17') },
    })
  })

  test('what does not hold comes back in a new round with a new day; the first day stays', () => {
    const history = [...inProgress(), extended('03-20', '03-27'), reportedDone, closed]
    expect(given(...history).after(fails(inspector('05-17')))).toMatchObject({
      phase: 'in-progress',
      round: 2,
      rung: 0,
      delayCause: null,
      terms: { due: due('06-10') },
      clock: { originalDue: '2026-03-20', due: '2026-06-10', extensions: 0 },
    })
  })

  test('failing takes words and a day that is still to come', () => {
    expect(codeOf(given(...inClosing()).when({ ...fails(inspector('05-17')), note: '' }))).toBe('item/reason-missing')
    expect(codeOf(given(...inClosing()).when(fails(inspector('05-17'), '05-16')))).toBe('item/due-already-past')
    expect(codeOf(given(...inClosing()).when(fails(inspector('05-17'), '05-17')))).toBe('accepted')
  })

  test('is not for the closer, the reporter or anybody of the lead unit', () => {
    expect(codeOf(given(...inClosing()).when(holds(officer('05-17'))))).toBe('item/look-back-by-closer')
    expect(codeOf(given(...inClosing()).when(holds(principalLentToOffice('05-17'))))).toBe('item/verifier-was-reporter')
    expect(codeOf(given(...inClosing()).when(holds(teacher('05-17'))))).toBe('item/look-back-of-own-unit')
    expect(codeOf(given(...inClosing()).when(holds(chief('05-17'))))).toBe('accepted')
  })

  test('is done once for each closing', () => {
    const held: ItemEvent = { ...inspector('05-17'), type: 'LookBackHeld', note: '' }
    expect(given(...inClosing(), held).when(holds(chief('05-20')))).toEqual(
      refuse(refusal('item/looked-back', { on: day('05-17') })),
    )
  })
})

describe('reopening', () => {
  const reopen = { ...clerk('04-01'), type: 'reopen' as const, reason: '家长反映仍打不开', due: due('04-10') }

  test('brings a closed item back with its evidence, returns and first due day', () => {
    const returned: ItemEvent = { ...officer('03-17'), type: 'ReportReturned', reason: '缺照片' }
    const history = [...inReport(), returned, { ...reportedDone, ...principal('03-18') }, closed]
    expect(given(...history).after(reopen)).toMatchObject({ phase: 'in-progress', round: 2, returns: 1 })
  })

  test('takes a reason and a day not yet past', () => {
    expect(codeOf(given(...inClosing()).when({ ...reopen, reason: '' }))).toBe('item/reason-missing')
    expect(codeOf(given(...inClosing()).when({ ...reopen, due: due('03-31') }))).toBe('item/due-already-past')
  })

  test('is only for what is closed', () => {
    expect(codeOf(given(...inReport()).when(reopen))).toBe('item/not-closed')
  })
})
