import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { pgliteDump } from '../../../test/database.ts'
import { databaseOver, inTransaction } from './database.ts'
import { openPglite } from './pglite-engine.ts'
import { onlyOneAtATime } from './turns.ts'

const loadFrom = await pgliteDump(false)

test('the embedded database keeps its write-ahead log short by itself', async () => {
  const engine = await openPglite({ directory: undefined, loadFrom }, { checkpointEveryMs: 20 })
  const owner = databaseOver(engine).asOwner()
  const lastCheckpoint = async () => {
    const { rows } = await sql<{
      lsn: string
    }>`select checkpoint_lsn::text as lsn from pg_control_checkpoint()`.execute(owner)
    return rows[0]?.lsn
  }
  const before = await lastCheckpoint()
  await sql`create table t (n int)`.execute(owner)
  await expect.poll(lastCheckpoint, { timeout: 10_000 }).not.toBe(before)

  // A listener that came while somebody's transaction was open outlives that transaction's rollback.
  let heard = ''
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
  const undone = inTransaction(owner, async (tx) => {
    await sql`insert into t values (1)`.execute(tx)
    begin()
    await mayEnd
    throw new Error('undone')
  })
  await begun
  const listening = engine.listen('news', { onMessage: (payload) => (heard = payload), onGap: () => {} })
  end()
  await expect(undone).rejects.toThrow('undone')
  await listening
  await sql`notify news, 'good'`.execute(owner)
  await expect.poll(() => heard).toBe('good')
  await engine.close()
  await expect(lastCheckpoint()).rejects.toThrow('closed')
})

test('who waits too long for the only connection is told so, and the next one still gets it', async () => {
  const turns = onlyOneAtATime(20)
  await turns.take()
  await expect(turns.take()).rejects.toThrow('Waited 0.02 s')
  const next = turns.take()
  turns.next()
  await next
  turns.next()
  await turns.take()
})

test('an embedded database that is beyond recovery says so once and for all, so that the process can end', async () => {
  const engine = await openPglite({ directory: undefined, loadFrom })
  const owner = databaseOver(engine).asOwner()
  // What every statement answers after the write-ahead log could not be written, here said by a statement of ours.
  const panic = sql.raw(
    `do $$ begin raise exception using errcode = 'XX000', message = 'XLogBeginInsert was already called'; end $$`,
  )
  await expect(panic.execute(owner)).rejects.toThrow('beyond recovery')
  expect((await engine.lost).message).toContain('beyond recovery')
  await expect(sql`select 1`.execute(owner)).rejects.toThrow('beyond recovery')
  await engine.close()
})
