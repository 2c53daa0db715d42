import { describe, expect, test } from 'vitest'
import { cheap } from '../../../test/passwords.ts'
import { passwordsAt, weaknessOf } from './passwords.ts'

describe('a password', () => {
  test.each([
    ['Qh-2026!', undefined],
    ['Qinghe26', undefined],
    ['longenough', undefined],
    ['清河教育局二零二六年', undefined],
    ['qinghe26', 'too-short'],
    ['Ab1!', 'too-short'],
    ['aaaaaaaaaaaa', 'too-uniform'],
    ['1212121212', 'too-uniform'],
    ['Zhoumin-2026', 'is-username'],
  ])('%s is %s', (password, weakness) => {
    expect(weaknessOf(password, 'zhoumin')).toBe(weakness)
  })

  test('is known again however it is composed, and only it', async () => {
    const passwords = passwordsAt(cheap)
    const stored = await passwords.hash('Caf\u00e9-2026')
    expect(stored).toMatch(/^\$argon2id\$/)
    expect(await passwords.verify(stored, 'Cafe\u0301-2026')).toBe(true)
    expect(await passwords.verify(stored, 'Cafe-2026')).toBe(false)
    expect(await passwords.verify('plain:Cafe-2026', 'Cafe-2026')).toBe(false)
  })
})
