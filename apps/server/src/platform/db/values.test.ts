import { plainDate } from '@luoshi/calendar'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { bureau, database } from '../../../test/database.ts'
import { inTransaction } from './database.ts'

/** The same expectations on both engines: run once with PGlite and once with LUOSHI_TEST_DATABASE_URL. */
const db = database.inTenant(bureau)
const one = async (expression: ReturnType<typeof sql>) => {
  const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(db)
  return rows[0]?.value
}

test.each([
  ['smallint', 7],
  ['integer', -2_147_483_648],
  ['bigint', 9_007_199_254_740_991],
  ['numeric', '12345678901234567890.10'],
  ['double precision', 0.1],
  ['boolean', true],
  ['text', '清河县"教育局"\\\n一科'],
  ['uuid', '01890000-0000-7000-8000-00000000000a'],
  ['date', plainDate('2026-03-01')],
  ['timestamptz(3)', new Date('2026-03-01T16:30:00.007Z')],
  ['bytea', new Uint8Array([0, 255, 39, 92])],
  ['jsonb', { text: '一', list: [1, 'two', null, { three: 3.5 }], nothing: null }],
  ['text[]', ['一', 'a,b', 'q"\\', '', 'NULL']],
  ['integer[]', [1, -2]],
  ['bigint[]', [1, 9_007_199_254_740_991]],
  ['uuid[]', ['01890000-0000-7000-8000-00000000000a']],
  ['date[]', [plainDate('2026-03-01'), plainDate('2026-12-31')]],
  ['timestamptz(3)[]', [new Date('2026-03-01T16:30:00.007Z')]],
  ['boolean[]', [true, false]],
  ['text[]', []],
])('%s comes back as it went in', async (type, value) => {
  expect(await one(sql`${value}::${sql.raw(type)}`)).toStrictEqual(value)
})

test('nothing stays nothing, alone and in a list', async () => {
  expect(await one(sql`${null}::date`)).toBeNull()
  expect(await one(sql`${['一', null]}::text[]`)).toStrictEqual(['一', null])
})

test('a day is the same day whatever time zone the process thinks it is in', async () => {
  expect(await one(sql`date '2026-03-01'`)).toBe('2026-03-01')
  expect(await one(sql`to_char(${new Date('2026-03-01T00:30:00Z')}::timestamptz, 'YYYY-MM-DD HH24:MI')`)).toBe(
    '2026-03-01 00:30',
  )
})

test('a whole number too large to be exact is an error, not a wrong number, and the connection goes on', async () => {
  await expect(one(sql`9007199254740993::bigint`)).rejects.toThrow('too large to be exact')
  expect(await one(sql`1::bigint`)).toBe(1)
})

test('a bare array where jsonb is wanted is refused on both engines, not only on one', async () => {
  await expect(one(sql`${['一']}::jsonb`)).rejects.toMatchObject({ code: '22P02' })
})

test('the number of changed rows is told', async () => {
  const changed = await inTransaction(database.asOwner(bureau), (tx) =>
    tx.updateTable('tenant').set({ name: '清河县教育局' }).where('tenant_id', '=', bureau).executeTakeFirstOrThrow(),
  )
  expect(changed.numUpdatedRows).toBe(1n)
})

test('an error names its code and its constraint', async () => {
  const twice = sql`insert into tenant (tenant_id, slug, name) values (${bureau}, 'other', 'x')`
  await expect(twice.execute(database.asOwner(bureau))).rejects.toMatchObject({
    code: '23505',
    constraint: 'tenant_pkey',
  })
})
