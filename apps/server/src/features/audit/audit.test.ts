import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { bureau, database, emptyEveryTable, otherBureau } from '../../../test/database.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { recordEvents } from '../../platform/db/events.ts'
import { sealEvents, verifyLog } from './public.ts'
import { HASHES } from './seal.ts'

const at = new Date('2026-03-02T08:00:00.000Z')
const db = database.inTenant(bureau)
const streamId = (n: number) => `01890000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`

const fact = (n: number, count = 1) => ({
  streamType: 'item',
  streamId: streamId(n),
  expectedVersion: 0,
  events: Array.from({ length: count }, (_, i) => ({ type: 'ItemAssigned', data: { lead: `第${n}股`, step: i } })),
  actor: { person: streamId(90), post: null },
  at,
})
const record = (n: number, count = 1, tenantId = bureau) =>
  inTransaction(database.inTenant(tenantId), (tx) => recordEvents(tx, fact(n, count)))

/** Somebody with the owner's password, going around the application: the trigger is out of the way and back again. */
const goAround = (statement: string) =>
  sql
    .raw(
      `alter table event disable trigger all; alter table seal disable trigger all; ${statement};
      alter table event enable trigger all; alter table seal enable trigger all`,
    )
    .execute(database.asOwner(bureau))

const findings = async () => (await verifyLog(db)).findings

beforeEach(async () => {
  await emptyEveryTable()
  for (let n = 1; n <= 10; n += 1) await record(n)
  await sealEvents(db, at, 4)
})

describe('the sealed log', () => {
  test('is whole when nobody touched it', async () => {
    expect(await verifyLog(db)).toEqual({ seals: 3, events: 10, unsealed: 0, findings: [] })
  })

  test('says how much is not sealed yet, and seals it next time', async () => {
    await record(11, 3)
    expect(await verifyLog(db)).toMatchObject({ seals: 3, events: 13, unsealed: 3, findings: [] })
    const [seal, ...more] = await sealEvents(db, at)
    expect([seal?.number, seal?.count, more]).toEqual([4, 3, []])
    expect(await verifyLog(db)).toMatchObject({ seals: 4, events: 13, unsealed: 0, findings: [] })
    expect(await sealEvents(db, at)).toEqual([])
  })

  test('of one bureau is sealed apart from that of another', async () => {
    await record(1, 2, otherBureau)
    expect(await verifyLog(database.inTenant(otherBureau))).toEqual({ seals: 0, events: 2, unsealed: 2, findings: [] })
    await sealEvents(database.inTenant(otherBureau), at)
    expect(await verifyLog(db)).toMatchObject({ seals: 3, events: 10 })
  })

  test('is sealed once when two processes seal at the same moment', async () => {
    await record(11, 6)
    const both = await Promise.all([sealEvents(db, at, 2), sealEvents(db, at, 2)])
    expect(
      both
        .flat()
        .map(({ number }) => number)
        .sort(),
    ).toEqual([4, 5, 6])
    expect(await findings()).toEqual([])
  })

  test('can be sealed with SM3', async () => {
    await record(11, 2)
    await sealEvents(db, at, 10, 'sm3')
    expect(await verifyLog(db)).toMatchObject({ seals: 4, unsealed: 0, findings: [] })
    // GB/T 32905-2016, example 1
    const abc = Buffer.from(HASHES.sm3(Buffer.from('abc'))).toString('hex')
    expect(abc).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })
})

describe('somebody who goes around the application is found out', () => {
  test.each([
    ['what was said', `update event set data = '{"lead":"第1股","step":9}' where position = 5`],
    ['who did it', `update event set actor_person = null where position = 5`],
    ['when', `update event set recorded_at = recorded_at + interval '1 millisecond' where position = 5`],
    ['what it was', `update event set type = 'ItemClosed' where position = 5`],
    [
      'which item it was about',
      `update event set stream_id = '01890000-0000-7000-8000-000000000077' where position = 5`,
    ],
  ])('after altering %s', async (_, statement) => {
    await goAround(statement)
    expect(await findings()).toEqual([{ kind: 'altered', seal: 2, position: 5 }])
  })

  test('after dropping an event', async () => {
    await goAround('delete from event where position = 6')
    expect(await findings()).toEqual([{ kind: 'dropped', seal: 2, position: 6 }])
  })

  test('after dropping the last event of the log', async () => {
    await goAround('delete from event where position = 10')
    expect(await findings()).toEqual([{ kind: 'dropped', seal: 3, position: 10 }])
  })

  test.each([
    ['inside a stretch', 6],
    ['between two stretches', 5],
    ['before the first', 0],
  ])('after inserting an event %s', async (_, free) => {
    // Make room the way the log itself has gaps: by events of another bureau taking positions.
    await emptyEveryTable()
    for (let n = 1; n <= 4; n += 1) await record(n)
    await record(1, 2, otherBureau)
    await record(7, 1)
    await sealEvents(db, at, free === 6 ? 10 : 4)
    await goAround(`insert into event (tenant_id, position, stream_type, stream_id, version, type, data, recorded_at)
      overriding system value values ('${bureau}', ${free}, 'item', '${streamId(55)}', 1, 'ItemClosed', '{}', now())`)
    expect(await findings()).toEqual([{ kind: 'inserted', seal: free === 5 ? 2 : 1, position: free }])
  })

  test('after exchanging two events', async () => {
    await goAround(`alter table event alter position set generated by default;
      update event set position = -6 where position = 6; update event set position = 6 where position = 7;
      update event set position = 7 where position = -6; alter table event alter position set generated always`)
    expect(await findings()).toEqual([
      { kind: 'reordered', seal: 2, position: 6, sealedAt: 7 },
      { kind: 'reordered', seal: 2, position: 7, sealedAt: 6 },
    ])
  })

  test('after altering an event and the leaf that proves it', async () => {
    await goAround(`update event set data = '{}' where position = 5;
      update seal set leaves = overlay(leaves placing '\\x00'::bytea from 1) where number = 2`)
    expect(await findings()).toEqual([
      { kind: 'chain-broken', seal: 2, because: 'root' },
      { kind: 'altered', seal: 2, position: 5 },
    ])
  })

  test.each([
    ['dating a seal back', `update seal set sealed_at = sealed_at - interval '1 day' where number = 2`, ['hash']],
    ['replacing its hash', `update seal set hash = root where number = 2`, ['hash', 'previous']],
    ['stretching it', `update seal set to_position = 9 where number = 2`, ['order', 'hash', 'order']],
  ])('after %s', async (_, statement, because) => {
    await goAround(statement)
    const broken = (await findings()).flatMap((finding) => (finding.kind === 'chain-broken' ? finding.because : []))
    expect(broken).toEqual(because)
  })

  test('after removing a seal from the middle', async () => {
    await goAround(`delete from seal where number = 2`)
    expect(await findings()).toContainEqual({ kind: 'chain-broken', seal: 3, because: 'number' })
    expect(await findings()).toContainEqual({ kind: 'chain-broken', seal: 3, because: 'previous' })
  })

  test('after making the whole log anew, by a seal that was published', async () => {
    const [, second] = await sealsOf()
    expect(second).toBeDefined()
    const published = second ? [{ number: 2, hash: second.hash }] : []
    expect((await verifyLog(db, published)).findings).toEqual([])

    await goAround(`update event set data = '{}' where position = 2; delete from seal`)
    await sealEvents(db, at, 4)
    expect(await findings()).toEqual([])
    expect((await verifyLog(db, published)).findings).toEqual([{ kind: 'unlike-published', seal: 2 }])

    await goAround('delete from seal where number > 1')
    expect((await verifyLog(db, published)).findings).toEqual([{ kind: 'unlike-published', seal: 2 }])
  })
})

const sealsOf = () => db.selectFrom('seal').select(['number', 'hash']).orderBy('number').execute()

describe('nobody can change the log through the application or by a slip of the owner', () => {
  test.each([
    'update event set version = 9',
    'delete from event',
    'truncate event',
    'update seal set number = 9',
    'delete from seal',
  ])('%s', async (statement) => {
    await expect(sql.raw(statement).execute(db)).rejects.toMatchObject({ code: '42501' })
    await expect(sql.raw(statement).execute(database.asOwner(bureau))).rejects.toThrow('append-only')
  })
})

test('the sealer waits for an event that has its position but is not committed, while a later one already is', async () => {
  const order: string[] = []
  let commit = () => {}
  const mayCommit = new Promise<void>((resolve) => (commit = resolve))
  let hasPosition = () => {}
  const positionTaken = new Promise<void>((resolve) => (hasPosition = resolve))

  const slow = inTransaction(db, async (tx) => {
    await recordEvents(tx, fact(11))
    hasPosition()
    await mayCommit
  }).then(() => order.push('slow writer'))
  await positionTaken
  const quick = record(12)
  const sealing = sealEvents(db, at).then(() => order.push('sealer'))
  await new Promise((resolve) => setTimeout(resolve, 100)) // long enough for a sealer that does not wait to be done
  commit()
  await Promise.all([slow, quick, sealing])

  expect(order).toEqual(['slow writer', 'sealer'])
  await sealEvents(db, at)
  expect(await verifyLog(db)).toMatchObject({ events: 12, unsealed: 0, findings: [] })
})
