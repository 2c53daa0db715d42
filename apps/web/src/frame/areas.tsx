import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined'
import BookOutlined from '@ant-design/icons/es/icons/BookOutlined'
import CheckSquareOutlined from '@ant-design/icons/es/icons/CheckSquareOutlined'
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined'
import ProfileOutlined from '@ant-design/icons/es/icons/ProfileOutlined'
import ReadOutlined from '@ant-design/icons/es/icons/ReadOutlined'
import SettingOutlined from '@ant-design/icons/es/icons/SettingOutlined'
import type { Permission, Role } from '@luoshi/contract'
import type { ReactNode } from 'react'
import { paths } from '../paths.ts'

export type AreaName = 'work' | 'sources' | 'ledger' | 'inspections' | 'letters' | 'overview' | 'settings'

/** One entry of the rail. */
export interface Area {
  name: AreaName
  path: (typeof paths)[AreaName]
  icon: ReactNode
  /** Any of these opens it. */
  for: readonly Permission[]
  /** False until the page is there: an entry that leads nowhere is not shown. */
  ready: boolean
}

/** The rail, in its order. A page that is finished sets `ready`. */
export const areas: readonly Area[] = [
  { name: 'work', path: paths.work, icon: <CheckSquareOutlined />, for: ['item.read'], ready: true },
  { name: 'sources', path: paths.sources, icon: <ReadOutlined />, for: ['source.read'], ready: true },
  { name: 'ledger', path: paths.ledger, icon: <BookOutlined />, for: ['item.read'], ready: true },
  { name: 'inspections', path: paths.inspections, icon: <AuditOutlined />, for: ['item.read'], ready: false },
  { name: 'letters', path: paths.letters, icon: <FileTextOutlined />, for: ['item.read'], ready: false },
  { name: 'overview', path: paths.overview, icon: <ProfileOutlined />, for: ['item.read'], ready: true },
  {
    name: 'settings',
    path: paths.settings,
    icon: <SettingOutlined />,
    for: [
      'unit.manage',
      'person.manage',
      'post.manage',
      'account.manage',
      'setting.manage',
      'calendar.load',
      'audit.read',
    ],
    ready: true,
  },
]

/** The entries of the rail that exist and that a post may use. */
export const areasFor = (permissions: readonly Permission[]): readonly Area[] =>
  areas.filter(({ ready, for: any }) => ready && any.some((permission) => permissions.includes(permission)))

const FIRST: Partial<Record<Role, AreaName>> = {
  clerk: 'sources',
  leader: 'overview',
  section: 'work',
  school: 'work',
  inspector: 'inspections',
  auditor: 'ledger',
}

/** Where a role begins its day: its own page, else the first one it may use. */
export function landingOf(role: Role | undefined, permissions: readonly Permission[]): string {
  const open = areasFor(permissions)
  const own = open.find(({ name }) => role !== undefined && name === FIRST[role])
  return (own ?? open[0])?.path ?? paths.settings
}
