import { itemEndpoints, sourceEndpoints, type DocumentId, type SourceItem } from '@luoshi/contract'
import { replaceEqualDeep } from '@tanstack/react-query'
import type { z } from 'zod'
import { query } from '../../platform/api.ts'

export type SourceId = z.infer<typeof DocumentId>
type Rows = { rows: SourceItem[] }

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

/** The rows of the workbench; any change of an item makes them old. */
export const rowsQuery = (sourceId: string) =>
  query(sourceEndpoints.rows, { params: { sourceId } }, { livesOn: ['item'], join: keepNewest })

/** How much each unit has on its desk already. */
export const burdenQuery = () => query(itemEndpoints.counts, { query: {} })
