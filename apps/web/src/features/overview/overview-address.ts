import { parsePlainDate } from '@luoshi/calendar'
import { overviewEndpoints } from '@luoshi/contract'
import { query } from '../../platform/api.ts'

/** Which items the overview speaks of, as its address says it. */
export interface OverviewSearch {
  source?: string
  from?: string
  until?: string
}

export function overviewSearch(search: Record<string, unknown>): OverviewSearch {
  const day = (name: 'from' | 'until') => {
    const value = search[name]
    return typeof value === 'string' && parsePlainDate(value) ? { [name]: value } : {}
  }
  const { source } = search
  return { ...(typeof source === 'string' && source !== '' ? { source } : {}), ...day('from'), ...day('until') }
}

const asked = ({ source, from, until }: OverviewSearch) => {
  const [first, last] = [parsePlainDate(from ?? ''), parsePlainDate(until ?? '')]
  return { ...(source ? { source } : {}), ...(first ? { from: first } : {}), ...(last ? { until: last } : {}) }
}

export const overviewQuery = (search: OverviewSearch) =>
  query(overviewEndpoints.get, { query: asked(search) }, { livesOn: ['item'], staleTime: 30_000 })
export const wallQuery = (search: OverviewSearch) =>
  query(overviewEndpoints.wall, { query: asked(search) }, { livesOn: ['item'], staleTime: 30_000 })

/** The same items in the ledger: what its address is for this scope. */
export const ledgerScope = ({ source, from, until }: OverviewSearch): Record<string, string> => ({
  ...(source ? { source } : {}),
  ...(from ? { saidFrom: from } : {}),
  ...(until ? { saidUntil: until } : {}),
})

/** Everything that was dispatched and not cancelled. */
export const DISPATCHED = 'dispatched,in-progress,reported,closed'
