import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { bureau, database, emptyEveryTable, otherBureau } from '../../../test/database.ts'
import { inTransaction } from './database.ts'
import { recordEvents } from './events.ts'
import { rebuildViews } from './projections.ts'
import type { Projection, RebuildProgress } from './projections.ts'

const at = new Date('2026-03-02T08:00:00Z')
const streamId = '01890000-0000-7000-8000-0000000000e1'

/** A view made for the test from a table that exists: an answer is remembered for every event, under the event's type. */
const remembered: Projection = {
  name: 'remembered',
  tables: ['idempotency'],
  apply: async (tx, { type, streamId, position, recordedAt }) => {
    await tx
      .insertInto('idempotency')
      .values({ person_id: streamId, key: `${type} ${position}`, request_sha256: '', created_at: recordedAt })
      .execute()
  },
}
const view = async (tenantId: string) =>
  (
    await database
      .inTenant(tenantId)
      .selectFrom('idempotency')
      .select('key')
      .orderBy('created_at')
      .orderBy('key')
      .execute()
  ).map(({ key }) => key)

const record = (tenantId: string, count: number) =>
  inTransaction(database.inTenant(tenantId), (tx) =>
    recordEvents(tx, {
      streamType: 'item',
      streamId,
      expectedVersion: 0,
      events: Array.from({ length: count }, () => ({ type: 'ItemAssigned', data: {} })),
      actor: { person: null, post: null },
      at,
    }),
  )

beforeEach(() => emptyEveryTable())

test('views that were spoilt follow from the log again, in batches that tell how far they are', async () => {
  await record(bureau, 620)
  await database
    .inTenant(bureau)
    .insertInto('idempotency')
    .values({ person_id: streamId, key: 'spoilt', request_sha256: '', created_at: at })
    .execute()
  const told: RebuildProgress[] = []

  expect(await rebuildViews(database, bureau, [remembered], (so) => told.push(so))).toBe(620)
  const rows = await view(bureau)
  expect([rows.length, rows.includes('spoilt')]).toEqual([620, false])
  expect(told.map(({ applied, total }) => [applied, total])).toEqual([
    [500, 620],
    [620, 620],
  ])
})

test('rebuilding one bureau leaves the views of another alone', async () => {
  await record(bureau, 2)
  await record(otherBureau, 1)
  await rebuildViews(database, otherBureau, [remembered])
  await rebuildViews(database, bureau, [remembered])
  expect([(await view(bureau)).length, await view(otherBureau)]).toEqual([2, ['ItemAssigned 3']])
})

test('a rebuild that fails leaves the views as they were', async () => {
  await record(bureau, 2)
  await rebuildViews(database, bureau, [remembered])
  const failing: Projection = {
    name: 'failing',
    tables: [],
    apply: () => sql`select 1/0`.execute(database.ambient).then(() => {}),
  }
  await expect(rebuildViews(database, bureau, [remembered, failing])).rejects.toThrow(
    'went around the open transaction',
  )
  expect(await view(bureau)).toHaveLength(2)
})
