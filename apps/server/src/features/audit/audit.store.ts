import type { Db, Tx } from '../../platform/db/database.ts'
import { HASH_BYTES } from './seal.ts'
import type { DetailedSeal } from './seal.ts'

export async function insertSeal(tx: Tx, seal: DetailedSeal): Promise<void> {
  await tx
    .insertInto('seal')
    .values({
      number: seal.number,
      algorithm: seal.algorithm,
      from_position: seal.fromPosition,
      to_position: seal.toPosition,
      count: seal.count,
      positions: seal.positions,
      leaves: Buffer.concat(seal.leaves),
      root: seal.root,
      previous: seal.previous,
      hash: seal.hash,
      sealed_at: seal.sealedAt,
    })
    .execute()
}

/** The next seal after a number; the last one when `order` is 'desc'. */
export async function nextSeal(
  db: Db | Tx,
  after: number,
  order: 'asc' | 'desc' = 'asc',
): Promise<DetailedSeal | undefined> {
  const row = await db
    .selectFrom('seal')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number', order)
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      number: row.number,
      algorithm: row.algorithm,
      fromPosition: row.from_position,
      toPosition: row.to_position,
      count: row.count,
      positions: row.positions,
      leaves: Array.from({ length: Math.ceil(row.leaves.length / HASH_BYTES) }, (_, i) =>
        row.leaves.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES),
      ),
      root: row.root,
      previous: row.previous,
      hash: row.hash,
      sealedAt: row.sealed_at,
    }
  )
}
