import { randomBytes } from 'node:crypto'
import { setUpBureau } from './features/people/public.ts'
import { careful, passwordsAt } from './platform/auth/passwords.ts'
import type { Database } from './platform/db/database.ts'
import { allTenants } from './platform/db/tenants.ts'
import { officeDays } from './platform/office-day.ts'

interface Starting {
  database: Database
  now: Date
  newId: () => string
  timeZone: string
  /** One line for the person at the terminal. */
  say: (line: string) => void
}

/** An empty database gets one bureau and its three administrators, so that somebody can sign in and do the rest. */
export async function firstStart({ database, now, newId, timeZone, say }: Starting): Promise<void> {
  if ((await allTenants(database)).length > 0) return
  const password = `Ls-${randomBytes(9).toString('base64url')}`
  const usernames = await setUpBureau(
    database,
    { slug: 'luoshi', name: '教育局', passwordHash: await passwordsAt(careful).hash(password) },
    { now, today: officeDays(timeZone)(now), newId },
  )
  say(`首次启动：已建立三员账号 First start: the three administrators are ${usernames.join(', ')}`)
  say(`初始密码（只显示这一次，登录后须修改）First password, shown this once: ${password}\n`)
}
