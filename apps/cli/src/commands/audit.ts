import type { Command } from 'commander'
import { runOperator } from '../operator-entry.ts'
import type { CommandContext } from '../program.ts'

export function auditCommand(program: Command, { say }: CommandContext): void {
  const audit = program.command('audit').description(say('核验事实记录', 'check the record of facts'))
  audit
    .command('verify')
    .description(
      say(
        '核验事实日志自封存以来没有被改动；发现改动时退出码为 1',
        'prove that the log of facts has not been altered since it was sealed; ends with 1 where it has',
      ),
    )
    .action(() => runOperator(['verify']))
}
