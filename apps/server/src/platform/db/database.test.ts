import { AbortedTransactionError, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { bureau, database, emptyEveryTable, otherBureau } from '../../../test/database.ts'
import { inTransaction } from './database.ts'
import type { Db, Tx } from './database.ts'

beforeEach(() => emptyEveryTable())

const nameSeen = async (db: Db | Tx) => (await db.selectFrom('tenant').select('name').execute()).map(({ name }) => name)
const storeFile = (db: Db | Tx, letter: string) =>
  db
    .insertInto('stored_file')
    .values({
      sha256: letter.repeat(64),
      bytes: 1,
      media_type: 'text/plain',
      stored_at: new Date('2026-03-02T08:00:00Z'),
    })
    .execute()
const storedFiles = async (db: Db) =>
  (await db.selectFrom('stored_file').select('sha256').orderBy('sha256').execute()).length

describe('a handle', () => {
  test('speaks for one bureau, however many others are asked at the same time', async () => {
    const asked = await Promise.all(
      Array.from({ length: 40 }, (_, i) => nameSeen(database.inTenant(i % 2 === 0 ? bureau : otherBureau))),
    )
    expect(asked).toEqual(Array.from({ length: 40 }, (_, i) => [i % 2 === 0 ? '清河县教育局' : '白山县教育局']))
  })

  test('without a bureau sees nothing', async () => {
    expect(await nameSeen(database.ambient)).toEqual([])
  })

  test('takes only the id of a bureau', () => {
    expect(() => database.inTenant(`x'; reset role; --`)).toThrow('Not the id of a bureau')
  })

  test('writes rows of its own bureau without naming it', async () => {
    await storeFile(database.inTenant(bureau), 'a')
    expect(await database.asOwner().selectFrom('stored_file').select('tenant_id').execute()).toEqual([
      { tenant_id: bureau },
    ])
  })

  test('is never a superuser', async () => {
    const { rows } = await sql`select current_user as role, current_setting('is_superuser') as super`.execute(
      database.inTenant(bureau),
    )
    expect(rows).toEqual([{ role: 'luoshi_app', super: 'off' }])
  })
})

describe('the ambient handle', () => {
  test('speaks for the bureau around it, through everything awaited there', async () => {
    const [here, there] = await Promise.all([
      database.runInTenant(bureau, async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        return nameSeen(database.ambient)
      }),
      database.runInTenant(otherBureau, () => database.ambient.transaction().execute((tx) => nameSeen(tx))),
    ])
    expect([here, there]).toEqual([['清河县教育局'], ['白山县教育局']])
  })
})

describe('a transaction', () => {
  test('happens as a whole or not at all', async () => {
    const db = database.inTenant(bureau)
    const failing = inTransaction(db, async (tx) => {
      await storeFile(tx, 'a')
      await storeFile(tx, 'a')
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await storedFiles(db)).toBe(0)
  })

  test('inside another joins it', async () => {
    const db = database.inTenant(bureau)
    const undone = inTransaction(db, async (outer) => {
      await inTransaction(outer, (inner) => storeFile(inner, 'a'))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await storedFiles(db)).toBe(0)
  })

  test.each([
    ['the handle it came from', (db: Db) => nameSeen(db)],
    ['another handle', () => nameSeen(database.inTenant(otherBureau))],
    ['the ambient handle', () => nameSeen(database.ambient)],
    ['a second transaction', (db: Db) => inTransaction(db, (tx) => nameSeen(tx))],
  ])('that is gone around through %s is a fault instead of a wait without end', async (_, goAround) => {
    const db = database.inTenant(bureau)
    const going = inTransaction(db, async (tx) => {
      await storeFile(tx, 'a')
      await goAround(db)
    })
    await expect(going).rejects.toThrow('went around the open transaction')
    expect(await storedFiles(db)).toBe(0)
  })

  test('begun through the query builder itself is guarded alike', async () => {
    const db = database.inTenant(bureau)
    await expect(db.transaction().execute(() => nameSeen(db))).rejects.toThrow('went around')
    const serializable = db.transaction().setIsolationLevel('serializable').setAccessMode('read only')
    await expect(serializable.execute(() => nameSeen(db))).rejects.toThrow('went around')
  })

  test('keeps others out of its unfinished work', async () => {
    const db = database.inTenant(bureau)
    const undone = inTransaction(db, async (tx) => {
      await storeFile(tx, 'a')
      await new Promise((resolve) => setTimeout(resolve, 30))
      throw new Error('undone')
    })
    const [seen] = await Promise.all([storedFiles(db), expect(undone).rejects.toThrow('undone')])
    expect([seen, await storedFiles(db)]).toEqual([0, 0])
  })

  test('that swallowed an error of a statement says so instead of pretending to be committed', async () => {
    const db = database.inTenant(bureau)
    const swallowing = inTransaction(db, async (tx) => {
      await storeFile(tx, 'a')
      await storeFile(tx, 'a').catch(() => {})
    })
    await expect(swallowing).rejects.toBeInstanceOf(AbortedTransactionError)
    expect(await storedFiles(db)).toBe(0)
  })
})

test('a long report leaves the web server free to answer', async () => {
  let turns = 0
  const turning = setInterval(() => (turns += 1), 1)
  await sql`select count(*) from generate_series(1, 600000) as n where n % 7 = 3`.execute(database.inTenant(bureau))
  clearInterval(turning)
  expect(turns).toBeGreaterThan(10)
})

test('housekeeping runs on either engine and leaves handles as they were', async () => {
  await database.maintain()
  expect(await nameSeen(database.inTenant(bureau))).toEqual(['清河县教育局'])
})
