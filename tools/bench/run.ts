import { cpus } from 'node:os'
import pg from 'pg'
import { openDatabase } from '../../apps/server/src/platform/db/open.ts'
import { createLog } from '../../apps/server/src/platform/log.ts'
import { officeDays } from '../../apps/server/src/platform/office-day.ts'
import { startTemporaryPostgres } from '../postgres.ts'
import { again, httpArm } from './arms.ts'
import { openBare } from './bare-driver.ts'
import { CLERK } from './county.ts'
import { countyBefore, setUpCounty, SLUG, type County } from './county-database.ts'
import { measureExtraction } from './extraction.ts'
import type { HttpConnection } from './http-client.ts'
import { loadItems, type Loaded } from './load.ts'
import { measureOperations } from './operations.ts'
import type { Options } from './options.ts'
import { randomFrom, type Random } from './random.ts'
import { clerkAs, openRecorder } from './recorder.ts'
import { EXTRACTION_TARGET, type Report } from './report.ts'
import { health } from './requests.ts'
import { measuredIn, runRound } from './rounds.ts'
import { connectionsTo, signIn, startServer } from './server-process.ts'

type Progress = (line: string) => void
type Undo = () => Promise<unknown>

/** The office's time zone, as the server has it unless told otherwise. */
const TIME_ZONE = 'Asia/Shanghai'

/** The whole benchmark: make a county, start the server on it, measure, tidy up. */
export async function run(options: Options, progress: Progress): Promise<Report> {
  const undo: Undo[] = []
  try {
    return await running(options, progress, undo)
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

async function running(options: Options, progress: Progress, undo: Undo[]): Promise<Report> {
  const random = randomFrom(options.seed)
  const today = officeDays(TIME_ZONE)(new Date())
  progress('extraction')
  const extraction = options.only.length > 0 ? null : await measureExtraction()

  progress('a database')
  const databaseUrl = await databaseFor(options, undo)
  const begun = performance.now()
  const database = await openDatabase({ databaseUrl, dataDirectory: '' }, createLog('warn'))
  const before = await countyBefore(database)
  const county = before ?? (await setUpCounty(database, { units: options.units, today, random }))
  await database.close()
  const owner = await openOwner(databaseUrl, county, undo)
  const loaded = before
    ? await loadedBefore(owner)
    : await load(owner, databaseUrl, county, { options, today, random, progress })
  const seconds = before ? null : (performance.now() - begun) / 1000

  progress('the server')
  const server = await startServer(databaseUrl, { nodeOptions: options.serverNode, timeZone: TIME_ZONE })
  undo.push(server.stop)
  const most = Math.max(...options.connections)
  const cookie = await signIn(server.origin, SLUG, CLERK, county.password)
  const http = connectionsTo(server.origin, cookie, most)
  undo.push(async () => http.forEach((connection) => connection.close()))
  const bare = await Promise.all(Array.from({ length: most }, () => openBare(databaseUrl, county.tenantId)))
  undo.push(() => Promise.all(bare.map((client) => client.end())))
  const caller = clerkAs(county.tenantId, county.office.clerk(random))
  const recorder = await openRecorder(databaseUrl, { caller, timeZone: TIME_ZONE, connections: 8 })
  undo.push(recorder.close)

  const ceiling = await ceilings(http, options)
  const operations = await measureOperations({
    ...options,
    owner,
    http,
    bare,
    recorder,
    county,
    random,
    serverCpu: server.cpu,
    progress,
  })
  const version = await owner.query<{ version: string }>(`select current_setting('server_version') as version`)
  return {
    machine: {
      cpus: cpus().length,
      node: process.versions.node,
      postgresql: version.rows[0]?.version ?? '',
      durable: options.databaseUrl === undefined ? options.durable : null,
    },
    options: {
      items: options.items,
      units: options.units,
      seconds: options.seconds,
      rounds: options.rounds,
      seed: options.seed,
    },
    loaded: { ...loaded, units: county.units, people: county.people, seconds },
    ceiling,
    operations,
    extraction: extraction && {
      ...extraction,
      target: EXTRACTION_TARGET,
      met: extraction.megabytesPerSecond >= EXTRACTION_TARGET,
    },
  }
}

/** What a database of an earlier run holds. */
async function loadedBefore(owner: pg.Client): Promise<Loaded> {
  const { rows } = await owner.query<Loaded>(
    `select (select count(*)::int from item) as items, (select count(*)::int from event) as events,
            (select count(*)::int from source) as sources, (select count(*)::int from evidence) as evidence`,
  )
  return rows[0] ?? { items: 0, events: 0, sources: 0, evidence: 0 }
}

async function databaseFor({ databaseUrl, durable }: Options, undo: Undo[]): Promise<string> {
  if (databaseUrl !== undefined) return databaseUrl
  const cluster = await startTemporaryPostgres({ durable })
  undo.push(cluster.stop)
  return cluster.url
}

async function openOwner(databaseUrl: string, { tenantId }: County, undo: Undo[]): Promise<pg.Client> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  await client.query(`select set_config('luoshi.tenant', $1, false)`, [tenantId])
  undo.push(() => client.end())
  return client
}

interface Loading {
  options: Options
  today: ReturnType<ReturnType<typeof officeDays>>
  random: Random
  progress: Progress
}

async function load(
  owner: pg.Client,
  databaseUrl: string,
  county: County,
  { options, today, random, progress }: Loading,
): Promise<Loaded> {
  const closing: Undo[] = []
  const clients = [await openOwner(databaseUrl, county, closing), await openOwner(databaseUrl, county, closing)]
  try {
    const say = ({ items, events }: Loaded) => progress(`loaded ${items} of ${options.items} items, ${events} events`)
    const loaded = await loadItems(clients, { county, today, items: options.items, random, progress: say })
    progress('vacuum analyze')
    await owner.query('vacuum (analyze)')
    await owner.query('checkpoint')
    return loaded
  } finally {
    for (const close of closing) await close()
  }
}

async function ceilings(http: readonly HttpConnection[], { connections, seconds }: Options) {
  const all = []
  for (const count of connections) {
    const arm = httpArm(http, again([health]))
    await runRound(arm, count, 200)
    const { perSecond } = measuredIn([await runRound(arm, count, Math.min(2000, seconds * 1000))])
    all.push({ connections: count, perSecond })
  }
  return all
}
