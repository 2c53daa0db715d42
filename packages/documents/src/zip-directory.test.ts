import { expect, test } from 'vitest'
import { withoutTimes, zipEntries } from './zip-directory.ts'

test('bytes that are not a zip file have no entries', () => {
  expect(zipEntries(new TextEncoder().encode('序号,工作任务\n1,摸清底数'))).toBeUndefined()
  expect(zipEntries(new Uint8Array(0))).toBeUndefined()
  expect(() => withoutTimes(new Uint8Array(30))).toThrow(RangeError)
})

test('an empty zip file has none either, but is one', () => {
  const empty = new Uint8Array(22)
  empty.set([0x50, 0x4b, 0x05, 0x06])
  expect(zipEntries(empty)).toEqual([])
})

test('a directory that points outside the file is not read', () => {
  const broken = new Uint8Array(22)
  broken.set([0x50, 0x4b, 0x05, 0x06, 0, 0, 0, 0, 1, 0, 1, 0, 46, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f])
  expect(zipEntries(broken)).toBeUndefined()
})
