import type { PlainDate } from '@luoshi/calendar'
import type { HistoryEntry } from '@luoshi/contract'
import type { ItemId, PersonId, UnitId } from '@luoshi/loop'
import type { z } from 'zod'
import type { Db } from '../../platform/db/database.ts'
import { readStream } from '../../platform/db/events.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { itemActorOf } from './item-actor.ts'
import { maySee } from './items.policy.ts'
import { namedParties, type Named } from './named-parties.ts'

export interface History {
  entries: z.output<typeof HistoryEntry>[]
  names: Record<string, string>
}

/** Everything that happened, oldest first, with the people and units by name. */
export async function itemHistory(context: RequestContext, itemId: ItemId): Promise<History | undefined> {
  const { db } = context
  const row = await db.selectFrom('item').select('state').where('item_id', '=', itemId).executeTakeFirst()
  if (!row || !maySee(await itemActorOf(context), row.state)) return undefined
  const events = await readStream(db, itemId)
  const facts = events.map(({ data, ...event }) => {
    const { by, on, ...rest } = data as { by: { person: PersonId; unit: UnitId }; on: PlainDate } // every fact of the loop says who and when
    return { ...event, by, on, rest }
  })
  const inside = [...new Set(JSON.stringify(facts.map(({ rest }) => rest)).match(ID))]
  const named = await namedParties(db, [
    ...facts.flatMap(({ by }) => [by.unit, by.person]),
    ...(inside as UnitId[]), // ids of other things find no name
  ])
  const entries = facts.map(({ version, type, on, recordedAt, by, rest }) => ({
    version,
    type,
    on,
    recordedAt: recordedAt.toISOString(),
    person: named(by.person),
    unit: named(by.unit),
    data: rest,
  }))
  return { entries, names: await namesIn(db, inside, named) }
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What the ids within the facts are called. An item is named by its title: it is kin of one that may be seen, and was told of it. */
async function namesIn(db: Db, ids: readonly string[], named: Named): Promise<Record<string, string>> {
  const parties = ids.map((id) => named(id as UnitId)).filter(({ id, name }) => id !== name) // ids of other things keep the id for a name
  const known = new Set<string>(parties.map(({ id }) => id))
  const others = ids.filter((id) => !known.has(id))
  const items = others.length === 0 ? [] : await titlesOf(db, others)
  return Object.fromEntries([
    ...parties.map(({ id, name }) => [id, name]),
    ...items.map(({ item_id, title }) => [item_id, title]),
  ])
}

const titlesOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('item')
    .select(['item_id', 'title'])
    .where('item_id', 'in', ids as readonly ItemId[]) // ids of other things find no item
    .execute()
