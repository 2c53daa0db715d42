import pg from 'pg'
import { plainDate } from '@luoshi/calendar'
import { openDatabase } from '../../apps/server/src/platform/db/open.ts'
import { createLog } from '../../apps/server/src/platform/log.ts'
import { startTemporaryPostgres } from '../postgres.ts'
import { setUpCounty } from './county-database.ts'
import { loadItems } from './load.ts'
import { randomFrom } from './random.ts'
const t0 = performance.now()
const server = await startTemporaryPostgres()
try {
const database = await openDatabase({ databaseUrl: server.url, dataDirectory: '/tmp' }, createLog('warn'))
const today = plainDate(new Date().toISOString().slice(0, 10))
const random = randomFrom(1)
const county = await setUpCounty(database, { units: 300, today, random })
console.log('county', performance.now() - t0, county.units, county.people)
const clients = await Promise.all([1, 2].map(async () => {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query(`select set_config('luoshi.tenant', $1, false)`, [county.tenantId])
  return client
}))
const loaded = await loadItems(clients, { county, today, items: Number(process.argv[2]), random, progress: (so) => console.log(JSON.stringify(so), performance.now() - t0) })
await clients[0]!.query('vacuum analyze')
console.log('loaded', loaded, performance.now() - t0)
const { rows } = await clients[0]!.query(`select phase, count(*), avg(version), avg(length(state::text)), count(*) filter (where due < now()) from item group by 1`)
console.table(rows)
console.log((await clients[0]!.query(`select relname, pg_size_pretty(pg_total_relation_size(oid)) from pg_class where relname in ('event','item','source','item_support')`)).rows)
for (const c of clients) await c.end()
await database.close()
} finally { await server.stop() }
