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

  db.command('migrate')
    .description(
      say(
        '把数据库结构升级到本版本（重复运行无妨）',
        'bring the schema to this version (running it again does no harm)',
      ),
    )
    .action(() => runOperator(['migrate']))
  db.command('dump')
    .argument('<file>', say('备份文件', 'the file to write'))
    .description(
      say(
        '把全部数据备份成一个文件，两种数据库通用',
        'write all data to one file that either kind of database can load',
      ),
    )
    .action((file: string) => runOperator(['dump', resolve(file)]))
  db.command('load')
    .argument('<file>', say('由 dump 写成的文件', 'a file that dump has written'))
    .description(say('把备份恢复到一个空数据库', 'load a dump into an empty database'))
    .action((file: string) => runOperator(['load', resolve(file)]))
  db.command('rebuild')
    .description(say('由事实日志重建全部视图', 'build every view anew from the log of facts'))
    .action(() => runOperator(['rebuild']))
}
