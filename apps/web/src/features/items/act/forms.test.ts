import { plainDate } from '@luoshi/calendar'
import { commandBodies, itemEndpoints, type ItemView } from '@luoshi/contract'
import { describe, expect, test } from 'vitest'
import { bodyOf, emptyDraft, firstDraft, forms, missingIn, type ActDraft, type FormName } from './forms.ts'

const unit = '0190a000-0000-7000-8000-000000000001'
const terms = { evidenceWanted: ['照片'] } as ItemView['terms'] // the forms look at nothing else
const filled: ActDraft = {
  ...emptyDraft,
  note: '东段还没有拍照',
  outcome: 'done',
  result: 'not',
  day: plainDate('2026-06-20'),
  cause: 'funds',
  unit,
  units: [unit],
  person: unit,
  rung: 2,
  criterion: '现场看过',
}
const names = Object.keys(forms) as FormName[] // keys of the record

describe('a form', () => {
  test.each(names)('%s, once filled in, is what the server takes', (name) => {
    expect(missingIn(name, filled)).toEqual([])
    const shape = name === 'spread' ? itemEndpoints.spread.body : commandBodies[name]
    expect(shape.safeParse(bodyOf(name, filled, { terms }))).toMatchObject({ success: true })
  })

  test.each([
    ['return', {}, ['note']],
    ['sign-for', {}, []],
    ['ask-extension', { note: '等设备' }, ['day', 'cause']],
    ['close', { outcome: 'done' }, []],
    ['close', { outcome: 'partly' }, ['note']],
    ['look-back', { result: 'holds' }, []],
    ['look-back', { result: 'not', note: ' ' }, ['day', 'note']],
    ['resume', {}, []],
    ['resume', { day: plainDate('2026-06-20') }, ['note']],
    ['spread', { criterion: '现场看过' }, ['units', 'day', 'unit']],
  ] as const)('%s with %j still asks for %j', (name, draft, missing) => {
    expect(missingIn(name, { ...emptyDraft, ...draft })).toEqual(missing)
  })

  test('begins with what is known: the reported outcome, the next rung', () => {
    const item = { report: { outcome: 'partly' }, rung: 1, terms } as unknown as ItemView // the forms look at nothing else
    expect(firstDraft('close', item).outcome).toBe('partly')
    expect(firstDraft('escalate', item).rung).toBe(2)
  })
})
