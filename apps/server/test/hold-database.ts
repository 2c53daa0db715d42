import { openDatabase } from '../src/platform/db/open.ts'
import { createLog } from '../src/platform/log.ts'
import { migrateDatabase } from '../src/platform/db/migrate.ts'
import { createTenant } from '../src/platform/db/tenants.ts'

/** A process that opens the data directory given to it, writes bureau after bureau, and says so, until it is killed. */
const database = await openDatabase(
  { databaseUrl: undefined, dataDirectory: process.argv[2] ?? '' },
  createLog('silent'),
)
await migrateDatabase(database)
for (let n = 10; ; n += 1) {
  await createTenant(database, { tenantId: crypto.randomUUID(), slug: `bureau-${n}`, name: `第${n}教育局` })
  process.stdout.write(`${n}\n`)
}
