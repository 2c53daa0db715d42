import { createHash } from 'node:crypto'
import type { PlainDate } from '@luoshi/calendar'
import {
  EVIDENCE_STREAM,
  evidenceRow,
  type HandedIn as EvidenceFact,
} from '../../apps/server/src/features/items/evidence.ts'
import { ITEM_STREAM, rowOf, supportsOf, tallyKey } from '../../apps/server/src/features/items/items.store.ts'
import { sourceRow } from '../../apps/server/src/features/sources/sources.store.ts'
import { SOURCE_STREAM } from '../../apps/server/src/features/sources/take-in-source.ts'
import type pg from 'pg'
import { insertMany } from './bulk.ts'
import type { County } from './county-database.ts'
import { live, type HandedIn, type World } from './lives.ts'
import { plansFor } from './plans.ts'
import { idsFrom, type Random } from './random.ts'
import { Lectern, type Speech } from './speeches.ts'
import type { Story } from './story.ts'

/** Items held in memory before they are written: their facts then lie in the log among each other, as in a year that was lived. */
const CHUNK = 4000

export interface Loaded {
  items: number
  events: number
  sources: number
  evidence: number
}

interface Loading {
  county: County
  today: PlainDate
  items: number
  random: Random
  progress: (so: Loaded) => void
}

/**
 * Writes items with everything that ever happened to them. The facts are the loop's, the rows are the server's own view of them; only
 * the way into the tables is the benchmark's.
 * @param clients  one is writing while the next chunk is being lived; owner of the tables, speaking for the county
 */
export async function loadItems(clients: readonly pg.Client[], loading: Loading): Promise<Loaded> {
  const { county, today, items, random, progress } = loading
  const newId = idsFrom(random)
  const lectern = new Lectern(newId, county.office.clerk(random).person)
  const world: World = { random, today, office: county.office, newId, say: (words, on) => lectern.say(words, on) }
  const so: Loaded = { items: 0, events: 0, sources: 0, evidence: 0 }
  const tally = new Map<string, { lead_unit: string; phase: string; count: number }>()
  const idle = [...clients]
  const writing = new Set<Promise<void>>()

  const flush = async (stories: Story[], evidence: HandedIn[]) => {
    const speeches = lectern.finished.splice(0)
    const rows = rowsOf(stories, evidence, speeches)
    for (const { item } of stories) count(tally, tallyKey(item))
    while (idle.length === 0) await Promise.race(writing)
    const client = idle.pop()
    if (!client) throw new Error('Nobody is there to write')
    const written = write(client, rows).then(() => {
      writing.delete(written)
      idle.push(client)
      so.items += stories.length
      so.events += rows.event.length
      so.sources += speeches.length
      so.evidence += evidence.length
      progress(so)
    })
    writing.add(written)
  }

  let stories: Story[] = []
  let evidence: HandedIn[] = []
  for (const plan of plansFor(items, today, random)) {
    const lived = live(world, plan)
    stories.push(...lived.stories)
    evidence.push(...lived.evidence)
    if (stories.length < CHUNK) continue
    await flush(stories, evidence)
    stories = []
    evidence = []
  }
  lectern.finish()
  await flush(stories, evidence)
  await Promise.all(writing)
  const [client] = clients
  if (client) await insertMany(client, 'item_tally', [...tally.values()])
  return so
}

type Rows = ReturnType<typeof rowsOf>

async function write(client: pg.Client, { event, item, item_support, evidence, source }: Rows): Promise<void> {
  await client.query('begin')
  await insertMany(client, 'event', event)
  await insertMany(client, 'item', item)
  await insertMany(client, 'item_support', item_support)
  await insertMany(client, 'evidence', evidence)
  await insertMany(client, 'source', source)
  await client.query('commit')
}

function rowsOf(stories: readonly Story[], evidence: readonly HandedIn[], speeches: readonly Speech[]) {
  const handedIn = evidence.map(({ evidenceId, at, by, itemId, on }) => {
    const sha256 = createHash('sha256').update(evidenceId).digest('hex')
    const { person } = by
    const fact: EvidenceFact = {
      itemId,
      sha256,
      name: '现场照片.jpg',
      mediaType: 'image/jpeg',
      bytes: 180_000,
      effectiveOn: on,
      by: { person },
    }
    return { evidenceId, fact, at, by }
  })
  const event = [
    ...stories.flatMap(eventsOf),
    ...handedIn.map(({ evidenceId, fact, at, by }) =>
      eventRow(EVIDENCE_STREAM, evidenceId, 1, { type: 'EvidenceHandedIn', ...fact }, by, at),
    ),
    ...speeches.map(({ sourceId, fact, at }) =>
      eventRow(SOURCE_STREAM, sourceId, 1, { type: 'SourceTakenIn', ...fact }, { ...fact.by, post: null }, at),
    ),
  ]
  return {
    event: event.sort((one, other) => one.recorded_at.getTime() - other.recorded_at.getTime()),
    item: stories.map(itemRow),
    item_support: stories.flatMap(({ itemId, item }) =>
      supportsOf(item).map((unit_id) => ({ unit_id, item_id: itemId })),
    ),
    evidence: handedIn.map(({ evidenceId, fact, at }) => evidenceRow(evidenceId, fact, at)),
    source: speeches.map(({ sourceId, fact, at }) => sourceRow(sourceId, fact, at)),
  }
}

const eventsOf = ({ itemId, facts }: Story) =>
  facts.map(({ event, actor, at }, i) => eventRow(ITEM_STREAM, itemId, i + 1, event, actor, at))

function eventRow(
  stream_type: string,
  stream_id: string,
  version: number,
  { type, ...data }: { type: string },
  { person, post }: { person: string; post: string | null },
  recorded_at: Date,
) {
  return { stream_type, stream_id, version, type, schema: 1, data, actor_person: person, actor_post: post, recorded_at }
}

function itemRow({ itemId, item, facts }: Story) {
  if (item.phase === 'absent') throw new Error('A story without a beginning')
  const [first] = facts
  const last = facts.at(-1)
  return {
    item_id: itemId,
    ...rowOf(item),
    version: facts.length,
    created_at: first?.at,
    updated_at: last?.at,
    state: item,
  }
}

function count(
  tally: Map<string, { lead_unit: string; phase: string; count: number }>,
  key: ReturnType<typeof tallyKey>,
) {
  if (!key) return
  const name = `${key.unit} ${key.phase}`
  const row = tally.get(name) ?? { lead_unit: key.unit, phase: key.phase, count: 0 }
  row.count += 1
  tally.set(name, row)
}
