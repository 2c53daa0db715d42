import type { PlainDate } from '@luoshi/calendar'
import { commandNames, type CommandName, type ItemView } from '@luoshi/contract'
import { isOpen, lightOf, obstacleTo, type Item, type ItemId, type PersonId, type UnitId } from '@luoshi/loop'
import type { Db } from '../../platform/db/database.ts'
import { Fault } from '../../platform/fault.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import { bureauCalendar } from '../clocks/public.ts'
import { namesOfPeople } from '../people/public.ts'
import { sourceNamed } from '../sources/public.ts'
import { evidenceOf } from './evidence.ts'
import { itemActorOf, type KnownItemActor } from './item-actor.ts'
import { workingDaysTo } from './item-light.ts'
import { itemRows, namedUnits, ROW, type SelectedRow } from './item-rows.ts'
import { maySee, maySpread, mayUse, partiesOf, runningOf } from './items.policy.ts'
import { nextStep, progressedOf } from './next-step.ts'
import { rulesInForce } from './rules-in-force.ts'

/** Everything an item's page shows, for whoever asks; undefined when there is no such item, or not for them. */
export async function itemView(context: RequestContext, itemId: ItemId): Promise<ItemView | undefined> {
  const row = await context.db.selectFrom('item').select(WHOLE).where('item_id', '=', itemId).executeTakeFirst()
  const [view] = row ? await itemViews(context, [row]) : []
  return view
}

/** Columns that the page of an item needs. */
export const WHOLE = [...ROW, 'state'] as const

type WholeRow = SelectedRow & { state: Item }

/** The same of several items at once, in the order given, without those that are not for whoever asks. */
export async function itemViews(context: RequestContext, rows: readonly WholeRow[]): Promise<ItemView[]> {
  const { db, today } = context
  const actor = await itemActorOf(context)
  const seen = rows.flatMap(({ state, ...row }) =>
    state.phase === 'absent' || !maySee(actor, state) ? [] : [{ row, item: state }],
  )
  const calendar = await bureauCalendar(db)
  const shown = await itemRows(
    db,
    seen.map(({ row }) => row),
    today,
    calendar,
  )
  const unit = await namedUnits(
    db,
    seen.flatMap(({ item }) => unitsIn(item)),
  )
  const person = await namedPeople(
    db,
    seen.flatMap(({ item }) => peopleIn(item)),
  )
  const progressed = await progressedOf(
    db,
    seen.map(({ row }) => row.item_id),
  )
  const views: ItemView[] = []
  for (const [place, { row, item }] of seen.entries()) {
    const own = shown[place]
    if (!own) throw new Fault('A row was not shown', { item: row.item_id })
    const children = row.children_total === 0 ? [] : await childrenOf(db, row.item_id)
    const actions = actionsOf(item, actor, context)
    const { source } = item.terms
    views.push({
      ...own,
      ...partsOf(item, { unit, person }),
      light: { ...own.light, facts: lightFacts(item, today, workingDaysTo(own.due, today, calendar)) },
      evidence: (runningOf(item)?.evidence.length ?? 0) > 0 ? await evidenceOf(db, row.item_id) : [],
      children: await itemRows(db, children, today, calendar),
      origin: (source.type === 'document' ? await sourceNamed(db, source.document) : undefined) ?? null,
      next: nextStep(actions.allowed, progressed.has(row.item_id)),
      ...withSpread(item, actor, actions),
    })
  }
  return views
}

interface Names {
  unit: Awaited<ReturnType<typeof namedUnits>>
  person: Awaited<ReturnType<typeof namedPeople>>
}

/** What an item says of itself, with units and people by name. */
function partsOf(item: Exclude<Item, { phase: 'absent' }>, { unit, person }: Names) {
  const running = runningOf(item)
  const { terms } = item
  const pending = running?.clock.pending
  const report = item.phase === 'reported' ? item.report : item.phase === 'closed' ? item.closing.report : null
  return {
    terms,
    supports: terms.supports.map((id) => unit(id)),
    inCharge: person(terms.inCharge),
    leader: person(terms.leader),
    issuer: unit(partiesOf(item).issuer),
    clock: running && {
      extensions: running.clock.extensions,
      pausedSince: running.clock.pausedSince,
      pausedDays: running.clock.pausedDays,
      pending: pending
        ? {
            until: pending.until,
            reason: pending.reason,
            cause: pending.cause,
            person: person(pending.by.person),
            on: pending.on,
          }
        : null,
    },
    report: report && {
      outcome: report.outcome,
      note: report.note,
      person: person(report.by.person),
      on: report.on,
      evidence: report.evidence,
    },
    closing:
      item.phase === 'closed'
        ? {
            outcome: item.closing.outcome,
            note: item.closing.note,
            person: person(item.closing.by.person),
            on: item.closing.on,
          }
        : null,
    lookBackOn: item.phase === 'closed' ? item.lookBackOn : null,
    lookedBackOn: item.phase === 'closed' ? (item.lookedBack?.on ?? null) : null,
    round: running?.round ?? 0,
    rung: running?.rung ?? 0,
    delayCause: running?.delayCause ?? null,
    declined: declinedOf(item).map(({ unit: by, reason, on }) => ({ unit: unit(by), reason, on })),
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

const childrenOf = (db: Db, parent: ItemId) =>
  db.selectFrom('item').select(ROW).where('parent_id', '=', parent).orderBy('item_id').limit(1000).execute()

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

/** Names of people, asked for once. */
export async function namedPeople(db: Db, ids: readonly (PersonId | null | undefined)[]) {
  const wanted = [...new Set(ids)].filter((id) => id !== null && id !== undefined)
  const names = wanted.length > 0 ? await namesOfPeople(db, wanted) : new Map<PersonId, string>()
  function named(id: PersonId): { id: PersonId; name: string }
  function named(id: PersonId | null): { id: PersonId; name: string } | null
  function named(id: PersonId | null) {
    return id === null ? null : { id, name: names.get(id) ?? id }
  }
  return named
}
