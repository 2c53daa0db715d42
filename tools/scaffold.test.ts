import { describe, expect, test } from 'vitest'
import { scaffold } from './scaffold.ts'

const existing = { migrations: ['0001_foundation.sql', '0007_items.sql'], decisions: ['0001-a.md', '0002-b.md'] }

describe('making something new', () => {
  test('a feature comes with its endpoint, its route, its query, a test and a glossary row that still has to be filled', () => {
    const { files, glossary } = scaffold('feature', 'night-duty', existing)
    expect(Object.keys(files)).toEqual([
      'packages/contract/src/night-duty.ts',
      'apps/server/src/features/night-duty/night-duty.routes.ts',
      'apps/server/src/features/night-duty/night-duty.queries.ts',
      'apps/server/src/features/night-duty/night-duty.test.ts',
    ])
    expect(files['packages/contract/src/night-duty.ts']).toContain('export const nightDutyEndpoints')
    expect(glossary).toBe('| night duty | ⋯ | ⋯ | ⋯ |')
  })

  test('a migration and a decision take the next free number', () => {
    expect(Object.keys(scaffold('migration', 'add_notice', existing).files)).toEqual([
      'apps/server/src/platform/db/migrations/0008_add_notice.sql',
    ])
    expect(Object.keys(scaffold('decision', 'keep-letters-apart', existing).files)).toEqual([
      'docs/decisions/0003-keep-letters-apart.md',
    ])
  })

  test.each([
    ['feature', 'NightDuty'],
    ['migration', 'add-notice'],
    ['feature', 'helpers'],
    ['decision', '../../outside'],
  ] as const)('a %s named %s is refused with a sentence', (what, name) => {
    expect(() => scaffold(what, name, existing)).toThrow(RangeError)
  })
})
