import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { PlainDate } from '@luoshi/calendar'
import { ApiProblem } from '@luoshi/contract'
import type { Command } from 'commander'
import { officeDay } from '../demo/acting.ts'
import { Narrator } from '../demo/narrator.ts'
import { enter, perform } from '../demo/play.ts'
import { startServer } from '../demo/server-process.ts'
import { EXIT, Stop } from '../exit-codes.ts'
import { dayOption } from '../day-option.ts'
import type { CommandContext } from '../program.ts'
import { REPOSITORY } from '../repository.ts'

interface Options {
  date?: PlainDate
  databaseUrl?: string
  data?: string
  server?: string
  out: string
}

const UNWATCHED_WIDTH = 110

export function demoCommand(program: Command, context: CommandContext): void {
  const { say } = context
  program
    .command('demo')
    .description(
      say(
        '在虚构的县里，经 HTTP 接口把一件事从讲话走到办结、回头看、重新打开',
        'play one matter over the HTTP API in a fictional county, from the speech to closed, looked at again and reopened',
      ),
    )
    .argument('[file]', say('一篇讲话（默认用自带的演示讲话）', 'a speech (default: the one that comes along)'))
    .option('--date <day>', say('讲话日期（默认今天）', 'day it was given (default: today)'), dayOption(say))
    .option('--database-url <url>', say('在这个空的 PostgreSQL 数据库上演示', 'play on this empty PostgreSQL database'))
    .option(
      '--data <folder>',
      say('数据留在这个目录（默认用完即删）', 'keep the data in this folder (default: removed afterwards)'),
    )
    .option('--server <url>', say('用一个已在运行、填有演示县的服务', 'use a running server that has the demo county'))
    .option('--out <folder>', say('文书存到哪里', 'where to save the documents'), 'luoshi-demo')
    .addHelpText(
      'after',
      say(
        '\n也会试几件规矩不许的事，把拒绝的话原样显示。该拒绝而没有拒绝，退出码为 1。',
        '\nIt also tries what the rules forbid and shows the refusals as worded. Ends with 1 when something forbidden was let through.',
      ),
    )
    .action((file: string | undefined, options: Options) => playDemo(file, options, context))
}

async function playDemo(file: string | undefined, options: Options, context: CommandContext): Promise<void> {
  const { say, language } = context
  const path = file ?? join(REPOSITORY, 'apps/server/demo/texts/2026-04-13-campus-safety-meeting.txt')
  const bytes = await readFile(path).catch(() => {
    throw new Stop(EXIT.usage, say(`读不到 ${path}`, `${path} cannot be read`))
  })
  const started = performance.now()
  if (options.server === undefined)
    console.error(say('正在启动一个演示服务，装入虚构的县……', 'Starting a server of its own with an invented county …'))
  const server = options.server === undefined ? await startServer(options, say) : undefined
  process.once('SIGINT', () => void server?.stop().finally(() => process.exit(130))) // leave no server and no folder behind
  const narrator = new Narrator(say, (line) => console.log(line))
  try {
    const today = options.date ?? officeDay(new Date())
    const url = options.server ?? server?.url ?? ''
    const width = process.stdout.columns ?? UNWATCHED_WIDTH
    const play = await enter({ server: url, language, narrator, today, width })
    await perform(play, { name: basename(path), bytes }, options.out)
  } catch (error) {
    throw error instanceof ApiProblem ? stopFor(error, context) : error
  } finally {
    await server?.stop()
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    say(
      `\n演示完成：${narrator.acts} 步办成，${narrator.refusals} 次按规矩拒绝，用时 ${seconds} 秒`,
      `\nDone: ${narrator.acts} steps taken, ${narrator.refusals} refused as they should be, in ${seconds} s`,
    ),
  )
}

const stopFor = ({ problem }: ApiProblem, { say }: CommandContext) =>
  problem.status === 0
    ? new Stop(
        EXIT.unreachable,
        say(`连不上服务器：${problem.title}`, `The server cannot be reached: ${problem.title}`),
      )
    : new Stop(EXIT.refused, `${problem.title} (${problem.code})`)
