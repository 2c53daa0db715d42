import { rebuildViews } from '../platform/db/projections.ts'
import { projections } from '../projections.ts'
import { everyBureau } from './command.ts'
import type { Command } from './command.ts'

export const rebuild: Command = {
  name: 'rebuild',
  usage: 'rebuild [--bureau SLUG]',
  en: 'Make all views anew from the log of events. Nobody can record anything in the bureau meanwhile.',
  zh: '根据事件日志重建全部视图。重建期间该单位暂不能写入。',
  words: 0,
  async run({ database, say }, { bureau }) {
    for (const { tenantId, slug } of await everyBureau(database, bureau)) {
      const applied = await rebuildViews(database, tenantId, projections, (so) =>
        say(`${slug}: ${so.applied} / ${so.total}`),
      )
      say(`已重建 Rebuilt ${slug}: ${applied} events`)
    }
    return 0
  },
}
