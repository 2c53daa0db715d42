import { delayCauses, outcomes } from '@luoshi/loop'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { UnitType } from './units.ts'
import { DocumentId, PlainDate, UnitId } from './values.ts'

/** How many items stand where. Outcomes are kept apart: no rate can be made by relabelling. */
export const Standing = z.object({
  /** Everything that was dispatched, whatever became of it; drafts and what was cancelled are not in it. */
  dispatched: z.number().int(),
  notSignedFor: z.number().int(),
  onTime: z.number().int(),
  dueSoon: z.number().int(),
  overdue: z.number().int(),
  paused: z.number().int(),
  closed: z.number().int(),
  cancelled: z.number().int(),
  outcomes: z.record(z.enum(outcomes), z.number().int()),
})
export type Standing = z.infer<typeof Standing>

/** Which items an overview speaks of: those of one source, or those dispatched from the sources of a period, or all. */
const scope = {
  source: DocumentId.optional(),
  /** First and last day on which the source was said. */
  from: PlainDate.optional(),
  until: PlainDate.optional(),
}

export const overviewEndpoints = {
  get: endpoint({
    name: 'overview.get',
    summary: 'What came of what was said: in all, by source, by unit, why it is late, and month by month',
    method: 'GET',
    path: '/overview',
    permission: 'item.read',
    query: z.object(scope),
    ok: z.object({
      whole: Standing,
      bySource: z.array(
        Standing.extend({ source: DocumentId.nullable(), title: z.string().nullable(), saidOn: PlainDate.nullable() }),
      ),
      /** Units are compared only with units of their own type. */
      byUnit: z.array(Standing.extend({ unit: UnitId, name: z.string(), type: UnitType })),
      delays: z.array(z.object({ cause: z.enum(delayCauses).nullable(), count: z.number().int() })),
      /** By month, YYYY-MM: how many fell due, and how many of them were closed by their day, closed after it, or still open. */
      months: z.array(
        z.object({
          month: z.string(),
          due: z.number().int(),
          closedInTime: z.number().int(),
          closedLate: z.number().int(),
          open: z.number().int(),
        }),
      ),
    }),
    refusals: [],
  }),
  wall: endpoint({
    name: 'overview.wall',
    summary: 'The wall: units by sources, each cell with its lights, and what falls due week by week',
    method: 'GET',
    path: '/overview/wall',
    permission: 'item.read',
    query: z.object(scope),
    ok: z.object({
      sources: z.array(
        z.object({ id: DocumentId.nullable(), title: z.string().nullable(), saidOn: PlainDate.nullable() }),
      ),
      units: z.array(z.object({ id: UnitId, name: z.string(), type: UnitType })),
      cells: z.array(
        z.object({
          unit: UnitId,
          source: DocumentId.nullable(),
          overdue: z.number().int(),
          dueSoon: z.number().int(),
          open: z.number().int(),
          closed: z.number().int(),
        }),
      ),
      /** Open items by the Monday of the week in which they fall due. */
      weeks: z.array(z.object({ monday: PlainDate, open: z.number().int(), overdue: z.number().int() })),
    }),
    refusals: [],
  }),
}
