import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/**
 * Wrong passwords in a row before nobody is listened to for a while.
 * @source house rule, docs/decisions: GB/T 22239-2019 asks that failed sign-ins be limited (身份鉴别), and leaves the numbers open
 */
export const TRIES_PER_ACCOUNT = 5
/** A school's whole staff may share one address, so an address is given more tries than an account. */
export const TRIES_PER_ADDRESS = 20
export const LOCKED_MS = 15 * 60_000

export interface Subject {
  kind: 'account' | 'address'
  name: string
}

const allowed = ({ kind }: Subject) => (kind === 'account' ? TRIES_PER_ACCOUNT : TRIES_PER_ADDRESS)

/**
 * Counts a try before it is made, so that many at once cannot slip past the count. Returns how long to wait, in milliseconds, when
 * there have been too many; a locked subject is not locked for longer by further tries.
 */
export async function countTry(db: Db, subject: Subject, now: Date): Promise<number | undefined> {
  const since = new Date(now.getTime() - LOCKED_MS)
  const tries = allowed(subject)
  const { failures, last_at } = await db
    .insertInto('sign_in_failure')
    .values({ kind: subject.kind, name: subject.name, failures: 1, last_at: now })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'kind', 'name']).doUpdateSet({
        failures: sql`case when sign_in_failure.last_at <= ${since} then 1 else least(sign_in_failure.failures, ${tries}) + 1 end`,
        last_at: sql`case when sign_in_failure.last_at > ${since} and sign_in_failure.failures >= ${tries}
          then sign_in_failure.last_at else excluded.last_at end`,
      }),
    )
    .returning(['failures', 'last_at'])
    .executeTakeFirstOrThrow()
  return failures > tries ? Math.max(1000, last_at.getTime() + LOCKED_MS - now.getTime()) : undefined
}

/** The password was right: the account begins anew, and the address gets back the try that was counted for it. */
export async function forgiveTries(db: Db, account: string, address: string): Promise<void> {
  await unlockAccount(db, account)
  await db
    .updateTable('sign_in_failure')
    .set({ failures: sql`greatest(failures - 1, 0)` })
    .where('kind', '=', 'address')
    .where('name', '=', address)
    .execute()
}

/** An administrator who has given out a password also lets its owner in at once. */
export async function unlockAccount(db: Db, username: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('kind', '=', 'account').where('name', '=', username).execute()
}
