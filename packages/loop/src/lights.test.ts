import { describe, expect, test } from 'vitest'
import {
  clerk,
  closed,
  day,
  extended,
  inClosing,
  inDispatch,
  inDraft,
  inProgress,
  inReport,
  inspector,
  itemAfter,
  paused,
  principal,
  reportedDone,
  unit,
} from '../test/office.ts'
import { isClosedLate, latenessOf, lightOf, noItem, type ItemEvent } from './index.ts'

const lightAfter = (history: ItemEvent[], today: string, workingDaysLeft: number) =>
  lightOf(itemAfter(...history), day(today), workingDaysLeft)
const reportedOn = (monthAndDay: string): ItemEvent => ({ ...reportedDone, ...principal(monthAndDay) })

describe('the light of an item', () => {
  test('is no light yet for a draft: it says what is missing', () => {
    const declined: ItemEvent = {
      ...principal('03-03'),
      type: 'ItemDeclined',
      unit: unit('Willow School'),
      reason: '非本校',
    }
    expect(lightAfter(inDraft({ criterion: null }), '03-02', 13)).toEqual({
      light: 'draft',
      missing: ['criterion'],
      declines: 0,
    })
    expect(lightAfter([...inDispatch(), declined], '03-03', 13)).toEqual({ light: 'draft', missing: [], declines: 1 })
  })

  test('says not signed for until somebody has signed', () => {
    expect(lightAfter(inDispatch(), '03-19', 1)).toEqual({
      light: 'not-signed-for',
      since: '2026-03-02',
      due: '2026-03-20',
      workingDaysLeft: 1,
    })
  })

  test('turns from on time to due soon three working days before the end, and stays so on the day itself', () => {
    const seen = [4, 3, 0].map((left) => lightAfter(inProgress(), '03-17', left).light)
    expect(seen).toEqual(['on-time', 'due-soon', 'due-soon'])
    expect(lightAfter(inProgress(), '03-20', 0).light).toBe('due-soon')
  })

  test('turns at the bureau’s own number of days', () => {
    expect(lightOf(itemAfter(...inProgress()), day('03-12'), 6, { dueSoonWorkingDays: 6 }).light).toBe('due-soon')
  })

  test('is overdue from the day after, with days, both due days and the cause', () => {
    const cause: ItemEvent = { ...principal('03-28'), type: 'DelayCauseStated', cause: 'funds', note: '' }
    expect(lightAfter([...inProgress(), extended('03-20', '03-27'), cause], '03-30', 0)).toEqual({
      light: 'overdue',
      due: '2026-03-27',
      lateness: { days: 3, daysPastOriginal: 10, pausedDays: 0, extensions: 1, cause: 'funds' },
      isSignedFor: true,
      reportedOn: null,
    })
  })

  test('overdue outweighs not signed for', () => {
    expect(lightAfter(inDispatch(), '03-21', 0)).toMatchObject({
      light: 'overdue',
      isSignedFor: false,
      lateness: { days: 1 },
    })
  })

  test('a slow verifier makes nobody late: what was reported in time stays on time', () => {
    expect(lightAfter(inReport(), '04-20', 0)).toMatchObject({ light: 'on-time', reportedOn: '2026-03-16' })
    expect(lightAfter([...inProgress(), reportedOn('03-20')], '03-20', 0).light).toBe('on-time')
  })

  test('what was reported late stays as late as it was', () => {
    const late = [...inProgress(), reportedOn('03-22')]
    expect(lightAfter(late, '04-20', 0)).toMatchObject({
      light: 'overdue',
      reportedOn: '2026-03-22',
      lateness: { days: 2 },
    })
  })

  test('a returned report is late again by today', () => {
    const returned: ItemEvent = { ...clerk('03-24'), type: 'ReportReturned', reason: '缺照片' }
    expect(lightAfter([...inReport(), returned], '03-25', 0)).toMatchObject({ light: 'overdue', lateness: { days: 5 } })
  })

  test('paused outweighs overdue, and the running stretch counts', () => {
    expect(lightAfter([...inProgress(), paused], '03-23', 0)).toEqual({
      light: 'paused',
      since: '2026-03-09',
      due: '2026-03-20',
      lateness: { days: 3, daysPastOriginal: 3, pausedDays: 14, extensions: 0, cause: null },
    })
  })

  test('closed says how, whether late, and whether it is time to look back', () => {
    const held: ItemEvent = { ...inspector('05-20'), type: 'LookBackHeld', note: '' }
    expect(lightAfter(inClosing(), '05-16', 0)).toEqual({
      light: 'closed',
      outcome: 'done',
      on: '2026-03-18',
      lateness: { days: 0, daysPastOriginal: 0, pausedDays: 0, extensions: 0, cause: null },
      lookBack: { is: 'ahead', on: '2026-05-17' },
    })
    expect(lightAfter(inClosing(), '05-17', 0)).toMatchObject({ lookBack: { is: 'due', on: '2026-05-17' } })
    expect(lightAfter([...inClosing(), held], '05-21', 0)).toMatchObject({ lookBack: { is: 'held', on: '2026-05-20' } })
  })

  test('cancelled says when and why', () => {
    const cancelled: ItemEvent = { ...clerk('03-09'), type: 'ItemCancelled', reason: '与另一项重复' }
    expect(lightAfter([...inProgress(), cancelled], '03-30', 0)).toEqual({
      light: 'cancelled',
      on: '2026-03-09',
      reason: '与另一项重复',
    })
  })

  test('nothing shows no light', () => {
    expect(() => lightOf(noItem, day('03-01'), 0)).toThrow('never drafted')
  })
})

describe('closed late', () => {
  const closedAfter = (monthAndDay: string) => {
    const item = itemAfter(...inProgress(), reportedOn(monthAndDay), { ...closed, ...clerk('04-20') })
    if (item.phase !== 'closed') throw new Error('not closed')
    return item
  }

  test('is judged by the day of the report, not by the day of verifying', () => {
    expect(isClosedLate(closedAfter('03-20'))).toBe(false)
    expect(isClosedLate(closedAfter('03-21'))).toBe(true)
    expect(latenessOf(closedAfter('03-25'), day('06-01')).days).toBe(5)
  })
})
