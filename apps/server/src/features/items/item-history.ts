import type { PlainDate } from '@luoshi/calendar'
import type { HistoryEntry } from '@luoshi/contract'
import type { ItemId, PersonId, UnitId } from '@luoshi/loop'
import type { z } from 'zod'
import type { Db } from '../../platform/db/database.ts'
import { readStream } from '../../platform/db/events.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { namesOfPeople, namesOfUnits } from '../people/public.ts'
import { itemActorOf } from './item-actor.ts'
import { namedUnits } from './item-rows.ts'
import { namedPeople } from './item-view.ts'
import { maySee } from './items.policy.ts'

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
  const unit = await namedUnits(
    db,
    facts.map(({ by }) => by.unit),
  )
  const person = await namedPeople(
    db,
    facts.map(({ by }) => by.person),
  )
  const entries = facts.map(({ version, type, on, recordedAt, by, rest }) => ({
    version,
    type,
    on,
    recordedAt: recordedAt.toISOString(),
    person: person(by.person),
    unit: unit(by.unit),
    data: rest,
  }))
  return { entries, names: await namesIn(db, entries) }
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What the ids within the facts are called. An item is named by its title: it is kin of one that may be seen, and was told of it. */
async function namesIn(db: Db, entries: History['entries']): Promise<Record<string, string>> {
  const ids = [...new Set(JSON.stringify(entries.map(({ data }) => data)).match(ID))]
  if (ids.length === 0) return {}
  const units = await namesOfUnits(db, ids as UnitId[]) // ids of other things find no unit
  const people = await namesOfPeople(db, ids as PersonId[]) // likewise
  const items = await db
    .selectFrom('item')
    .select(['item_id', 'title'])
    .where('item_id', 'in', ids as ItemId[]) // likewise
    .execute()
  return Object.fromEntries([...units, ...people, ...items.map(({ item_id, title }) => [item_id, title] as const)])
}
