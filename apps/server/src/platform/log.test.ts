import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

const lines: Record<string, unknown>[] = []
const kept = new Writable({
  write(chunk, _, done) {
    lines.push(JSON.parse(String(chunk)))
    done()
  },
})

test('a line says when in plain ISO time, and never a secret or what identifies a citizen', () => {
  createLog('info', kept).info(
    { request: { headers: { authorization: 'Bearer x', cookie: 'y' } }, password: 'z', phone: '1' },
    'asked',
  )
  expect(lines).toEqual([
    {
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
      request: { headers: { authorization: '[not logged]', cookie: '[not logged]' } },
      password: '[not logged]',
      phone: '[not logged]',
      msg: 'asked',
    },
  ])
})
