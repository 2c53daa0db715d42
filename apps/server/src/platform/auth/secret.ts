import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** The key that every process on this database signs cookies with; made by the first one that starts. */
export async function signInSecret(database: Database): Promise<string> {
  const owner = database.asOwner()
  await sql`insert into luoshi_meta.sign_in_secret (secret) values (${randomBytes(32).toString('base64url')})
    on conflict do nothing`.execute(owner)
  const { rows } = await sql<{ secret: string }>`select secret from luoshi_meta.sign_in_secret`.execute(owner)
  return rows[0]?.secret ?? ''
}
