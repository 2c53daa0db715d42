import { itemEndpoints, sourceEndpoints, type ItemView } from '@luoshi/contract'
import { replaceEqualDeep } from '@tanstack/react-query'
import { query } from '../../platform/api.ts'
import type { Change } from '../../platform/live.ts'

type Rows = { rows: ItemView[] }

export const sourcesQuery = () => query(sourceEndpoints.list, { query: { limit: 200 } }, { livesOn: ['item'] })

export const sourceQuery = (sourceId: string) => query(sourceEndpoints.get, { params: { sourceId } })

/** Keeps a row that this page has saved since the answer was asked for: an answer from before never undoes what is on the screen. */
const keepNewest = (old: unknown, next: unknown): unknown => {
  const known = new Map(((old as Rows | undefined)?.rows ?? []).map((row) => [row.id, row])) // both are answers of this endpoint
  const rows = (next as Rows).rows.map((row) => {
    const mine = known.get(row.id)
    return mine && mine.version > row.version ? mine : row
  })
  return replaceEqualDeep(old, { rows })
}

const holds = (data: unknown, { streamId, version }: Change): boolean =>
  (data as Rows | undefined)?.rows.some((row) => row.id === streamId && row.version >= version) ?? false // an answer of this endpoint

/** What the reading took for a demand, and why: the same as long as the text is. */
export const foundQuery = (sourceId: string) =>
  query(sourceEndpoints.found, { params: { sourceId } }, { staleTime: Infinity })

/** The rows of the workbench; any change of an item makes them old. */
export const rowsQuery = (sourceId: string) =>
  query(sourceEndpoints.rows, { params: { sourceId } }, { livesOn: ['item'], join: keepNewest, holds })

/** How much each unit has on its desk already. */
export const burdenQuery = () => query(itemEndpoints.counts, { query: {} })
