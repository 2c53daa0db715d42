import { migrateDatabase } from '../platform/db/migrate.ts'
import { loadArchive } from './archive/load-archive.ts'
import type { Command } from './command.ts'

export const load: Command = {
  name: 'load',
  usage: 'load FILE',
  en: 'Load a bureau from an archive made by dump. Never overwrites: the bureau must not exist yet.',
  zh: '从 dump 生成的归档导入一个单位。从不覆盖:该单位须尚不存在。',
  words: 1,
  async run({ database, files, say }, { words: [path = ''] }) {
    await migrateDatabase(database)
    const { header, manifest } = await loadArchive(database, files, path, say)
    const rows = manifest.parts.reduce((sum, part) => sum + part.rows, 0)
    say(`已导入 Loaded ${header.tenant.slug}: ${rows} rows, ${manifest.files} files`)
    for (const sha256 of manifest.missingFiles) say(`归档时即缺失 Missing already when the archive was made: ${sha256}`)
    return 0
  },
}
