import { randomBytes } from 'node:crypto'
import { addDays, type PlainDate } from '@luoshi/calendar'
import type { UnitId } from '@luoshi/loop'
import { seedPeople } from '../../apps/server/src/features/people/public.ts'
import { careful, passwordsAt } from '../../apps/server/src/platform/auth/passwords.ts'
import { inTransaction, type Database } from '../../apps/server/src/platform/db/database.ts'
import { migrateDatabase } from '../../apps/server/src/platform/db/migrate.ts'
import { createTenant } from '../../apps/server/src/platform/db/tenants.ts'
import { countyOf, OFFICE } from './county.ts'
import { officeIn, type Office } from './office.ts'
import { idsFrom, type Random } from './random.ts'

export const SLUG = 'bench'

export interface County {
  tenantId: string
  office: Office
  /** The supervision office. */
  supervision: UnitId
  /** Of every account. */
  password: string
  units: number
  people: number
}

/** A migrated database with one bureau, its units and its people, made the way a bureau is set up. */
export async function setUpCounty(
  database: Database,
  { units, today, random }: { units: number; today: PlainDate; random: Random },
): Promise<County> {
  await migrateDatabase(database)
  const since = addDays(today, -600)
  const at = new Date(`${since}T00:00:00Z`)
  const ids = idsFrom(random)
  const newId = () => ids(at)
  const tenantId = newId()
  await createTenant(database, { tenantId, slug: SLUG, name: '临溪县教育局' })

  const password = `Bench-${randomBytes(9).toString('base64url')}`
  const passwordHash = await passwordsAt(careful).hash(password)
  const seed = countyOf(units, random, { since, passwordHash })
  const seeded = await inTransaction(database.inTenant(tenantId), (tx) =>
    seedPeople(tx, { now: at, today, newId }, seed),
  )
  const supervision = seeded.units.get(OFFICE)
  if (!supervision) throw new Error('The county has no supervision office')
  const office = await officeIn(database, tenantId, supervision)
  return { tenantId, office, supervision, password, units: seeded.units.size, people: seeded.people.size }
}
