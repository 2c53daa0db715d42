import { sealEvents, STANDARD_STRETCH } from './features/audit/public.ts'
import { forgetOldSignIns } from './platform/auth/accounts.ts'
import type { Database } from './platform/db/database.ts'
import { allTenants } from './platform/db/tenants.ts'
import type { FileStore } from './platform/files/file-store.ts'
import { forgetOldAnswers } from './platform/http/idempotency.ts'

export const HOUSEKEEPING_MS = 3_600_000

/** Seals what was recorded and forgets what has run out, in every bureau. Any number of processes may do it at once. */
export async function keepHouse(database: Database, files: FileStore, now: Date): Promise<void> {
  for (const { tenantId } of await allTenants(database)) {
    const db = database.inTenant(tenantId)
    await sealEvents(db, now, STANDARD_STRETCH)
    await forgetOldAnswers(db, now)
    await forgetOldSignIns(db, now)
  }
  await files.tidy(now)
  await database.maintain()
}
