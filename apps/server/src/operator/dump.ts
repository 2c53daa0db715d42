import { writeArchive } from './archive/write-archive.ts'
import { oneBureau } from './command.ts'
import type { Command } from './command.ts'

export const dump: Command = {
  name: 'dump',
  usage: 'dump FILE [--bureau SLUG]',
  en: 'Write one bureau, with all its files, to FILE (.tar.gz). On PostgreSQL the server may go on running.',
  zh: '把一个单位的全部数据和文件写入 FILE(.tar.gz)。使用 PostgreSQL 时服务无须停止。',
  words: 1,
  async run({ database, files, now, say }, { words: [path = ''], bureau }) {
    const tenant = await oneBureau(database, bureau)
    const { parts, files: stored, missingFiles } = await writeArchive(database, files, tenant, path, now(), say)
    const rows = parts.reduce((sum, part) => sum + part.rows, 0)
    say(`已导出 Dumped ${tenant.slug}: ${rows} rows, ${stored} files → ${path}`)
    for (const sha256 of missingFiles) say(`文件缺失 Missing in the file store: ${sha256}`)
    return missingFiles.length === 0 ? 0 : 1
  },
}
