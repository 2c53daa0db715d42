import type { PlainDate } from '@luoshi/calendar'
import { commandNames, type CommandName, type ItemView } from '@luoshi/contract'
import { isOpen, lightOf, obstacleTo, type Item, type ItemId, type PersonId, type UnitId } from '@luoshi/loop'
import type { Db } from '../../platform/db/database.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import { bureauCalendar } from '../clocks/public.ts'
import { sourcesNamed } from '../sources/public.ts'
import { evidenceRowsOf, pieceOf } from './evidence.ts'
import { itemActorOf, type KnownItemActor } from './item-actor.ts'
import { workingDaysTo } from './item-light.ts'
import { itemRow, partiesInRow, ROW, WHOLE, type WholeRow } from './item-rows.ts'
import { maySee, maySpread, mayUse, partiesOf, runningOf } from './items.policy.ts'
import { namedParties, type Named } from './named-parties.ts'
import { documentOf, nextStep, progressedOf } from './next-step.ts'
import { rulesInForce } from './rules-in-force.ts'

/** Everything an item's page shows, for whoever asks; undefined when there is no such item, or not for them. */
export async function itemView(context: RequestContext, itemId: ItemId): Promise<ItemView | undefined> {
  const row = await context.db.selectFrom('item').select(WHOLE).where('item_id', '=', itemId).executeTakeFirst()
  const [view] = row ? await itemViews(context, [row]) : []
  return view
}

/** The same of several items at once, in the order given, without those that are not for whoever asks. */
export async function itemViews(context: RequestContext, rows: readonly WholeRow[]): Promise<ItemView[]> {
  const { db, today } = context
  const actor = await itemActorOf(context)
  const seen = rows.flatMap(({ state: item, ...row }) =>
    item.phase === 'absent' || !maySee(actor, item) ? [] : [{ row, item, actions: actionsOf(item, actor, context) }],
  )
  const idsOf = (items: typeof seen) => items.map(({ row }) => row.item_id)
  const calendar = await bureauCalendar(db)
  const children = await childrenOf(db, idsOf(seen.filter(({ row }) => row.children_total > 0)))
  const evidence = await evidenceOfAll(db, idsOf(seen.filter(({ item }) => runningOf(item)?.evidence.length)))
  const origins = await sourcesNamed(
    db,
    seen.flatMap(({ item }) => documentOf(item) ?? []),
  )
  // Only for a post that may report does it matter.
  const progressed = await progressedOf(db, idsOf(seen.filter(({ actions }) => mayReport(actions))))
  const named = await namedParties(db, [
    ...seen.flatMap(({ row, item }) => [...partiesInRow(row), ...unitsIn(item), ...peopleIn(item)]),
    ...children.flatMap(partiesInRow),
    ...evidence.map((piece) => piece.added_by),
  ])
  return seen.map(({ row, item, actions }) => {
    const own = itemRow(row, named, today, calendar)
    const document = documentOf(item)
    return {
      ...own,
      ...partsOf(item, named),
      light: { ...own.light, facts: lightFacts(item, today, workingDaysTo(own.due, today, calendar)) },
      evidence: evidence.filter((piece) => piece.item_id === row.item_id).map((piece) => pieceOf(piece, named)),
      children: children
        .filter((child) => child.parent_id === row.item_id)
        .map((child) => itemRow(child, named, today, calendar)),
      origin: (document && origins.get(document)) ?? null,
      next: nextStep(actions.allowed, progressed.has(row.item_id)),
      ...withSpread(item, actor, actions),
    }
  })
}

const mayReport = ({ allowed }: ReturnType<typeof actionsOf>) => allowed.includes('report-progress')

/** What an item says of itself, with units and people by name. */
function partsOf(item: Exclude<Item, { phase: 'absent' }>, named: Named) {
  const running = runningOf(item)
  const { terms } = item
  const pending = running?.clock.pending
  const report = item.phase === 'reported' ? item.report : item.phase === 'closed' ? item.closing.report : null
  return {
    terms,
    supports: terms.supports.map((id) => named(id)),
    inCharge: named(terms.inCharge),
    leader: named(terms.leader),
    issuer: named(partiesOf(item).issuer),
    clock: running && {
      extensions: running.clock.extensions,
      pausedSince: running.clock.pausedSince,
      pausedDays: running.clock.pausedDays,
      pending: pending
        ? {
            until: pending.until,
            reason: pending.reason,
            cause: pending.cause,
            person: named(pending.by.person),
            on: pending.on,
          }
        : null,
    },
    report: report && {
      outcome: report.outcome,
      note: report.note,
      person: named(report.by.person),
      on: report.on,
      evidence: report.evidence,
    },
    closing:
      item.phase === 'closed'
        ? {
            outcome: item.closing.outcome,
            note: item.closing.note,
            person: named(item.closing.by.person),
            on: item.closing.on,
          }
        : null,
    lookBackOn: item.phase === 'closed' ? item.lookBackOn : null,
    lookedBackOn: item.phase === 'closed' ? (item.lookedBack?.on ?? null) : null,
    round: running?.round ?? 0,
    rung: running?.rung ?? 0,
    delayCause: running?.delayCause ?? null,
    declined: declinedOf(item).map(({ unit: by, reason, on }) => ({ unit: named(by), reason, on })),
  }
}

/** Spreading is a use case of its own, beside the loop's commands; its button is greyed by the same rule. */
function withSpread(
  item: Exclude<Item, { phase: 'absent' }>,
  actor: KnownItemActor,
  { allowed, blocked }: ReturnType<typeof actionsOf>,
): Pick<ItemView, 'allowed' | 'blocked'> {
  if (item.phase === 'draft' || !maySpread(actor, item)) return { allowed, blocked }
  if (isOpen(item)) return { allowed: [...allowed, 'spread'], blocked }
  return { allowed, blocked: { ...blocked, spread: { code: 'item/not-open', data: { phase: item.phase } } } }
}

/** What this post may do now, and what it may not do today and why: buttons take both from here. */
export function actionsOf(
  item: Item,
  actor: KnownItemActor,
  context: RequestContext,
): { allowed: CommandName[]; blocked: ItemView['blocked'] } {
  const { person, unit } = actorOf(context)
  const act = { by: { person, unit }, on: context.today }
  const allowed: CommandName[] = []
  const blocked: ItemView['blocked'] = {}
  for (const command of commandNames.filter((name) => mayUse(actor, name, item))) {
    const obstacle = obstacleTo(command, item, rulesInForce(context.today), act)
    if (obstacle) blocked[command] = obstacle
    else allowed.push(command)
  }
  return { allowed, blocked }
}

/** A thousand for each is more than a bureau has units. */
const childrenOf = async (db: Db, parents: readonly ItemId[]) =>
  parents.length === 0
    ? []
    : db
        .selectFrom('item')
        .select(ROW)
        .where('parent_id', 'in', [...parents])
        .orderBy('item_id')
        .limit(1000 * parents.length)
        .execute()

const evidenceOfAll = async (db: Db, items: readonly ItemId[]) => (items.length === 0 ? [] : evidenceRowsOf(db, items))

function lightFacts(item: Item, today: PlainDate, workingDays: number | null): Record<string, unknown> {
  return { ...lightOf(item, today, Math.max(0, workingDays ?? 0)), workingDaysLeft: workingDays }
}

const declinedOf = (item: Exclude<Item, { phase: 'absent' }>) =>
  'declined' in item ? item.declined : (item.before?.declined ?? [])

function unitsIn(item: Exclude<Item, { phase: 'absent' }>): UnitId[] {
  return [...item.terms.supports, partiesOf(item).issuer, ...declinedOf(item).map(({ unit }) => unit)]
}

function peopleIn(item: Exclude<Item, { phase: 'absent' }>): (PersonId | null | undefined)[] {
  const report = item.phase === 'reported' ? item.report : item.phase === 'closed' ? item.closing.report : undefined
  const closing = item.phase === 'closed' ? item.closing : undefined
  return [
    item.terms.inCharge,
    item.terms.leader,
    runningOf(item)?.clock.pending?.by.person,
    report?.by.person,
    closing?.by.person,
  ]
}
