import { randomBytes } from 'node:crypto'
import type { DemoOffer } from '@luoshi/contract'
import { DEMO_PASSWORD, demoAccounts, seedDemo } from '../demo/seed-demo.ts'
import { setUpBureau } from './features/people/public.ts'
import { careful, passwordsAt } from './platform/auth/passwords.ts'
import type { Database } from './platform/db/database.ts'
import { allTenants } from './platform/db/tenants.ts'
import type { FileStore } from './platform/files/file-store.ts'
import { officeDays } from './platform/office-day.ts'

interface Starting {
  database: Database
  files: FileStore
  now: Date
  newId: () => string
  timeZone: string
  demo: boolean
  /** One line for the person at the terminal. */
  say: (line: string) => void
}

/** An empty database gets the demo county, or one bureau with its three administrators who do the rest. */
export async function firstStart(starting: Starting): Promise<void> {
  if ((await allTenants(starting.database)).length > 0) return
  await (starting.demo ? demoCounty(starting) : emptyBureau(starting))
}

async function demoCounty({ database, files, now, newId, timeZone, say }: Starting): Promise<void> {
  say(
    '首次启动：正在装入演示县“云河县”（虚构），约需十几秒 First start: filling in the fictional demo county, some ten seconds',
  )
  const passwordHash = await passwordsAt(careful).hash(DEMO_PASSWORD)
  const today = officeDays(timeZone)(now)
  const progress = (done: number) => say(`  ${Math.round(done * 100)} %`)
  await seedDemo({ database, files, now, today, newId, passwordHash, progress })
}

async function emptyBureau({ database, now, newId, timeZone, say }: Starting): Promise<void> {
  const password = `Ls-${randomBytes(9).toString('base64url')}`
  const usernames = await setUpBureau(
    database,
    { slug: 'luoshi', name: '教育局', passwordHash: await passwordsAt(careful).hash(password) },
    { now, today: officeDays(timeZone)(now), newId },
  )
  say(`首次启动：已建立三员账号 First start: the three administrators are ${usernames.join(', ')}`)
  say(`初始密码（只显示这一次，登录后须修改）First password, shown this once: ${password}\n`)
}

/** Who to sign in as, when the demo county is what is served; null otherwise. */
export async function demoOffer(database: Database): Promise<DemoOffer | null> {
  const [bureau, ...others] = await allTenants(database)
  if (bureau?.slug !== 'yunhe' || others.length > 0) return null
  return {
    password: DEMO_PASSWORD,
    accounts: demoAccounts.map(({ userName, zh, en }) => ({ username: userName, zh, en })),
  }
}

export function sayDemoAccounts(demo: DemoOffer | null, say: (line: string) => void): void {
  if (!demo) return
  say(`演示账号（密码都是 ${demo.password}）Demo accounts, all with the password ${demo.password}:\n`)
  for (const { username, zh, en } of demo.accounts) say(`    ${username.padEnd(20)} ${zh}  ${en}`)
  say('')
}
