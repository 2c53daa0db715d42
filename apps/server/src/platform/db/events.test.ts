import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { bureau, database, emptyEveryTable, otherBureau, testCluster } from '../../../test/database.ts'
import { inTransaction } from './database.ts'
import type { Change } from './live.ts'
import { StaleVersion, eventsAfter, readStream, recordEvents } from './events.ts'
import type { NewEvent } from './events.ts'

const at = new Date('2026-03-02T08:00:00.123Z')
const actor = { person: '01890000-0000-7000-8000-0000000000c1', post: '01890000-0000-7000-8000-0000000000d1' }
const stream = '01890000-0000-7000-8000-0000000000e1'
const anotherStream = '01890000-0000-7000-8000-0000000000e2'

const record = (expectedVersion: number, events: NewEvent[], streamId = stream, tenantId = bureau) =>
  inTransaction(database.inTenant(tenantId), (tx) =>
    recordEvents(tx, { streamType: 'item', streamId, expectedVersion, events, actor, at }),
  )
const assigned: NewEvent = { type: 'ItemAssigned', data: { lead: '基础教育股', days: 3, notes: ['一', '二'] } }
const extended: NewEvent = { type: 'DeadlineExtended', schema: 2, data: {} }

beforeEach(() => emptyEveryTable())

describe('recording facts', () => {
  test('gives them back in order, with who, when and what exactly as they were said', async () => {
    expect(await record(0, [assigned, extended])).toBe(2)
    const common = { streamType: 'item', streamId: stream, actor, recordedAt: at }
    expect(await readStream(database.inTenant(bureau), stream)).toEqual([
      { ...common, position: 1, version: 1, type: 'ItemAssigned', schema: 1, data: assigned.data },
      { ...common, position: 2, version: 2, type: 'DeadlineExtended', schema: 2, data: {} },
    ])
  })

  test('is refused when somebody else was faster, and leaves no trace', async () => {
    await record(0, [assigned])
    await expect(record(0, [assigned])).rejects.toBeInstanceOf(StaleVersion)
    expect(await readStream(database.inTenant(bureau), stream)).toHaveLength(1)
  })

  test('lets exactly one of two decisions made at the same moment through', async () => {
    await record(0, [assigned])
    const both = await Promise.allSettled([record(1, [extended]), record(1, [extended])])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is a fault when the version it goes on from never was', async () => {
    await expect(record(3, [extended])).rejects.toThrow('no such version')
  })

  test('reads the log of a bureau in pieces, across streams', async () => {
    await record(0, [assigned, extended])
    await record(0, [assigned], anotherStream)
    const db = database.inTenant(bureau)
    const first = await eventsAfter(db, 0, 2)
    const rest = await eventsAfter(db, first.at(-1)?.position ?? 0, 2)
    expect([first.length, rest.map(({ streamId }) => streamId)]).toEqual([2, [anotherStream]])
  })

  test('keeps the same stream id of two bureaus apart', async () => {
    await record(0, [assigned, extended])
    await record(0, [assigned], stream, otherBureau)
    expect(await readStream(database.inTenant(otherBureau), stream)).toHaveLength(1)
  })
})

test('a committed change is announced with its ids, one that was rolled back is not', async () => {
  const heard: Change[] = []
  const stop = await database.listen({ onChange: (change) => heard.push(change), onGap: () => {} })
  await inTransaction(database.inTenant(bureau), async (tx) => {
    await recordEvents(tx, { streamType: 'item', streamId: stream, expectedVersion: 0, events: [assigned], actor, at })
    throw new Error('changed our mind')
  }).catch(() => {})
  await record(0, [assigned, extended], anotherStream)
  await expect.poll(() => heard).toEqual([{ tenant: bureau, streamType: 'item', streamId: anotherStream, version: 2 }])
  await stop()
})

describe.each(testCluster ? ['postgresql'] : [])('when the line to %s breaks', () => {
  test('listening goes on by itself, and says that something may have been missed', async () => {
    const heard: string[] = []
    const stop = await database.listen({
      onChange: ({ streamId }) => heard.push(streamId),
      onGap: () => heard.push('gap'),
    })
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'luoshi live' and datname = current_database()`.execute(database.asOwner())
    await expect.poll(() => heard, { timeout: 5000 }).toEqual(['gap'])
    await record(0, [assigned])
    await expect.poll(() => heard, { timeout: 5000 }).toEqual(['gap', stream])
    await stop()
  })

  test('statements find a new connection, at the latest when tried again', async () => {
    await Promise.allSettled(Array.from({ length: 5 }, () => record(0, [assigned])))
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'luoshi' and datname = current_database() and pid <> pg_backend_pid()`.execute(
      database.asOwner(),
    )
    const lengths = () =>
      Promise.all(
        Array.from({ length: 5 }, async () => (await readStream(database.inTenant(bureau), stream)).length),
      ).catch(() => 'a connection that broke under a statement')
    await expect.poll(lengths).toEqual([1, 1, 1, 1, 1])
  })
})
