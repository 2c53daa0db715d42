import { randomBytes } from 'node:crypto'
import { DEMO_BUREAU, DEMO_PASSWORD, seedDemoCounty } from '../../demo/seed-county.ts'
import { migrateDatabase } from '../platform/db/migrate.ts'
import { allTenants } from '../platform/db/tenants.ts'
import { makeNewId } from '../platform/ids.ts'
import { officeDays } from '../platform/office-day.ts'
import { Advice } from '../platform/advice.ts'
import type { Command } from './command.ts'

/** The invented county lies in China, whatever the server's own time zone is set to. */
const today = officeDays('Asia/Shanghai')

export const seedDemo: Command = {
  name: 'seed-demo',
  usage: 'seed-demo',
  en: 'Fill an empty database with the invented county of Yunhe: units, people, an account each. Never beside a real bureau.',
  zh: '向空数据库填入虚构的云河县：单位、人员、每人一个账号。绝不与真实单位放在一起。',
  words: 0,
  async run({ database, now, say }) {
    await migrateDatabase(database)
    const present = await allTenants(database)
    if (present.length > 0) throw notEmpty(present.map(({ slug }) => slug))
    await seedDemoCounty(database, { now: now(), today: today(now()), newId: makeNewId(Date.now, randomBytes) })
    say(`已填入 Filled in: ${DEMO_BUREAU.name}`)
    say(`账号 Accounts: duchazhuanyuan, juzhang, anquanguzhang, yizhongxiaozhang …  密码 password: ${DEMO_PASSWORD}`)
    return 0
  },
}

const notEmpty = (slugs: readonly string[]) =>
  new Advice('database-not-empty', {
    en: `There is a bureau here already (${slugs.join(', ')}). The invented county goes into an empty database only: name another with LUOSHI_DATA or DATABASE_URL.`,
    zh: `这里已有单位（${slugs.join('、')}）。虚构县只能填入空数据库：请用 LUOSHI_DATA 或 DATABASE_URL 另指一个。`,
  })
