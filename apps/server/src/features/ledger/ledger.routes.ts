import { buffer } from 'node:stream/consumers'
import { ledgerEndpoints } from '@luoshi/contract'
import type { DocumentId, UnitId } from '@luoshi/loop'
import { inTransaction } from '../../platform/db/database.ts'
import { absent, answer, decline, fileAnswer, type Refused } from '../../platform/http/answers.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import { wordProblem } from '../../platform/http/problem-wording.ts'
import type { EdgeCode, EdgeProblems } from '../../platform/http/problems.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { bureauCalendar } from '../clocks/public.ts'
import { resolved, viewerOf } from '../items/public.ts'
import { namesOfUnits } from '../people/public.ts'
import { titlesOfSources } from '../sources/public.ts'
import { bringBack } from './bring-back.ts'
import { askAll } from './bulk.ts'
import { groupsOf } from './ledger.queries.ts'
import { returnedRows } from './read-sheet.ts'
import { keepView, removeView, savedViews } from './saved-views.ts'
import { ledgerSheet } from './write-sheet.ts'

const EDGE: readonly EdgeCode[] = ['version/stale', 'permission/missing', 'thing/absent']

export function ledgerRoutes(routes: Routes): void {
  /** What one item's refusal says, in the reader's language: the same words its own page would show. */
  const word =
    ({ language }: RequestContext) =>
    (refusal: Refused): string => {
      const edge = EDGE.find((code) => code === refusal.code)
      if (edge) return wordProblem(edge, language, refusal.data as EdgeProblems[typeof edge]) // data of that very code
      return routes.wordRefusal(refusal, language) ?? refusal.code
    }

  serve(routes, ledgerEndpoints.totals, async ({ query: { by, ...filter }, context }) => {
    const viewer = await viewerOf(context, await bureauCalendar(context.db))
    const groups = await groupsOf(context.db, await resolved(context, filter), viewer, by)
    const keys = groups.flatMap(({ key }) => key ?? [])
    const names: ReadonlyMap<string, string> =
      by === 'unit'
        ? await namesOfUnits(context.db, keys as UnitId[]) // keys of this grouping are units
        : by === 'source'
          ? await titlesOfSources(context.db, keys as DocumentId[]) // and of this one sources
          : new Map()
    return answer({
      total: groups.reduce((sum, { count }) => sum + count, 0),
      groups: groups.map((group) => ({ ...group, name: names.get(group.key ?? '') ?? null })),
    })
  })

  serve(routes, ledgerEndpoints.bulk, async ({ body: { command, items }, context }) => {
    const answers = await inTransaction(context.db, (tx) => askAll(tx, { ...context, db: tx }, command, items))
    const rows = answers.map(({ item, refusal }) => ({
      item,
      declined: refusal ? { code: refusal.code, words: word(context)(refusal) } : null,
    }))
    return answer({ done: rows.filter(({ declined }) => declined === null).length, rows })
  })

  serve(routes, ledgerEndpoints.spreadsheet, async ({ query: { sort, column, ...filter }, context }) =>
    fileAnswer({
      content: ledgerSheet(context, await resolved(context, filter), sort, column),
      name: `${context.language === 'zh' ? '台账' : 'ledger'}-${context.today}.xlsx`,
      mediaType: ledgerEndpoints.spreadsheet.ok.file,
    }),
  )

  serve(routes, ledgerEndpoints.bringBack, async ({ body: { apply, reason }, file, context }) => {
    const stored = await routes.files.open(file.sha256)
    const read = stored ? await returnedRows(await buffer(stored)) : undefined
    if (!read) return absent()
    if ('refusal' in read) return decline(read.refusal)
    return answer(
      await inTransaction(context.db, (tx) =>
        bringBack(tx, context, read.rows, { apply, reason, word: word(context) }),
      ),
    )
  })

  serve(routes, ledgerEndpoints.views, async ({ context }) =>
    answer({ rows: await savedViews(context.db, actorOf(context).person) }),
  )

  serve(routes, ledgerEndpoints.keepView, async ({ body, context }) => {
    const kept = await inTransaction(context.db, (tx) => keepView(tx, context, body))
    if ('refusal' in kept) return decline(kept.refusal)
    const view = (await savedViews(context.db, actorOf(context).person)).find(({ id }) => id === kept.id)
    return view ? answer(view) : absent()
  })

  serve(routes, ledgerEndpoints.removeView, async ({ params, context }) => {
    const removed = await inTransaction(context.db, (tx) => removeView(tx, context, params.viewId))
    return removed ? answer({ removed }) : absent()
  })
}
