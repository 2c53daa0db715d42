import type { Command } from 'commander'
import { runOperator } from '../operator-entry.ts'
import type { CommandContext } from '../program.ts'

export function auditCommand(program: Command, { say }: CommandContext): void {
  const audit = program.command('audit').description(say('核验事实记录', 'check the record of facts'))
  audit
    .command('verify')
    .option('--bureau <slug>', say('哪个局（默认全部）', 'which bureau (default: all)'))
    .option(
      '--published <number:hash...>',
      say('与公布过的封印比对，可给多个', 'hold seals against published ones, as many as given'),
    )
    .description(
      say(
        '核验事实日志自封存以来没有被改动；发现改动时退出码为 1',
        'prove that the log of facts has not been altered since it was sealed; ends with 1 where it has',
      ),
    )
    .action(({ bureau, published = [] }: { bureau?: string; published?: string[] }) =>
      runOperator([
        'verify',
        ...(bureau === undefined ? [] : ['--bureau', bureau]),
        ...published.flatMap((seal) => ['--published', seal]),
      ]),
    )
}
