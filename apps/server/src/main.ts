import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import { demoOffer, firstStart, sayDemoAccounts } from './first-start.ts'
import { HOUSEKEEPING_MS, keepHouse } from './housekeeping.ts'
import { Advice } from './platform/advice.ts'
import { careful } from './platform/auth/passwords.ts'
import { signInSecret } from './platform/auth/secret.ts'
import { adviceFor } from './platform/db/advice.ts'
import { migrateDatabase } from './platform/db/migrate.ts'
import { openDatabase } from './platform/db/open.ts'
import { openFileStore } from './platform/files/file-store.ts'
import { makeNewId } from './platform/ids.ts'
import { createLog } from './platform/log.ts'
import { settingsFrom, type Settings } from './platform/settings.ts'

/** The only place where the real clock, chance, settings and network meet. */
async function start(): Promise<void> {
  const settings = settingsFrom(process.env, process.cwd())
  const log = createLog(settings.logLevel)
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
  const now = () => new Date()
  const newId = makeNewId(Date.now, (bytes) => randomBytes(bytes))

  const database = await openDatabase(settings, log)
  void database.lost.then(giveUp)
  await migrateDatabase(database)
  const files = openFileStore(settings)
  const say = (line: string) => console.log(line)
  await firstStart({ ...settings, database, files, now: now(), newId, say })

  const demoAccounts = await demoOffer(database)
  const app = await buildApp({
    ...settings,
    database,
    files,
    log,
    now,
    newId,
    version,
    demoAccounts,
    signIn: {
      secret: settings.secret ?? (await signInSecret(database)),
      hashing: careful,
      idleSeconds: settings.idleMinutes * 60,
      publicUrl: settings.publicUrl,
      identityProvider: settings.identityProvider,
      perMinute: 60,
    },
    webFolder: join(import.meta.dirname, '../../web/dist'),
  })
  const address = await app.listen({ port: settings.port, host: settings.host }).catch((error: unknown) => {
    throw addressInUse(error, settings) ?? error
  })
  const house = setInterval(() => {
    keepHouse(database, files, now()).catch((error: unknown) => log.error({ err: error }, 'housekeeping failed'))
  }, HOUSEKEEPING_MS)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    clearInterval(house)
    await app.close()
    await database.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  sayDemoAccounts(demoAccounts, say)
  console.log(`落实已启动，请在浏览器中打开  Luoshi is running at\n\n    ${address}\n`)
}

function addressInUse(error: unknown, { port, host }: Settings): Advice | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const at = `${host}:${port}`
  if (code === 'EADDRINUSE')
    return new Advice('port-busy', {
      en: `Another program is listening on ${at}. Stop it, or set PORT to another number.`,
      zh: `${at} 已被其他程序占用。请先停止它，或把 PORT 设为别的端口。`,
    })
  if (code === 'EACCES')
    return new Advice('port-refused', {
      en: `The operating system does not allow listening on ${at}. Ports below 1024 need special rights: set PORT to a higher one.`,
      zh: `操作系统不允许监听 ${at}。1024 以下的端口需要特殊权限，请把 PORT 设为更大的端口。`,
    })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Advice('host-unknown', {
      en: `This machine has no address ${host}. Set HOST to one of its own addresses, or to 0.0.0.0 for all.`,
      zh: `本机没有地址 ${host}。请把 HOST 设为本机的某个地址，或设为 0.0.0.0 表示全部。`,
    })
  return undefined
}

/** Whoever supervises the process starts it again. */
function giveUp(error: unknown): never {
  const advice = adviceFor(error)
  console.error(advice ? advice.message : error)
  process.exit(1)
}

start().catch(giveUp)
