import { sourceEndpoints } from '@luoshi/contract'
import { inTransaction } from '../../platform/db/database.ts'
import { absent, answer, decline, fileAnswer } from '../../platform/http/answers.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { viewsOfSource } from '../items/public.ts'
import { foundDemands } from './found-demands.ts'
import { sourceNamed } from './public.ts'
import { sourcesPage, sourceView } from './sources.queries.ts'
import { takeInSource } from './take-in-source.ts'
import { taskTable } from './task-table.ts'

export function sourceRoutes(routes: Routes): void {
  serve(routes, sourceEndpoints.add, async ({ body, file, context }) => {
    const taken = await inTransaction(context.db, (tx) => takeInSource(tx, context, routes.files, file, body))
    if (!taken.ok) return decline(taken.refusal)
    const view = await sourceView(context.db, taken.sourceId, context.today)
    return view ? answer(view) : absent()
  })

  serve(routes, sourceEndpoints.list, async ({ query: { limit, after }, context }) =>
    answer(await sourcesPage(context.db, context.today, { limit, after })),
  )

  serve(routes, sourceEndpoints.get, async ({ params, context }) => {
    const view = await sourceView(context.db, params.sourceId, context.today)
    return view ? answer(view) : absent()
  })

  serve(routes, sourceEndpoints.rows, async ({ params, context }) => {
    const source = await sourceNamed(context.db, params.sourceId)
    return source ? answer({ rows: await viewsOfSource(context, params.sourceId) }) : absent()
  })

  serve(routes, sourceEndpoints.found, async ({ params, context }) => {
    const found = await foundDemands(context, params.sourceId)
    return found ? answer({ found }) : absent()
  })

  serve(routes, sourceEndpoints.original, async ({ params, context }) => {
    const row = await context.db
      .selectFrom('source')
      .select(['sha256', 'file_name', 'media_type'])
      .where('source_id', '=', params.sourceId)
      .executeTakeFirst()
    const content = row && (await routes.files.open(row.sha256))
    return row && content ? fileAnswer({ content, name: row.file_name, mediaType: row.media_type }) : absent()
  })

  serve(routes, sourceEndpoints.taskTable, async ({ params, query, context }) => {
    const table = await taskTable(context, params.sourceId, query)
    return table ? fileAnswer(table) : absent()
  })
}
