import { permissions, roles, type Permission, type Role, type UnitType } from '@luoshi/contract'
import type { Reach } from '../http/context.ts'

const everyBusiness = ['calendar.read', 'unit.read', 'person.read', 'stand-in.name', 'item.read'] as const
const doing = [
  'item.sign-for',
  'item.decline',
  'item.delegate',
  'item.report-progress',
  'item.report-done',
  'item.ask-extension',
  'item.state-delay-cause',
] as const
const issuing = [
  'item.draft',
  'item.revise',
  'item.dispatch',
  'item.recall',
  'item.reassign',
  'item.appoint-verifier',
  'item.escalate',
  'item.cancel',
  'item.reopen',
] as const
const verifying = ['item.return', 'item.close', 'item.look-back'] as const
const deciding = ['item.grant-extension', 'item.refuse-extension', 'item.pause', 'item.resume'] as const

interface Rights {
  /** The whole bureau, or the post's own unit with everything below it. */
  reach: Reach
  may: readonly Permission[]
}

/**
 * The one table of who may what. A permission opens an endpoint; on which items it works is the feature's policy, by reach and by
 * whose item it is. The last three are the separate administrators: none of them sees business content.
 * @source GB/T 22239-2019 asks that administrators be separate and hold the least they need; the split is usual practice
 */
export const rightsOf: Readonly<Record<Role, Rights>> = {
  clerk: {
    reach: 'bureau',
    may: [
      ...everyBusiness,
      'source.read',
      'source.add',
      'source.edit',
      'calendar.load',
      'item.comment',
      ...issuing,
      ...doing,
      ...verifying,
    ],
  },
  leader: {
    reach: 'bureau',
    may: [
      ...everyBusiness,
      'source.read',
      'item.comment',
      ...deciding,
      'item.escalate',
      'item.cancel',
      'item.reopen',
      'item.look-back',
    ],
  },
  section: {
    reach: 'subtree',
    may: [...everyBusiness, 'source.read', 'item.comment', ...issuing, ...doing, ...verifying, ...deciding],
  },
  school: { reach: 'subtree', may: [...everyBusiness, 'item.comment', ...doing] },
  inspector: {
    reach: 'bureau',
    may: [...everyBusiness, 'source.read', 'item.comment', 'item.draft', 'item.revise', 'item.look-back'],
  },
  auditor: {
    reach: 'bureau',
    may: ['source.read', 'item.read', 'calendar.read', 'unit.read', 'person.read', 'audit.read', 'audit.verify'],
  },
  'system-admin': {
    reach: 'bureau',
    may: [
      'unit.read',
      'unit.manage',
      'person.read',
      'person.manage',
      'account.manage',
      'setting.manage',
      'calendar.read',
    ],
  },
  'security-admin': { reach: 'bureau', may: ['unit.read', 'person.read', 'post.manage', 'stand-in.name'] },
  'audit-admin': { reach: 'bureau', may: ['unit.read', 'person.read', 'audit.read', 'audit.verify'] },
}

/** Three people, none of whom may do another's work or any business. */
export const administrators: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin']
export const isAdministrator = (role: Role): boolean => administrators.includes(role)

/** A role already held that may not be held together with a wanted one. */
export const clashingRole = (wanted: Role, held: readonly Role[]): Role | undefined =>
  held.find((role) => role !== wanted && (isAdministrator(role) || isAdministrator(wanted)))

/** Roles of the bureau's own offices, and the one of every place that has pupils. */
export function fitsUnit(role: Role, type: UnitType): boolean {
  const isOffice = type === 'bureau' || type === 'section'
  return role === 'school' ? !isOffice : isOffice
}

/** The table turned round, for the reviewed snapshot: which roles carry each permission. */
export const rolesByPermission = (): Record<Permission, Role[]> =>
  Object.fromEntries(
    permissions.map((permission) => [permission, roles.filter((role) => rightsOf[role].may.includes(permission))]),
  ) as Record<Permission, Role[]> // one entry for each permission
