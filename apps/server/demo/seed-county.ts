import type { PlainDate } from '@luoshi/calendar'
import { seedPeople, type SeedPerson, type SeedUnit } from '../src/features/people/public.ts'
import { careful, passwordsAt } from '../src/platform/auth/passwords.ts'
import { inTransaction, type Database } from '../src/platform/db/database.ts'
import { createTenant } from '../src/platform/db/tenants.ts'
import { demoPeople, demoUnits } from './county.ts'

/** Of every account of the demo county. It is printed in the documentation and must never guard anything. */
export const DEMO_PASSWORD = 'luoshi-demo'
export const DEMO_BUREAU = { slug: 'yunhe', name: '云河县教育和体育局' }
/** Since when the county has stood, in the demo: before the first of its texts. */
const SINCE = '2025-09-01' as PlainDate // a day that exists, written here

interface Moment {
  now: Date
  today: PlainDate
  newId: () => string
}

/** Fills an empty database with the demo county: its units, its people with their present posts, an account each. */
export async function seedDemoCounty(database: Database, moment: Moment): Promise<void> {
  const tenantId = moment.newId()
  await createTenant(database, { tenantId, ...DEMO_BUREAU })
  const passwordHash = await passwordsAt(careful).hash(DEMO_PASSWORD)
  await inTransaction(database.inTenant(tenantId), (tx) =>
    seedPeople(tx, moment, { units, people, since: SINCE, passwordHash, mustChangePassword: false }),
  )
}

const units: SeedUnit[] = demoUnits.map(
  ({ code, parent, name, shortName, aliases, type, area, ownership, pupils }) => ({
    key: code,
    parent: parent ?? null,
    name,
    shortNames: [...new Set([...(shortName === undefined ? [] : [shortName]), ...aliases])],
    type,
    area: area ?? null,
    ownership: ownership ?? 'public',
    pupils: pupils ?? null,
  }),
)

/** The seed knows the present only: posts that had ended by its first day are left out. */
const people: SeedPerson[] = demoPeople.map(({ name, userName, posts }) => ({
  name,
  username: userName,
  posts: posts.filter(({ to }) => to === undefined).map(({ unit, role, title }) => ({ unit, role, title })),
}))
