import { randomBytes } from 'node:crypto'
import { addDays, type PlainDate } from '@luoshi/calendar'
import type { PersonId, UnitId } from '@luoshi/loop'
import { sql } from 'kysely'
import { seedPeople } from '../../apps/server/src/features/people/public.ts'
import { careful, passwordsAt } from '../../apps/server/src/platform/auth/passwords.ts'
import { inTransaction, type Database } from '../../apps/server/src/platform/db/database.ts'
import { migrateDatabase } from '../../apps/server/src/platform/db/migrate.ts'
import { allTenants, createTenant } from '../../apps/server/src/platform/db/tenants.ts'
import { CLERK, countyOf } from './county.ts'
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

interface Wanted {
  units: number
  today: PlainDate
  random: Random
}

/** A migrated database with one bureau, its units and its people, made the way a bureau is set up. */
export async function setUpCounty(database: Database, { units, today, random }: Wanted): Promise<County> {
  await migrateDatabase(database)
  const since = addDays(today, -600)
  const at = new Date(`${since}T00:00:00Z`)
  const ids = idsFrom(random)
  const newId = () => ids(at)
  const tenantId = newId()
  await createTenant(database, { tenantId, slug: SLUG, name: '临溪县教育局' })

  const seed = countyOf(units, random, { since, passwordHash: 'replaced below' })
  await inTransaction(database.inTenant(tenantId), (tx) => seedPeople(tx, { now: at, today, newId }, seed))
  return countyAt(database, tenantId)
}

/** The county of an earlier run, if the database holds one. */
export async function countyBefore(database: Database): Promise<County | undefined> {
  if (!(await isMigrated(database))) return undefined
  const bureau = (await allTenants(database)).find(({ slug }) => slug === SLUG)
  return bureau && countyAt(database, bureau.tenantId)
}

async function isMigrated(database: Database): Promise<boolean> {
  const { rows } = await sql`select where to_regclass('tenant') is not null`.execute(database.asOwner())
  return rows.length > 0
}

/** Whoever is there, and a password of this run for the clerk. */
async function countyAt(database: Database, tenantId: string): Promise<County> {
  const db = database.inTenant(tenantId)
  const password = `Bench-${randomBytes(9).toString('base64url')}`
  const { id } = await db.selectFrom('auth_user').select('id').where('username', '=', CLERK).executeTakeFirstOrThrow()
  await db
    .updateTable('auth_account')
    .set({ password: await passwordsAt(careful).hash(password) })
    .where('user_id', '=', id)
    .execute()
  const post = await db
    .selectFrom('post')
    .select('unit_id')
    .where('person_id', '=', id as PersonId) // a user's id is the person's
    .executeTakeFirstOrThrow()
  const count = async (table: 'unit' | 'person') =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count
  const supervision = post.unit_id
  return {
    tenantId,
    office: await officeIn(database, tenantId, supervision),
    supervision,
    password,
    units: await count('unit'),
    people: await count('person'),
  }
}
