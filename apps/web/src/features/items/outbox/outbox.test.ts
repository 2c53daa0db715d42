import { describe, expect, test } from 'vitest'
import {
  afterSent,
  arrived,
  bodyToSend,
  failed,
  nextJob,
  retryDelayMs,
  sentAnyway,
  unsentOf,
  type Unsent,
  type UnsentFile,
} from './outbox.ts'

const file = (id: string, more: Partial<UnsentFile> = {}): UnsentFile => ({
  id,
  name: `${id}.jpg`,
  bytes: 1000,
  isImage: true,
  effectiveOn: '2026-03-10',
  evidenceId: null,
  refused: null,
  ...more,
})
const report = (id: string, more: Partial<Unsent> = {}): Unsent => ({
  id,
  person: 'xie',
  post: null,
  itemId: 'wall',
  title: '围墙加固',
  command: 'report-progress',
  version: 4,
  body: { note: '已进场' },
  files: [],
  state: 'waiting',
  why: null,
  attempts: 0,
  notBefore: 0,
  savedAt: Number(id),
  ...more,
})
const offline = { status: 0, code: 'network/unreachable', title: '' }
const now = 1_000_000

describe('what is sent next', () => {
  test('the photos of a report go before it', () => {
    const waiting = report('1', { files: [file('a', { evidenceId: 'e1' }), file('b')] })
    expect(nextJob([waiting], 'xie', now)).toMatchObject({ kind: 'upload', file: { id: 'b' } })
    const ready = arrived(waiting, 'b', 'e2')
    expect(nextJob([ready], 'xie', now)).toMatchObject({ kind: 'send' })
    expect(bodyToSend(ready)).toEqual({ note: '已进场', evidence: ['e1', 'e2'] })
  })

  test('photos of a draft go while it is being written, the draft itself stays', () => {
    const draft = report('1', { state: 'draft', files: [file('a')] })
    expect(nextJob([draft], 'xie', now)).toMatchObject({ kind: 'upload' })
    expect(nextJob([arrived(draft, 'a', 'e1')], 'xie', now)).toBeUndefined()
  })

  test('two reports on one item go in the order they were written; other items do not wait', () => {
    const first = report('1', { notBefore: now + 1 })
    const second = report('2', { command: 'report-done' })
    expect(nextJob([second, first], 'xie', now)).toBeUndefined()
    expect(nextJob([second, first, report('3', { itemId: 'roof' })], 'xie', now)).toMatchObject({ entry: { id: '3' } })
    expect(nextJob([second, first], 'xie', now + 1)).toMatchObject({ entry: { id: '1' } })
  })

  test('what one person wrote is never sent by another who uses the same device', () => {
    expect(nextJob([report('1')], 'tian', now)).toBeUndefined()
    expect(unsentOf([report('1'), report('2', { state: 'draft' })], 'xie')).toHaveLength(1)
  })
})

describe('after an attempt that failed', () => {
  test('a line that dropped is tried again later and later', () => {
    const once = failed(report('1'), offline, now)
    expect(once).toMatchObject({ state: 'waiting', attempts: 1, notBefore: now + 5000 })
    expect(failed(once, offline, now)).toMatchObject({ attempts: 2, notBefore: now + 10_000 })
    expect(retryDelayMs(50)).toBe(300_000)
  })

  test.each([500, 503, 429, 401])('an answer %i is not the writer’s business', (status) => {
    expect(failed(report('1'), { status, code: 'x', title: 'x' }, now).state).toBe('waiting')
  })

  test('when somebody was faster it waits for its writer, words and key kept, and later reports wait with it', () => {
    const stale = failed(report('1'), { status: 412, code: 'version/stale', title: '内容已被他人更新' }, now)
    expect(stale).toMatchObject({ id: '1', state: 'conflict', why: '内容已被他人更新', body: { note: '已进场' } })
    expect(nextJob([stale, report('2')], 'xie', now)).toBeUndefined()
    const again = sentAnyway(stale, 6)
    expect(again).toMatchObject({ id: '1', state: 'waiting', version: 6 })
    expect(nextJob([again], 'xie', now)).toMatchObject({ kind: 'send', entry: { id: '1' } })
  })

  test('a refusal is kept with the server’s own words', () => {
    const refused = failed(report('1'), { status: 409, code: 'item/not-in-progress', title: '承办期间才能这样办' }, now)
    expect(refused).toMatchObject({ state: 'refused', why: '承办期间才能这样办' })
  })

  test('a photo that is refused holds back a report that was sent off, not a draft', () => {
    const failure = { status: 409, code: 'file/too-large', title: '文件太大' }
    const draft = report('1', { state: 'draft', files: [file('a')] })
    expect(failed(draft, failure, now, 'a')).toMatchObject({ state: 'draft', files: [{ refused: '文件太大' }] })
    expect(failed({ ...draft, state: 'waiting' }, failure, now, 'a')).toMatchObject({ state: 'refused' })
  })
})

test('a second report knows what the first one did, so that nobody is warned of their own work', () => {
  const first = report('1')
  expect(afterSent([first, report('2'), report('3', { itemId: 'roof' })], first, 5)).toMatchObject([
    { id: '2', version: 5 },
    { id: '3', version: 4 },
  ])
})
