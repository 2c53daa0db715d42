import { z } from 'zod'

/** What a post may be allowed to do: `noun.verb`. Which role carries which is the server's policy, kept as a reviewed snapshot. */
export const permissions = [
  'source.read',
  'source.add',
  'source.edit',
  'item.read',
  'item.draft',
  'item.revise',
  'item.dispatch',
  'item.recall',
  'item.sign-for',
  'item.decline',
  'item.reassign',
  'item.delegate',
  'item.appoint-verifier',
  'item.comment',
  'item.report-progress',
  'item.report-done',
  'item.return',
  'item.close',
  'item.ask-extension',
  'item.grant-extension',
  'item.refuse-extension',
  'item.pause',
  'item.resume',
  'item.state-delay-cause',
  'item.escalate',
  'item.cancel',
  'item.look-back',
  'item.reopen',
  'calendar.read',
  'calendar.load',
  'unit.read',
  'unit.manage',
  'person.read',
  'person.manage',
  'post.manage',
  'stand-in.name',
  'account.manage',
  'audit.read',
  'audit.verify',
  'setting.manage',
] as const
export const Permission = z.enum(permissions)
export type Permission = z.infer<typeof Permission>

/**
 * The roles a post can carry. The three administrators (系统管理员, 安全管理员, 审计管理员) are separate people and see no business content.
 */
export const roles = [
  'clerk',
  'leader',
  'section',
  'school',
  'inspector',
  'auditor',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>
