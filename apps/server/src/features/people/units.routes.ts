import { unitEndpoints } from '@luoshi/contract'
import type { UnitId } from '@luoshi/loop'
import { absent, answer, decline } from '../../platform/http/answers.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import type { Duties } from './duties.ts'
import { handleUnitCommand } from './handle-unit-command.ts'
import type { UnitCommand } from './unit.ts'
import { allUnits, unitView } from './units.queries.ts'

export function unitRoutes(routes: Routes, duties: Duties): void {
  const command = async (context: RequestContext, unitId: UnitId, asked: UnitCommand) => {
    const decision = await handleUnitCommand(context, unitId, asked, duties)
    if (decision && !decision.ok) return decline(decision.refusal)
    return shown(context, unitId)
  }

  serve(routes, unitEndpoints.list, async ({ query, context }) => answer({ rows: await allUnits(context.db, query) }))

  serve(routes, unitEndpoints.get, ({ params, context }) => shown(context, params.unitId))

  serve(routes, unitEndpoints.create, ({ body, context }) => {
    const { on = context.today, ...facts } = body
    return command(context, context.newId() as UnitId, { type: 'found', facts, on }) // a new id becomes a unit's by founding it
  })

  serve(routes, unitEndpoints.rename, ({ params, body, context }) =>
    command(context, params.unitId, { type: 'rename', ...body, on: body.on ?? context.today }),
  )

  serve(routes, unitEndpoints.describe, ({ params, body, context }) => {
    const { on = context.today, shortNames, area, ownership, pupils } = body
    return command(context, params.unitId, { type: 'describe', changes: { shortNames, area, ownership, pupils }, on })
  })

  serve(routes, unitEndpoints.move, ({ params, body, context }) =>
    command(context, params.unitId, { type: 'move', ...body, on: body.on ?? context.today }),
  )

  serve(routes, unitEndpoints.merge, ({ params, body, context }) =>
    command(context, params.unitId, { type: 'merge', ...body, on: body.on ?? context.today }),
  )

  serve(routes, unitEndpoints.close, ({ params, body, context }) =>
    command(context, params.unitId, { type: 'close', ...body, on: body.on ?? context.today }),
  )
}

async function shown({ db, today }: RequestContext, unitId: UnitId) {
  const view = await unitView(db, unitId, today)
  return view ? answer(view) : absent()
}
