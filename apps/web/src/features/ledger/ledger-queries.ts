import { itemEndpoints, ledgerEndpoints, sourceEndpoints } from '@luoshi/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call, query } from '../../platform/api.ts'
import { filterOf, type LedgerSearch } from './ledger-address.ts'

const PAGE = 50

/** The rows of a filter, a page at a time, each following the one before. */
export const rowsQuery = (search: LedgerSearch) => {
  const input = { query: { ...filterOf(search), sort: search.sort ?? 'due', limit: PAGE } } as const
  return infiniteQueryOptions({
    queryKey: [itemEndpoints.list.name, input, 'pages'] as const,
    queryFn: ({ pageParam, signal }) =>
      call(
        itemEndpoints.list,
        { query: { ...input.query, ...(pageParam === null ? {} : { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null, // the first page follows none
    getNextPageParam: ({ next }) => next,
    staleTime: 15_000,
  })
}

export const totalsQuery = (search: LedgerSearch) =>
  query(
    ledgerEndpoints.totals,
    { query: { ...filterOf(search), by: search.by ?? 'light' } },
    { livesOn: ['item'], staleTime: 15_000 },
  )

export const viewsQuery = () => query(ledgerEndpoints.views, {}, { livesOn: ['saved-view'] })

/** Sources to choose from, latest first. */
export const sourceChoices = () => query(sourceEndpoints.list, { query: { limit: 200 } }, { staleTime: 60_000 })

/** Ids and versions of everything a filter finds, up to a limit, for acting on all of it. */
export async function everyRow(search: LedgerSearch, most: number): Promise<{ id: string; version: number }[]> {
  const found: { id: string; version: number }[] = []
  let after: string | null = null
  do {
    const page: { rows: { id: string; version: number }[]; next: string | null } = await call(itemEndpoints.list, {
      query: { ...filterOf(search), sort: search.sort ?? 'due', limit: 200, ...(after === null ? {} : { after }) },
    })
    found.push(...page.rows.map(({ id, version }) => ({ id, version })))
    after = page.next
  } while (after !== null && found.length < most)
  return found.slice(0, most)
}
