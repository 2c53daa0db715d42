import { sql } from 'kysely'
import type { Database, Db } from './database.ts'

/** A bureau: its rows, people and files are its own. */
export interface Tenant {
  tenantId: string
  /** Part of the address people type: lower-case letters, digits, hyphens; 2–63 characters. */
  slug: string
  name: string
}

/** Finds the bureau somebody wants to sign in to, before it is known who they are. Tells nothing else about other bureaus. */
export async function tenantBySlug(db: Db, slug: string): Promise<Tenant | undefined> {
  const { rows } = await sql<Tenant>`
    select tenant_id as "tenantId", slug, name from tenant_by_slug(${slug})`.execute(db)
  return rows[0]
}

/** Every bureau, for jobs that go round all of them. */
export const allTenants = (database: Database): Promise<Tenant[]> =>
  database.asOwner().selectFrom('tenant').select(['tenant_id as tenantId', 'slug', 'name']).orderBy('slug').execute()

export async function createTenant(database: Database, { tenantId, slug, name }: Tenant): Promise<void> {
  await database.asOwner(tenantId).insertInto('tenant').values({ tenant_id: tenantId, slug, name }).execute()
}
