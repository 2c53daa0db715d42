import type { PersonId } from '@luoshi/loop'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { unlockAccount } from './lock-out.ts'

/** What sign-in keeps of a person. Whether they may sign in is a fact of the person; these functions only carry it out. */
export interface Account {
  username: string
  disabled: boolean
  mustChangePassword: boolean
  twoFactor: boolean
}

export interface NewAccount {
  person: PersonId
  personName: string
  /** In the spelling of `usernameOf`. */
  username: string
  passwordHash: string
  mustChangePassword: boolean
}

/** Nothing is ever sent there; the library wants one for each user. */
const addressOf = (person: PersonId) => `${person}@luoshi.invalid`

/** Several at once, for a bureau that is set up or seeded. The usernames must be free. */
export async function openAccounts(
  db: Db,
  accounts: readonly NewAccount[],
  newId: () => string,
  now: Date,
): Promise<void> {
  if (accounts.length === 0) return
  const times = { created_at: now, updated_at: now }
  await db
    .insertInto('auth_user')
    .values(
      accounts.map(({ person, personName, username, mustChangePassword }) => ({
        id: person,
        username,
        name: personName,
        email: addressOf(person),
        email_verified: true,
        must_change_password: mustChangePassword,
        ...times,
      })),
    )
    .execute()
  await db
    .insertInto('auth_account')
    .values(
      accounts.map(({ person, passwordHash }) => ({
        id: newId(),
        user_id: person,
        account_id: person,
        provider_id: 'credential',
        password: passwordHash,
        ...times,
      })),
    )
    .execute()
}

export async function isUsernameFree(db: Db, username: string): Promise<boolean> {
  const taken = await db.selectFrom('auth_user').select('id').where('username', '=', username).executeTakeFirst()
  return !taken
}

/** A password given out by an administrator: it must be changed, every session ends, and a lock is lifted. */
export async function givePassword(db: Db, person: PersonId, passwordHash: string, now: Date): Promise<void> {
  await db
    .updateTable('auth_account')
    .set({ password: passwordHash, updated_at: now })
    .where('user_id', '=', person)
    .where('provider_id', '=', 'credential')
    .execute()
  const { username } = await db
    .updateTable('auth_user')
    .set({ must_change_password: true, updated_at: now })
    .where('id', '=', person)
    .returning('username')
    .executeTakeFirstOrThrow()
  await unlockAccount(db, username)
  await endSessions(db, person)
}

/** Closes an account, or opens it again. A closed one is signed out everywhere at once. */
export async function setDisabled(db: Db, person: PersonId, disabled: boolean, now: Date): Promise<void> {
  await db.updateTable('auth_user').set({ disabled, updated_at: now }).where('id', '=', person).execute()
  if (disabled) await endSessions(db, person)
}

/** Somebody who lost their telephone: the next sign-in asks for the password only. */
export async function dropSecondFactor(db: Db, person: PersonId, now: Date): Promise<void> {
  await db.deleteFrom('auth_two_factor').where('user_id', '=', person).execute()
  await db
    .updateTable('auth_user')
    .set({ two_factor_enabled: false, updated_at: now })
    .where('id', '=', person)
    .execute()
}

async function endSessions(db: Db, person: PersonId) {
  await db.deleteFrom('auth_session').where('user_id', '=', person).execute()
}

export async function accountsOf(db: Db, people: readonly PersonId[]): Promise<Map<PersonId, Account>> {
  if (people.length === 0) return new Map()
  const rows = await db
    .selectFrom('auth_user')
    .select(['id', 'username', 'disabled', 'must_change_password', 'two_factor_enabled'])
    .where('id', '=', sql<string>`any(${people}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id as PersonId, // a user's id is the person's
      {
        username: row.username,
        disabled: row.disabled,
        mustChangePassword: row.must_change_password,
        twoFactor: row.two_factor_enabled === true,
      },
    ]),
  )
}

/** Forgets sessions and proofs that have run out, and counts of failed tries that no longer lock anybody. */
export async function forgetOldSignIns(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('auth_session').where('expires_at', '<', now).execute()
  await db.deleteFrom('auth_verification').where('expires_at', '<', now).execute()
  await db
    .deleteFrom('sign_in_failure')
    .where('last_at', '<', new Date(now.getTime() - 24 * 3_600_000))
    .execute()
}
