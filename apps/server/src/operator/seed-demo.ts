import { randomBytes } from 'node:crypto'
import { DEMO_PASSWORD, demoAccounts, seedDemo as fillIn } from '../../demo/seed-demo.ts'
import { Advice } from '../platform/advice.ts'
import { careful, passwordsAt } from '../platform/auth/passwords.ts'
import { migrateDatabase } from '../platform/db/migrate.ts'
import { allTenants } from '../platform/db/tenants.ts'
import { makeNewId } from '../platform/ids.ts'
import { officeDays } from '../platform/office-day.ts'
import type { Command } from './command.ts'

/** The invented county lies in China, whatever the office's own time zone is set to. */
const dayOf = officeDays('Asia/Shanghai')

export const seedDemo: Command = {
  name: 'seed-demo',
  usage: 'seed-demo',
  en: 'Fill an empty database with the invented county of Yunhe, as LUOSHI_DEMO=on does at the first start. Never beside a real bureau.',
  zh: '向空数据库填入虚构的云河县，与首次启动时 LUOSHI_DEMO=on 相同。绝不与真实单位放在一起。',
  words: 0,
  async run({ database, files, now, say }) {
    await migrateDatabase(database)
    const present = await allTenants(database)
    if (present.length > 0) throw notEmpty(present.map(({ slug }) => slug))
    await fillIn({
      database,
      files,
      now: now(),
      today: dayOf(now()),
      newId: makeNewId(Date.now, randomBytes),
      passwordHash: await passwordsAt(careful).hash(DEMO_PASSWORD),
      progress: (done) => say(`  ${Math.round(done * 100)} %`),
    })
    say(`账号 Accounts: ${demoAccounts.map(({ userName }) => userName).join(', ')}`)
    say(`密码 Password: ${DEMO_PASSWORD}`)
    return 0
  },
}

const notEmpty = (slugs: readonly string[]) =>
  new Advice('database-not-empty', {
    en: `There is a bureau here already (${slugs.join(', ')}). The invented county goes into an empty database only: name another with LUOSHI_DATA or DATABASE_URL.`,
    zh: `这里已有单位（${slugs.join('、')}）。虚构县只能填入空数据库：请用 LUOSHI_DATA 或 DATABASE_URL 另指一个。`,
  })
