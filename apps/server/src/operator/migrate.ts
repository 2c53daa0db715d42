import { migrateDatabase } from '../platform/db/migrate.ts'
import type { Command } from './command.ts'

export const migrate: Command = {
  name: 'migrate',
  usage: 'migrate',
  en: 'Bring the database up to this version. The server does the same when it starts.',
  zh: '把数据库升级到当前版本。服务启动时也会自动执行。',
  words: 0,
  async run({ database, say }) {
    const applied = await migrateDatabase(database)
    for (const name of applied) say(name)
    say(applied.length === 0 ? '已是最新 Nothing to do' : `已升级 Migrated: ${applied.length}`)
    return 0
  },
}
