import type { IncomingHttpHeaders } from 'node:http'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { tenantBySlug, type Tenant } from '../db/tenants.ts'

/** A program names the bureau here; a browser keeps it in the cookie. */
export const BUREAU_HEADER = 'x-luoshi-bureau'
export const BUREAU_COOKIE = 'luoshi_bureau'

/** Which bureau a request means, before it is known who sends it: the one named, else the only one there is. */
export async function bureauOf({ ambient }: Database, headers: IncomingHttpHeaders): Promise<Tenant | undefined> {
  const inCookie = new RegExp(`(?:^|;\\s*)${BUREAU_COOKIE}=([a-z0-9-]+)`).exec(headers.cookie ?? '')?.[1]
  const named = headers[BUREAU_HEADER] ?? inCookie
  if (named !== undefined) return tenantBySlug(ambient, String(named))
  const { rows } = await sql<Tenant>`select tenant_id as "tenantId", slug, name from only_tenant()`.execute(ambient)
  return rows[0]
}
