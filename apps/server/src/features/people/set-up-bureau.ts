import type { PlainDate } from '@luoshi/calendar'
import { administrators } from '../../platform/auth/roles.ts'
import { inTransaction, type Database } from '../../platform/db/database.ts'
import { createTenant } from '../../platform/db/tenants.ts'
import { roleWords } from './refusal-wording.ts'
import { seedPeople } from './seed-people.ts'

export interface NewBureau {
  /** Part of the address: lower-case letters, digits, hyphens. */
  slug: string
  name: string
  /** Of the first password of all three; each must be changed at the first sign-in. */
  passwordHash: string
}

/** A bureau with its own unit and the three administrators, who do the rest. Says their usernames. */
export async function setUpBureau(
  database: Database,
  { slug, name, passwordHash }: NewBureau,
  { now, today, newId }: { now: Date; today: PlainDate; newId: () => string },
): Promise<string[]> {
  const tenantId = newId()
  await createTenant(database, { tenantId, slug, name })
  const usernames = administrators.map((role) => ({ role, username: role }))
  await inTransaction(database.inTenant(tenantId), (tx) =>
    seedPeople(
      tx,
      { now, today, newId },
      {
        units: [
          {
            key: 'bureau',
            parent: null,
            name,
            shortNames: [],
            type: 'bureau',
            area: null,
            ownership: 'public',
            pupils: null,
          },
        ],
        people: usernames.map(({ role, username }) => ({
          name: roleWords[role].zh,
          username,
          posts: [{ unit: 'bureau', role, title: roleWords[role].zh }],
        })),
        since: today,
        passwordHash,
        mustChangePassword: true,
      },
    ),
  )
  return usernames.map(({ username }) => username)
}
