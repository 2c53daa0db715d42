import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalEvent, canonicalJson } from './canonical.ts'

test('writes the example of RFC 8785 as it is printed there', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022/",
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('sorts keys by code unit, not by language', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']
  const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 1])))
  expect(text).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:1`).join(',')}}`)
})

test('is the same however the keys were ordered, and reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('an event is written with everything that is recorded of it', () => {
  const event = {
    position: 7,
    streamType: 'item',
    streamId: 's',
    version: 2,
    type: 'ItemAssigned',
    schema: 1,
    data: { lead: '基础教育股' },
    actor: { person: 'p', post: null },
    recordedAt: new Date('2026-03-02T08:00:00.123Z'),
  }
  expect(canonicalEvent('t', event)).toBe(
    '{"actor":{"person":"p","post":null},"data":{"lead":"基础教育股"},"position":7,"recordedAt":"2026-03-02T08:00:00.123Z",' +
      '"schema":1,"streamId":"s","streamType":"item","tenantId":"t","type":"ItemAssigned","version":2}',
  )
})
