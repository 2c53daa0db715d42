import type { IncomingHttpHeaders } from 'node:http'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { tenantBySlug, type Tenant } from '../db/tenants.ts'

/** A program names the bureau here; a browser keeps it in the cookie. */
export const BUREAU_HEADER = 'x-luoshi-bureau'
export const BUREAU_COOKIE = 'luoshi_bureau'

/** Which bureau a request means, before it is known who sends it: the one named, else the only one there is. */
export async function bureauOf({ ambient }: Database, headers: IncomingHttpHeaders): Promise<Tenant | undefined> {
  const slug = slugIn(headers)
  if (slug !== undefined) return tenantBySlug(ambient, slug)
  const { rows } = await sql<Tenant>`select tenant_id as "tenantId", slug, name from only_tenant()`.execute(ambient)
  return rows[0]
}

/**
 * The same for every request there is: a bureau once found by its slug is not asked for again, for it keeps slug and id as long as
 * the database lives. What is not found, or not named, is asked for each time.
 */
export function rememberBureaus(database: Database): (headers: IncomingHttpHeaders) => Promise<Tenant | undefined> {
  const known = new Map<string, Tenant>()
  return async (headers) => {
    const remembered = known.get(slugIn(headers) ?? '')
    if (remembered) return remembered
    const bureau = await bureauOf(database, headers)
    if (bureau) known.set(bureau.slug, bureau)
    return bureau
  }
}

function slugIn(headers: IncomingHttpHeaders): string | undefined {
  const named = headers[BUREAU_HEADER]
  return named === undefined ? IN_COOKIE.exec(headers.cookie ?? '')?.[1] : String(named)
}
const IN_COOKIE = new RegExp(`(?:^|;\\s*)${BUREAU_COOKIE}=([a-z0-9-]+)`)
