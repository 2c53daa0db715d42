import pg from 'pg'
const B='/work/wt/bench/tools/bench/'
const { openDatabase } = await import('/work/wt/bench/apps/server/src/platform/db/open.ts')
const { createLog } = await import('/work/wt/bench/apps/server/src/platform/log.ts')
const { countyBefore } = await import(B+'county-database.ts')
const { startServer, signIn, connectionsTo } = await import(B+'server-process.ts')
const { listPages, detailsOf, someItems, counts, draft, judgement, itemsToJudge } = await import(B+'requests.ts')
const { randomFrom } = await import(B+'random.ts')
const url = process.env.URL!
const random = randomFrom(Date.now())
const db = await openDatabase({databaseUrl: url, dataDirectory: ''}, createLog('warn'))
const { migrateDatabase } = await import('/work/wt/bench/apps/server/src/platform/db/migrate.ts')
console.log('migrated', await migrateDatabase(db))
const county = (await countyBefore(db))!
await db.close()
const owner = new pg.Client(url); await owner.connect(); await owner.query(`select set_config('luoshi.tenant', $1, false)`, [county.tenantId])
const server = await startServer(url, { nodeOptions: process.env.PROF ? ['--cpu-prof','--cpu-prof-dir='+process.env.PROF] : [], timeZone: 'Asia/Shanghai' })
const cookie = await signIn(server.origin, 'bench', 'clerk1', county.password)
const n = 4
const http = connectionsTo(server.origin, cookie, n)
const run = async (name: string, asked: () => any, ops: number) => {
  let cpu0 = server.cpu()!, t0 = performance.now(), i = 0, bytes = 0
  await Promise.all(http.map(async (h: any) => { while (i++ < ops) { const a = asked(); if (!a) throw new Error('dry'); for (const r of a) { const x = await h.send(r); bytes += x.body.length; if (x.status !== 200) throw new Error(x.body.toString()) } } }))
  console.log(name.padEnd(10), 'cpu ms/op', ((server.cpu()!-cpu0)/ops).toFixed(2), 'wall/op', ((performance.now()-t0)/ops).toFixed(2), 'kB/op', (bytes/ops/1000).toFixed(1))
}
const pages = await listPages(http[0], random, county.office); const items = detailsOf(await someItems(owner, random, 500)); const judge = await itemsToJudge(owner, random, county.supervision)
let k = 0
const ops: Record<string, () => any> = { health: () => [{method:'GET',path:'/api/health'}], list: () => pages[k++ % pages.length], detail: () => items[k++ % items.length], counts: () => counts, create: () => draft(random, county.office), judge: () => { const i = judge.pop(); return i && judgement(random, i) } }
const N = Number(process.env.N ?? 400)
for (const name of (process.env.OPS ?? 'health,list,detail,counts,create,judge').split(',')) { await run(name, ops[name]!, N/4|0); await run(name, ops[name]!, name === 'counts' ? N/4|0 : N) }
for (const h of http) h.close(); await owner.end(); await server.stop()
