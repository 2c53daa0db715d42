import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUuid, makeNewId } from './ids.ts'

const zeros = (bytes: number) => new Uint8Array(bytes)
const ones = (bytes: number) => new Uint8Array(bytes).fill(255)

test('an id has the layout of RFC 9562: time, version 7, variant 10', () => {
  // The instant of the example in RFC 9562 appendix A.6: 2022-02-22 19:22:22 UTC.
  const ids = [zeros, ones].map((random) => makeNewId(() => 1_645_557_742_000, random)())
  expect(ids).toEqual(['017f22e2-79b0-7000-8000-000000000000', '017f22e2-79b0-77ff-bfff-ffffffffffff'])
})

test('ids sort in the order they were made, even within a millisecond and when the clock goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1e12, max: 1e12 + 3 }), { minLength: 2, maxLength: 50 }), (times) => {
      let i = 0
      const newId = makeNewId(
        () => times[Math.min(Math.floor(i / 2), times.length - 1)] ?? 0,
        (bytes) => ones(bytes),
      )
      const ids = times.map(() => {
        i += 2
        return newId()
      })
      expect(ids.toSorted()).toEqual(ids)
      expect([new Set(ids).size, ids.every(isUuid)]).toEqual([ids.length, true])
    }),
  )
})

test('more ids in one millisecond than the counter holds run into the next one and stay in order', () => {
  const newId = makeNewId(() => 1e12, ones)
  const ids = Array.from({ length: 10_000 }, newId)
  expect([new Set(ids).size, ids.toSorted().every((id, i) => id === ids[i])]).toEqual([10_000, true])
})

test.each(['017F22E2-79B0-7000-8000-000000000000', '017f22e279b070008000000000000000', '', `'; drop table event; --`])(
  '%s is not an id in our spelling',
  (text) => expect(isUuid(text)).toBe(false),
)
