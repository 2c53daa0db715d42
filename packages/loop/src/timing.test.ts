import { describe, expect, test } from 'vitest'
import {
  clerk,
  closed,
  codeOf,
  day,
  drafted,
  due,
  extended,
  extensionAsked,
  given,
  inClosing,
  inDispatch,
  inProgress,
  inReport,
  officer,
  paused,
  principal,
  principalLentToOffice,
  reportedDone,
  teacher,
} from '../test/office.ts'
import { accept, defaultRules, refusal, refuse, type ItemEvent, type PersonId } from './index.ts'

describe('asking for more time', () => {
  const ask = (until: string, on = '03-10') => ({
    ...principal(on),
    type: 'ask-extension' as const,
    until: day(until),
    reason: '厂家排期',
    cause: 'other-unit' as const,
  })

  test('moves nothing until somebody has answered', () => {
    expect(given(...inProgress()).when(ask('03-27'))).toEqual(accept(extensionAsked))
    expect(given(...inProgress()).after(ask('03-27'))).toMatchObject({
      clock: { due: '2026-03-20', extensions: 0, pending: { until: '2026-03-27', cause: 'other-unit' } },
    })
  })

  test('is possible on the due day and not later, unless the bureau says so', () => {
    expect(codeOf(given(...inDispatch()).when(ask('03-27', '03-20')))).toBe('accepted')
    expect(given(...inDispatch()).when(ask('03-27', '03-21'))).toEqual(
      refuse(refusal('item/extension-asked-too-late', { due: day('03-20'), today: day('03-21') })),
    )
    const late = { ...defaultRules, lateExtensions: true }
    expect(codeOf(given(...inDispatch()).when(ask('03-27', '03-21'), late))).toBe('accepted')
    expect(codeOf(given(...inDispatch()).when(ask('03-24', '03-25'), late))).toBe('item/due-already-past')
  })

  test('asks for a later day than the one in force', () => {
    expect(given(...inProgress()).when(ask('03-20'))).toEqual(
      refuse(refusal('item/extension-not-later', { due: day('03-20') })),
    )
    expect(codeOf(given(...inProgress()).when(ask('03-21')))).toBe('accepted')
  })

  test('one request at a time', () => {
    expect(given(...inProgress(), extensionAsked).when(ask('04-03'))).toEqual(
      refuse(refusal('item/extension-pending', { until: day('03-27') })),
    )
  })

  test('is refused once the allowed extensions are used up', () => {
    const twice = [extended('03-20', '03-27'), extended('03-27', '04-03')]
    expect(given(...inProgress(), ...twice).when(ask('04-10'))).toEqual(
      refuse(refusal('item/extensions-used-up', { allowed: 2 })),
    )
  })

  test('may be asked again in a new round', () => {
    const twice = [extended('03-20', '03-27'), extended('03-27', '04-03')]
    const reopened: ItemEvent = { ...clerk('04-05'), type: 'ItemReopened', reason: '反弹', due: due('04-20') }
    const history = [...inProgress(), ...twice, reportedDone, closed, reopened]
    expect(codeOf(given(...history).when(ask('04-27', '04-06')))).toBe('accepted')
  })

  test('is too late to ask once it is reported done', () => {
    expect(codeOf(given(...inReport()).when(ask('03-27', '03-17')))).toBe('item/not-in-progress')
  })
})

describe('answering a request for more time', () => {
  const grant = { ...clerk('03-11'), type: 'grant-extension' as const, note: '仅此一次' }
  const asked = [...inProgress(), extensionAsked]

  test('granting moves the due day to exactly the day asked for and keeps the first', () => {
    expect(given(...asked).when(grant)).toEqual(
      accept({
        ...clerk('03-11'),
        type: 'DeadlineExtended',
        from: day('03-20'),
        until: day('03-27'),
        reason: '厂家排期',
        note: '仅此一次',
      }),
    )
    expect(given(...asked).after(grant)).toMatchObject({
      clock: { originalDue: '2026-03-20', due: '2026-03-27', extensions: 1, pending: null },
    })
  })

  test('refusing leaves the day and lets the unit ask again', () => {
    const no = { ...clerk('03-11'), type: 'refuse-extension' as const, reason: '学生仍在住宿' }
    expect(given(...asked).after(no)).toMatchObject({ clock: { due: '2026-03-20', extensions: 0, pending: null } })
    expect(codeOf(given(...asked).when({ ...no, reason: '' }))).toBe('item/reason-missing')
  })

  test('is for neither the asker, from whatever post, nor anybody of the lead unit', () => {
    for (const act of [principal('03-11'), principalLentToOffice('03-11'), teacher('03-11')]) {
      expect(codeOf(given(...asked).when({ ...grant, ...act }))).toBe('item/own-extension')
      expect(codeOf(given(...asked).when({ ...act, type: 'refuse-extension', reason: '再等等' }))).toBe(
        'item/own-extension',
      )
    }
  })

  test('still reaches an item that was reported done meanwhile', () => {
    expect(given(...asked, reportedDone).after(grant)).toMatchObject({
      phase: 'reported',
      clock: { due: '2026-03-27' },
    })
  })

  test('needs a request', () => {
    expect(codeOf(given(...inProgress()).when(grant))).toBe('item/no-extension-asked')
    expect(codeOf(given(...asked).when({ ...grant, ...officer('03-12') }))).toBe('accepted')
  })

  test('follows the rule in force on the day of the answer', () => {
    expect(given(...asked).when(grant, { ...defaultRules, maxExtensions: 0 })).toEqual(
      refuse(refusal('item/extensions-used-up', { allowed: 0 })),
    )
  })
})

describe('pausing the clock', () => {
  const pause = { ...clerk('03-09'), type: 'pause' as const, reason: '封校考试' }
  const resume = (on: string, until: string | null = null, note = '考试结束') => ({
    ...clerk(on),
    type: 'resume' as const,
    until: until === null ? null : day(until),
    note,
  })

  test('counts the stopped days and leaves the due day where it was', () => {
    expect(given(...inProgress()).after(pause, resume('03-13'))).toMatchObject({
      clock: { due: '2026-03-20', pausedSince: null, pausedDays: 4, extensions: 0 },
    })
  })

  test('adds up over several stretches', () => {
    const again = { ...pause, ...clerk('03-16') }
    expect(given(...inProgress()).after(pause, resume('03-13'), again, resume('03-18'))).toMatchObject({
      clock: { pausedDays: 6 },
    })
  })

  test('resuming with a later day is an extension: recorded, counted, and with a reason', () => {
    expect(given(...inProgress(), paused).when(resume('03-13', '03-24'))).toEqual(
      accept(
        { ...clerk('03-13'), type: 'ClockResumed', pausedDays: 4, note: '考试结束' },
        {
          ...clerk('03-13'),
          type: 'DeadlineExtended',
          from: day('03-20'),
          until: day('03-24'),
          reason: '考试结束',
          note: '',
        },
      ),
    )
    expect(codeOf(given(...inProgress(), paused).when(resume('03-13', '03-24', ' ')))).toBe('item/reason-missing')
  })

  test('resuming cannot give a day the rules would not', () => {
    const usedUp = [extended('03-20', '03-27'), extended('03-27', '04-03'), paused]
    expect(codeOf(given(...inProgress(), ...usedUp).when(resume('03-13', '04-10')))).toBe('item/extensions-used-up')
    expect(codeOf(given(...inProgress(), ...usedUp).when(resume('03-13')))).toBe('accepted')
    expect(codeOf(given(...inProgress(), paused).when(resume('03-13', '03-20')))).toBe('item/extension-not-later')
    expect(codeOf(given(...inProgress(), paused).when(resume('04-13', '04-12')))).toBe('item/due-already-past')
  })

  test('an extension answers a request that was waiting', () => {
    expect(given(...inProgress(), extensionAsked, paused).after(resume('03-13', '03-24'))).toMatchObject({
      clock: { due: '2026-03-24', extensions: 1, pending: null },
    })
  })

  test('is not for the lead unit itself', () => {
    expect(codeOf(given(...inProgress()).when({ ...pause, ...principal('03-09') }))).toBe('item/own-pause')
    expect(codeOf(given(...inProgress(), paused).when({ ...resume('03-13'), ...teacher('03-13') }))).toBe(
      'item/own-pause',
    )
  })

  test('is refused twice in a row, without a reason, and when nothing is running', () => {
    expect(given(...inProgress(), paused).when(pause)).toEqual(refuse(refusal('item/paused', { since: day('03-09') })))
    expect(codeOf(given(...inProgress()).when({ ...pause, reason: '' }))).toBe('item/reason-missing')
    expect(codeOf(given(...inProgress()).when(resume('03-13')))).toBe('item/not-paused')
    expect(codeOf(given(drafted()).when(pause))).toBe('item/not-open')
  })
})

describe('climbing the ladder', () => {
  const escalate = (rung: number) => ({ ...clerk('03-21'), type: 'escalate' as const, rung, reason: '到期未反馈' })
  const onRung = (rung: number): ItemEvent => ({ ...clerk('03-21'), type: 'ItemEscalated', rung, reason: '到期未反馈' })

  test('goes up only, by whole rungs', () => {
    expect(given(...inProgress()).after(escalate(1), escalate(3))).toMatchObject({ rung: 3 })
    for (const rung of [2, 1, 0, -1, 2.5]) {
      expect(given(...inProgress(), onRung(2)).when(escalate(rung))).toEqual(
        refuse(refusal('item/rung-not-higher', { rung: 2 })),
      )
    }
  })

  test('stops while the clock is paused, and is never for an encouragement', () => {
    expect(codeOf(given(...inProgress(), paused).when(escalate(1)))).toBe('item/paused')
    expect(codeOf(given(...inProgress({ strength: 'encouragement' })).when(escalate(1)))).toBe('item/only-encouraged')
  })
})

describe('saying why it is late', () => {
  const state = (note: string) => ({
    ...principal('03-22'),
    type: 'state-delay-cause' as const,
    cause: 'funds' as const,
    note,
  })

  test('keeps the last cause; the same again only with something to add', () => {
    const once: ItemEvent = { ...state('款未到账'), type: 'DelayCauseStated' }
    expect(given(...inProgress()).after(state(''))).toMatchObject({ delayCause: 'funds' })
    expect(codeOf(given(...inProgress(), once).when(state(' ')))).toBe('item/nothing-changed')
    expect(codeOf(given(...inProgress(), once).when(state('下周到账')))).toBe('accepted')
  })

  test('belongs to an open item', () => {
    expect(codeOf(given(...inClosing()).when(state('款未到账')))).toBe('item/not-open')
  })
})

test('an event names the person and the post, and nothing else that came along', () => {
  const by = { ...clerk('03-09').by, nickname: 'L' as PersonId } // stands for whatever a caller's actor may carry besides
  const decision = given(...inProgress()).when({ by, on: day('03-09'), type: 'pause', reason: '封校考试' })
  expect(decision).toEqual(accept(paused))
})
