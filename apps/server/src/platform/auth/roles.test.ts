import { permissions, roles, type Permission } from '@luoshi/contract'
import { describe, expect, test } from 'vitest'
import { administrators, clashingRole, fitsUnit, rightsOf, rolesByPermission } from './roles.ts'

const isBusiness = (permission: Permission) => /^(item|source)\./.test(permission)

describe('the three administrators', () => {
  test('see no business content and do no business', () => {
    for (const role of administrators) expect(rightsOf[role].may.filter(isBusiness), role).toEqual([])
  })

  test('share nothing but looking up units and people', () => {
    const [system, security, audit] = administrators.map((role) => new Set(rightsOf[role].may))
    const shared = permissions.filter((one) => [system, security, audit].filter((may) => may?.has(one)).length > 1)
    expect(shared).toEqual(['unit.read', 'person.read'])
  })

  test('are neither each other nor anybody else', () => {
    expect(clashingRole('clerk', ['system-admin'])).toBe('system-admin')
    expect(clashingRole('audit-admin', ['school'])).toBe('school')
    expect(clashingRole('security-admin', ['audit-admin'])).toBe('audit-admin')
    expect(clashingRole('security-admin', ['security-admin'])).toBeUndefined()
    expect(clashingRole('clerk', ['leader', 'section'])).toBeUndefined()
  })
})

test('who looks at everything changes nothing', () => {
  const changing = rightsOf.auditor.may.filter((permission) => !/\.(read|verify)$/.test(permission))
  expect(changing).toEqual([])
  expect(rightsOf.auditor.may).toEqual(expect.arrayContaining(['item.read', 'source.read', 'audit.read']))
})

test('every permission is somebody’s, so that nothing is built that nobody may use', () => {
  const nobodys = Object.entries(rolesByPermission()).filter(([, held]) => held.length === 0)
  expect(nobodys).toEqual([])
})

test('who reports an item done is not all who may close it, and a school never closes', () => {
  expect(rightsOf.school.may).not.toContain('item.close')
  expect(rightsOf.clerk.may).not.toContain('item.grant-extension')
  expect(rolesByPermission()['item.grant-extension']).toEqual(['leader', 'section'])
})

test('a school’s role is held where pupils are, every other in an office', () => {
  for (const role of roles) {
    expect(fitsUnit(role, 'primary'), role).toBe(role === 'school')
    expect(fitsUnit(role, 'township-centre'), role).toBe(role === 'school')
    expect(fitsUnit(role, 'section'), role).toBe(role !== 'school')
  }
})
