import { addressOf, itemCommands, itemEndpoints } from '@luoshi/contract'
import type { ItemId, UnitId } from '@luoshi/loop'
import type pg from 'pg'
import type { HttpConnection, HttpRequest } from './http-client.ts'
import type { Random } from './random.ts'
import type { Office } from './office.ts'
import { noteFrom, reasonFrom, wordingFor } from './words.ts'

/** One operation as its user sees it: a screen that takes two requests is one operation. */
export type Asked = readonly HttpRequest[]

const get = (endpoint: Parameters<typeof addressOf>[0], parts: Parameters<typeof addressOf>[1]): HttpRequest => ({
  method: 'GET',
  path: addressOf(endpoint, parts),
})

/** Pages of the item list as offices look at them, each followed for a few pages by its cursor. */
export async function listPages(http: HttpConnection, random: Random, office: Office): Promise<Asked[]> {
  const leads = Array.from({ length: 20 }, () => office.unitToLead(random, false))
  const filters: Record<string, unknown>[] = [
    {},
    { phase: ['dispatched', 'in-progress', 'reported'] },
    { phase: 'in-progress' },
    { phase: 'closed' },
    { box: 'to-verify' },
    { level: 'urgent', phase: 'reported' },
    ...leads.map((lead) => ({ lead })),
    ...leads.slice(0, 10).map((lead) => ({ lead, phase: ['dispatched', 'in-progress'] })),
  ]
  const pages: Asked[] = []
  for (const filter of filters)
    for (let after: string | undefined, page = 0; page < 5; page += 1) {
      const request = get(itemEndpoints.list, { query: { sort: 'due', limit: 50, ...filter, after } })
      pages.push([request])
      const next = (await answered<{ next: string | null }>(http, request)).next
      if (next === null) break
      after = next
    }
  return shuffled(pages, random)
}

/** An item's page: the item, and everything that happened to it. */
export const detailsOf = (items: readonly ItemId[]): Asked[] =>
  items.map((itemId) => [
    get(itemEndpoints.get, { params: { itemId } }),
    get(itemEndpoints.history, { params: { itemId } }),
  ])

export const counts: Asked = [get(itemEndpoints.counts, {})]
export const health: Asked = [{ method: 'GET', path: '/api/health' }]

/** A draft by hand, with everything but the criterion filled in. */
export function draft(random: Random, office: Office): Asked {
  const { title, words, criterion } = wordingFor(random)
  const lead: UnitId = office.unitToLead(random, false)
  const terms = {
    kind: 'task',
    title,
    strength: 'must',
    level: 'ordinary',
    source: { type: 'person', words },
    lead,
    supports: office.supports(random, lead),
    inCharge: office.personIn(random, lead).person,
    leader: office.leader(random).person,
    verifier: office.verifierFor(random, lead),
    due: { day: '2030-06-30', basis: { type: 'set' } },
    criterion,
    evidenceWanted: [],
    deliverables: [],
    lookBackAfterDays: null,
  }
  return [{ method: 'POST', path: addressOf(itemEndpoints.draft, {}), body: { terms } }]
}

/** The clerk judges a report with a note: closed, or returned. One request, which changes the state and says why. */
export function judgement(random: Random, itemId: ItemId): Asked {
  const returned = random.chance(0.3)
  const command = returned ? itemCommands.return : itemCommands.close
  const body = returned ? { reason: reasonFrom(random) } : { outcome: 'done', note: noteFrom(random) }
  return [{ method: 'POST', path: addressOf(command, { params: { itemId } }), body }]
}

/** Any items, for looking at. */
export async function someItems(owner: pg.Client, random: Random, count: number): Promise<ItemId[]> {
  const { rows } = await owner.query<{ item_id: ItemId }>('select item_id from item order by item_id')
  return shuffled(
    rows.map(({ item_id }) => item_id),
    random,
  ).slice(0, count)
}

/** Reported items that wait for the supervision office. */
export async function itemsToJudge(owner: pg.Client, random: Random, supervision: UnitId): Promise<ItemId[]> {
  const { rows } = await owner.query<{ item_id: ItemId }>(
    `select item_id from item where phase = 'reported' and verifier_unit = $1 and parent_id is null and children_open = 0
     order by item_id`,
    [supervision],
  )
  return shuffled(
    rows.map(({ item_id }) => item_id),
    random,
  )
}

async function answered<Body>(http: HttpConnection, request: HttpRequest): Promise<Body> {
  const { status, body } = await http.send(request)
  if (status !== 200) throw new Error(`${request.path}: ${status} ${body.toString()}`)
  return JSON.parse(body.toString()) as Body // our own contract
}

function shuffled<Value>(values: Value[], random: Random): Value[] {
  const order = values.map((value) => ({ value, at: random.next() }))
  return order.sort((one, other) => one.at - other.at).map(({ value }) => value)
}
