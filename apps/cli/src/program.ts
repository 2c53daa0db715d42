import { Command, Option } from 'commander'
import { auditCommand } from './commands/audit.ts'
import { databaseCommand } from './commands/db.ts'
import { demoCommand } from './commands/demo.ts'
import { doctorCommand } from './commands/doctor.ts'
import { extractCommand } from './commands/extract.ts'
import { exitCodesHelp } from './exit-codes.ts'
import { sayIn, type Language, type Say } from './language.ts'
import { speak } from './localized-help.ts'

/** What every command needs to know: how to speak, and whom to tell what it ended with. */
export interface CommandContext {
  language: Language
  say: Say
}

/** The whole command line. One command, one file in `commands/`; here is only the list. */
export function luoshi(language: Language): Command {
  const say = sayIn(language)
  const context: CommandContext = { language, say }
  const program = new Command('luoshi').exitOverride()
  speak(program, language)
  program
    .description(
      say(
        '落实：把领导讲话变成有人负责、有时限、办结有人核验的事项',
        'Luoshi: from what leaders said to what got done',
      ),
    )
    .helpOption('-h, --help', say('显示用法', 'show how it is used'))
    .helpCommand('help [command]', say('显示某个命令的用法', 'show how a command is used'))
    .addOption(
      new Option(
        '--language <zh|en>',
        say('本程序说的语言（默认看 LANG，否则中文）', 'what language to speak (default: LANG, else Chinese)'),
      ).choices(['zh', 'en']),
    )
    .showSuggestionAfterError(true)
    .addHelpText('after', () => `\n${examples(say)}`)

  for (const command of [extractCommand, demoCommand, databaseCommand, auditCommand, doctorCommand])
    command(program, context)

  program.command('exit-codes', { hidden: true }).action(() => console.log(exitCodesHelp(say))).helpInformation = () =>
    `${exitCodesHelp(say)}\n`
  return program
}

const examples = (say: Say): string =>
  say(
    `从这里开始：
  npm start                                         启动服务，浏览器打开它给出的地址
  npx luoshi demo                                   看一件事从讲话到办结、回头看的全过程
  npx luoshi extract 讲话.docx --date 2026-03-03    把一篇讲话拆成任务表
  npx luoshi doctor                                 检查这台机器是否就绪

退出码见 luoshi help exit-codes`,
    `Start here:
  npm start                                          start the server and open the address it prints
  npx luoshi demo                                    watch one matter go from a speech to closed and looked at again
  npx luoshi extract speech.docx --date 2026-03-03   turn a speech into a task table
  npx luoshi doctor                                  check whether this machine is ready

Exit codes: luoshi help exit-codes`,
  )
