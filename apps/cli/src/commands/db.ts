import { resolve } from 'node:path'
import type { Command } from 'commander'
import { runOperator } from '../operator-entry.ts'
import type { CommandContext } from '../program.ts'

/** What an operator does with the database, by hand or from cron. The work is done by the server's own operator entry. */
export function databaseCommand(program: Command, { say }: CommandContext): void {
  const db = program
    .command('db')
    .description(say('数据库：升级结构、备份、恢复、重建视图', 'the database: migrate, dump, load, rebuild views'))
    .addHelpText(
      'after',
      say(
        '\n用哪个数据库由 DATABASE_URL 决定；没有设置时用数据目录（LUOSHI_DATA，默认 .luoshi）里的内置数据库，\n此时请先停掉服务：一个数据目录同时只能由一个进程使用。',
        '\nDATABASE_URL says which database; without it the embedded one in the data directory (LUOSHI_DATA, .luoshi by default).\nStop the server first in that case: one data directory serves one process at a time.',
      ),
    )

  const ofBureau = [
    '--bureau <slug>',
    say('哪个局（只有一个时可省）', 'which bureau (may be left out when there is one)'),
  ] as const
  const onto = ({ bureau }: { bureau?: string }) => (bureau === undefined ? [] : ['--bureau', bureau])

  db.command('migrate')
    .description(
      say(
        '把数据库结构升级到本版本（重复运行无妨；服务启动时也会做）',
        'bring the schema to this version (again does no harm; the server does it when it starts)',
      ),
    )
    .action(() => runOperator(['migrate']))
  db.command('dump')
    .argument('<file>', say('归档文件 .tar.gz', 'archive to write, .tar.gz'))
    .option(...ofBureau)
    .description(
      say(
        '把一个局的全部数据和文件写成一个归档，两种数据库通用',
        'write one bureau with all its files to an archive that either kind of database can load',
      ),
    )
    .action((file: string, options: { bureau?: string }) => runOperator(['dump', resolve(file), ...onto(options)]))
  db.command('load')
    .argument('<file>', say('由 dump 写成的归档', 'an archive that dump has written'))
    .description(say('由归档导入一个局；从不覆盖', 'load a bureau from an archive; never overwrites'))
    .action((file: string) => runOperator(['load', resolve(file)]))
  db.command('rebuild')
    .option(...ofBureau)
    .description(say('由事实日志重建全部视图', 'make every view anew from the log of facts'))
    .action((options: { bureau?: string }) => runOperator(['rebuild', ...onto(options)]))
  db.command('seed-demo')
    .description(
      say(
        '向空数据库填入虚构的云河县，供试用；绝不与真实单位放在一起',
        'fill an empty database with an invented county to try things in; never beside a real bureau',
      ),
    )
    .action(() => runOperator(['seed-demo']))
}
