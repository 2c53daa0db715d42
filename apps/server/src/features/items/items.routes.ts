import type { WorkingCalendar } from '@luoshi/calendar'
import { commandNames, itemCommands, itemEndpoints, type CommandName, type ItemFilter } from '@luoshi/contract'
import { isOpen, type ItemId } from '@luoshi/loop'
import { inTransaction } from '../../platform/db/database.ts'
import { absent, answer, decline, fileAnswer } from '../../platform/http/answers.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { bureauCalendar } from '../clocks/public.ts'
import { evidenceOf, handInEvidence } from './evidence.ts'
import { act, handleItemCommand, type CommandBody, type Handled } from './handle-item-command.ts'
import { handoverSheet } from './handover-sheet.ts'
import { itemActorOf } from './item-actor.ts'
import { itemCards } from './item-cards.ts'
import { itemHistory } from './item-history.ts'
import { itemRows, type WholeRow } from './item-rows.ts'
import { itemView, itemViews } from './item-view.ts'
import { resolved, viewerOf } from './item-viewer.ts'
import type { Viewer } from './items.filter.ts'
import { maySee } from './items.policy.ts'
import { itemsPage, overdueByUnit, tallyByUnit, tallyOfSource, type Page } from './items.queries.ts'
import { NO_UNIT, readItem } from './items.store.ts'
import { unknownParty } from './known-parties.ts'
import { namedParties } from './named-parties.ts'
import { spreadItem } from './spread-item.ts'
import { askedLately, boxTallies } from './work-boxes.queries.ts'

export function itemRoutes(routes: Routes): void {
  serve(routes, itemEndpoints.list, async ({ query, context }) => {
    const calendar = await bureauCalendar(context.db)
    const { rows, next } = await pageFor(context, query, calendar)
    return answer({ rows: await itemRows(context.db, rows, context.today, calendar), next })
  })

  serve(routes, itemEndpoints.cards, async ({ query, context }) => {
    const calendar = await bureauCalendar(context.db)
    const { rows, next } = await pageFor(context, query, calendar)
    return answer({ rows: await itemCards(context, rows, calendar), next })
  })

  serve(routes, itemEndpoints.boxes, async ({ context }) => {
    const viewer = await viewerOf(context, await bureauCalendar(context.db))
    return answer({ boxes: await boxTallies(context.db, viewer), asked: await askedLately(context.db, viewer) })
  })

  serve(routes, itemEndpoints.counts, async ({ query, context }) => {
    const viewer = await viewerOf(context, await bureauCalendar(context.db))
    const counted = query.source
      ? await tallyOfSource(context.db, query.source, viewer)
      : await countsByUnit(context, viewer)
    const named = await namedParties(
      context.db,
      counted.map((row) => unitOf(row.unit)),
    )
    return answer({ rows: counted.map((row) => ({ ...row, unit: named(unitOf(row.unit)) })) })
  })

  serve(routes, itemEndpoints.get, async ({ params, context }) => shown(context, params.itemId))

  serve(routes, itemEndpoints.history, async ({ params, context }) => {
    const history = await itemHistory(context, params.itemId)
    return history ? answer(history) : absent()
  })

  serve(routes, itemEndpoints.draft, async ({ body, context }) => {
    const itemId = context.newId() as ItemId // a new id becomes an item's by being drafted as one
    const unknown = await unknownParty(context.db, null, body)
    if (unknown) return decline(unknown)
    const acted = await inTransaction(context.db, (tx) =>
      act(
        tx,
        context,
        itemId,
        { item: { phase: 'absent' }, version: 0 },
        { type: 'draft', terms: body.terms, parent: null },
      ),
    )
    return acted.ok ? shownRow(context, acted.row) : decline(acted.refusal)
  })

  for (const name of commandNames) serveCommand(routes, name)

  serve(routes, itemEndpoints.spread, async ({ params, body, context }) => {
    const handled = await inTransaction(context.db, (tx) => spreadItem(tx, context, params.itemId, body))
    return afterwards(context, params.itemId, handled)
  })

  serve(routes, itemEndpoints.addEvidence, async ({ params: { itemId }, body, file, context }) => {
    const loaded = await readItem(context.db, itemId)
    if (!loaded || !maySee(await itemActorOf(context), loaded.item)) return absent()
    if (!isOpen(loaded.item)) return decline({ code: 'item/not-open', data: { phase: loaded.item.phase } })
    const id = await inTransaction(context.db, (tx) =>
      handInEvidence(tx, context, itemId, file, body.effectiveOn ?? null),
    )
    const kept = (await evidenceOf(context.db, itemId)).find((piece) => piece.id === id)
    return kept ? answer(kept) : absent()
  })

  serve(routes, itemEndpoints.evidenceFile, async ({ params, context }) => {
    const loaded = await readItem(context.db, params.itemId)
    if (!loaded || !maySee(await itemActorOf(context), loaded.item)) return absent()
    const piece = (await evidenceOf(context.db, params.itemId)).find(({ id }) => id === params.evidenceId)
    const content = piece && (await routes.files.open(piece.sha256))
    return content ? fileAnswer({ content, name: piece.name, mediaType: piece.mediaType }) : absent()
  })

  serve(routes, itemEndpoints.handoverSheet, async ({ params, context }) => {
    const view = await itemView(context, params.itemId)
    if (!view) return absent()
    if (view.issuer === null || view.clock === null) return decline({ code: 'item/not-dispatched', data: {} })
    return fileAnswer({
      content: await handoverSheet(context, view),
      name: `交办单-${view.title}.docx`,
      mediaType: itemEndpoints.handoverSheet.ok.file,
    })
  })
}

function serveCommand(routes: Routes, name: CommandName): void {
  serve(routes, itemCommands[name], async ({ params, body, context }) => {
    const command = { type: name, ...body } as Extract<CommandBody, { type: CommandName }> // the body is the shape of this very command
    const handled = await inTransaction(context.db, (tx) => handleItemCommand(tx, context, params.itemId, command))
    return afterwards(context, params.itemId, handled)
  })
}

async function afterwards(context: RequestContext, itemId: ItemId, handled: Handled) {
  if (handled.kind === 'absent') return absent()
  if (handled.kind === 'refused') return decline(handled.refusal)
  return handled.row ? shownRow(context, handled.row) : shown(context, itemId)
}

async function shownRow(context: RequestContext, row: WholeRow) {
  const [view] = await itemViews(context, [row])
  return view ? answer(view) : absent()
}

async function shown(context: RequestContext, itemId: ItemId) {
  const view = await itemView(context, itemId)
  return view ? answer(view) : absent()
}

type PageQuery = ItemFilter & Page

async function pageFor(
  context: RequestContext,
  { sort, limit, after, ...filter }: PageQuery,
  calendar: WorkingCalendar,
) {
  return itemsPage(context.db, await resolved(context, filter), await viewerOf(context, calendar), {
    sort,
    limit,
    after,
  })
}

const unitOf = <Unit>(unit: Unit) => (unit === NO_UNIT ? null : unit)

async function countsByUnit({ db }: RequestContext, viewer: Viewer) {
  const all = await tallyByUnit(db, viewer)
  const late = await overdueByUnit(db, viewer)
  const lateIn = new Map(late.map((row) => [`${row.unit} ${row.phase}`, row.count]))
  return all.flatMap(({ unit, phase, count }) => {
    const overdue = lateIn.get(`${unit} ${phase}`) ?? 0
    return [
      ...(count > overdue ? [{ unit, phase, overdue: false, count: count - overdue }] : []),
      ...(overdue > 0 ? [{ unit, phase, overdue: true, count: overdue }] : []),
    ]
  })
}
