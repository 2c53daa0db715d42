import { sql } from 'kysely'
import { inTransaction } from '../../platform/db/database.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { eventsAfter, holdBackWriters } from '../../platform/db/events.ts'
import { Fault } from '../../platform/fault.ts'
import { insertSeal, nextSeal } from './audit.store.ts'
import { BEFORE_THE_FIRST, sealStretch } from './seal.ts'
import type { Seal, SealAlgorithm } from './seal.ts'

/** Long enough that a seal is small beside its events, short enough that writers are held back for some tens of milliseconds. */
export const STANDARD_STRETCH = 1000

/**
 * Seals everything a bureau has recorded and not yet sealed, in stretches of at most `maxStretch` events, and returns the new
 * seals. Two processes may call it at once: each event is sealed once.
 */
export async function sealEvents(
  db: Db,
  at: Date,
  maxStretch: number = STANDARD_STRETCH,
  algorithm: SealAlgorithm = 'sha-256',
): Promise<Seal[]> {
  const seals: Seal[] = []
  for (;;) {
    const seal = await inTransaction(db, (tx) => sealNextStretch(tx, at, maxStretch, algorithm))
    if (!seal) return seals
    seals.push(seal)
  }
}

async function sealNextStretch(tx: Tx, at: Date, maxStretch: number, algorithm: SealAlgorithm) {
  await holdBackWriters(tx)
  const last = (await nextSeal(tx, 0, 'desc')) ?? BEFORE_THE_FIRST
  const [first, ...rest] = await eventsAfter(tx, last.toPosition, maxStretch)
  if (!first) return undefined
  const seal = sealStretch(await tenantOf(tx), last, [first, ...rest], at, algorithm)
  await insertSeal(tx, seal)
  return seal
}

/** The bureau a handle speaks for. */
export async function tenantOf(db: Db | Tx): Promise<string> {
  const { rows } = await sql<{ tenant: string | null }>`select current_tenant() as tenant`.execute(db)
  const tenant = rows[0]?.tenant
  if (!tenant) throw new Fault('A log is sealed and verified for one bureau: the handle names none')
  return tenant
}
