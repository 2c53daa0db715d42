import { overviewEndpoints } from '@luoshi/contract'
import type { DocumentId } from '@luoshi/loop'
import { answer } from '../../platform/http/answers.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { bureauCalendar } from '../clocks/public.ts'
import { viewerOf } from '../items/public.ts'
import { unitTree } from '../people/public.ts'
import { sourcesSaid } from '../sources/public.ts'
import {
  delayCauses,
  monthsOfDueDays,
  standingRows,
  wallCells,
  weeksOfDueDays,
  type Scope,
} from './overview.queries.ts'
import { standingOf } from './standing.ts'

/** Columns a meeting room can read at five metres. */
const WALL_SOURCES = 8

export function overviewRoutes(routes: Routes): void {
  serve(routes, overviewEndpoints.get, async ({ query, context }) => {
    const { db } = context
    const { said, scope, viewer } = await scopeOf(context, query)
    const rows = await standingRows(db, scope, viewer)
    const bySource = Map.groupBy(
      rows.filter(({ by }) => by === 'source'),
      ({ source }) => source,
    )
    const byUnit = Map.groupBy(
      rows.filter(({ by }) => by === 'unit'),
      ({ unit }) => unit,
    )
    const knownSources = new Map(said.map((source) => [source.id, source]))
    const tree = await unitTree(db)
    return answer({
      whole: standingOf([...bySource.values()].flat()),
      bySource: [...bySource]
        .map(([source, counted]) => {
          const known = source ? knownSources.get(source) : undefined
          return { ...standingOf(counted), source, title: known?.title ?? null, saidOn: known?.saidOn ?? null }
        })
        .toSorted((one, other) => ((one.saidOn ?? '') < (other.saidOn ?? '') ? 1 : -1)),
      byUnit: tree.flatMap(({ id, name, type }) => {
        const counted = byUnit.get(id)
        return counted ? [{ ...standingOf(counted), unit: id, name, type }] : []
      }),
      delays: await delayCauses(db, scope, viewer),
      months: await monthsOfDueDays(db, scope, viewer),
    })
  })

  serve(routes, overviewEndpoints.wall, async ({ query, context }) => {
    const { db } = context
    const { said, scope, viewer } = await scopeOf(context, query)
    const shown = said.slice(0, WALL_SOURCES)
    const cells = await wallCells(
      db,
      scope,
      viewer,
      shown.map(({ id }) => id),
    )
    const busy = new Set(cells.map(({ unit }) => unit))
    return answer({
      sources: shown,
      units: (await unitTree(db)).flatMap(({ id, name, type }) => (busy.has(id) ? [{ id, name, type }] : [])),
      cells,
      weeks: await weeksOfDueDays(db, scope, viewer),
    })
  })
}

type Wanted = { source?: DocumentId | undefined; from?: RequestContext['today']; until?: RequestContext['today'] }

async function scopeOf(context: RequestContext, { source, from, until }: Wanted) {
  const viewer = await viewerOf(context, await bureauCalendar(context.db))
  const said = await sourcesSaid(context.db, { from, until, only: source })
  const scope: Scope = source || from || until ? said.map(({ id }) => id) : null
  return { said, scope, viewer }
}
