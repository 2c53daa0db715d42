import type { Permission } from '@luoshi/contract'

export type Part = 'units' | 'people' | 'calendar' | 'audit'

/** The parts of the settings, and what opens each: three administrators, three different doors. */
export const PARTS: readonly { name: Part; needs: readonly Permission[] }[] = [
  { name: 'units', needs: ['unit.manage'] },
  { name: 'people', needs: ['person.manage', 'account.manage'] },
  { name: 'calendar', needs: ['calendar.load', 'setting.manage'] },
  { name: 'audit', needs: ['audit.read'] },
]

export const partIn = (value: unknown): Part | undefined => PARTS.find(({ name }) => name === value)?.name
export const settingsSearch = (search: Record<string, unknown>): { part?: Part } => {
  const part = partIn(search['part'])
  return part ? { part } : {}
}
