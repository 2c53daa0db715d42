import type { ItemView } from '@luoshi/contract'
import { setAsideFor } from './reshape.ts'

export const views = ['all', 'waiting', 'ready', 'sent', 'set-aside'] as const
export type View = (typeof views)[number]

/** Which rows an address asks to see; all of them when it says nothing that is known. */
export const viewFrom = (asked: string | undefined): View => views.find((one) => one === asked) ?? 'all'

/** Where a row stands on the way from the speech to a unit's desk. The server says what keeps it from being dispatched. */
export function standing({ phase, allowed }: Pick<ItemView, 'phase' | 'allowed'>): Exclude<View, 'all'> {
  if (phase === 'cancelled') return 'set-aside'
  if (phase !== 'draft') return 'sent'
  return allowed.includes('dispatch') ? 'ready' : 'waiting'
}

/** Names of the terms that dispatch still waits for, in the order a form shows them; empty when it waits for nothing, or something else. */
export function missingIn({ blocked }: Pick<ItemView, 'blocked'>): string[] {
  const missing = blocked['dispatch']?.data['missing']
  return Array.isArray(missing) ? missing.map(String) : []
}

export interface Tally {
  all: number
  waiting: number
  ready: number
  sent: number
  setAside: number
  withoutLead: number
}

export function tallyOf(rows: readonly Pick<ItemView, 'phase' | 'allowed' | 'blocked'>[]): Tally {
  const tally: Tally = { all: 0, waiting: 0, ready: 0, sent: 0, setAside: 0, withoutLead: 0 }
  for (const row of rows) {
    const at = standing(row)
    tally.all += 1
    tally[at === 'set-aside' ? 'setAside' : at] += 1
    if (at === 'waiting' && missingIn(row).includes('lead')) tally.withoutLead += 1
  }
  return tally
}

const LEFT_NOTHING: readonly unknown[] = [setAsideFor.merged, setAsideFor.takenBack]

/**
 * Rows in the order they were spoken. A row set aside that was taken up again shows once, as what it became; what was merged or taken
 * back shows no more.
 */
export function inOrder(rows: readonly ItemView[]): ItemView[] {
  const place = ({ terms: { source } }: ItemView) =>
    source.type === 'document' ? ([source.start, source.end] as const) : ([Infinity, Infinity] as const)
  const takenUp = new Set(rows.filter(({ phase }) => phase !== 'cancelled').map((row) => place(row).join()))
  return rows
    .filter(
      (row) =>
        row.phase !== 'cancelled' ||
        !(takenUp.has(place(row).join()) || LEFT_NOTHING.includes(row.light.facts?.['reason'])),
    )
    .sort((one, other) => {
      const [a, b] = [place(one), place(other)]
      return a[0] - b[0] || a[1] - b[1] || (one.id < other.id ? -1 : 1)
    })
}
