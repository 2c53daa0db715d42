import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PlainDate } from '@luoshi/calendar'
import { Option, type Command } from 'commander'
import { dayOption } from '../day-option.ts'
import { EXIT, Stop } from '../exit-codes.ts'
import { destinationsOf, extractFormats, type ExtractFormat } from '../extract/destination.ts'
import { extractionJson } from '../extract/extraction-json.ts'
import { extractionTable } from '../extract/extraction-table.ts'
import type { ReadSource } from '../extract/read-source.ts'
import type { CommandContext } from '../program.ts'

interface Options {
  date?: PlainDate
  format: ExtractFormat
  out?: string
  why?: boolean
}

/** Columns when nobody watches: wide enough that a pipe or a file loses nothing to narrow cells. */
const UNWATCHED_WIDTH = 120

export function extractCommand(program: Command, context: CommandContext): void {
  const { say } = context
  program
    .command('extract')
    .description(
      say(
        '把讲话、纪要、文件拆成任务：谁、干什么、何时办完，每条都指着原话',
        'take the demands out of a speech, minutes or a document, each with its own words',
      ),
    )
    .argument('<files...>', say('.txt .md .docx .pdf；- 表示标准输入', '.txt .md .docx .pdf; - is standard input'))
    .option(
      '--date <day>',
      say(
        '讲话或成文日期 YYYY-MM-DD（文中印有日期时可省）',
        'day it was said or issued, YYYY-MM-DD (may be left out when the document prints it)',
      ),
      dayOption(say),
    )
    .addOption(
      new Option(
        '--format <format>',
        say(
          'table 看，json 给程序，xlsx、docx 是任务分解表',
          'table to read, json for programs, xlsx and docx as a task table',
        ),
      )
        .choices([...extractFormats])
        .default('table'),
    )
    .option('--out <path>', say('写到文件；多个文件时写到目录', 'write to a file, or to a folder for several files'))
    .option('--why', say('json 里另附每条是由哪条规则找到的', 'in json, also name the rule that found each demand'))
    .addHelpText(
      'after',
      say(
        `\n例：
  luoshi extract 讲话.docx --date 2026-03-03
  luoshi extract 讲话.docx --date 2026-03-03 --format xlsx --out 任务分解表.xlsx
  luoshi extract 纪要/*.txt --date 2026-03-03 --format json --out 结果
  pdftotext 通知.pdf - | luoshi extract - --format json
没说的就列为“未说”，由人补；本命令不猜。`,
        `\nExamples:
  luoshi extract speech.docx --date 2026-03-03
  luoshi extract speech.docx --date 2026-03-03 --format xlsx --out task-table.xlsx
  luoshi extract minutes/*.txt --date 2026-03-03 --format json --out results
  pdftotext notice.pdf - | luoshi extract - --format json
What nobody said is listed as not said, for a person to fill; nothing is guessed.`,
      ),
    )
    .action((files: string[], options: Options) => extractFiles(files, options, context))
}

async function extractFiles(files: string[], options: Options, { say, language }: CommandContext): Promise<void> {
  const { FileRefused, readSource } = await import('../extract/read-source.ts') // a third of a second that no other command should wait for
  const destinations = destinationsOf(files, options.format, options.out, say)
  let refused = 0
  for (const [at, file] of files.entries()) {
    if (files.length > 1) console.error(`${at + 1}/${files.length} ${file}`)
    try {
      const source = await readSource(file, options.date, say)
      for (const note of source.notes) console.error(`${file}: ${note}`)
      await deliver(await rendered(source, options), destinations[at])
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error
      refused += 1
      console.error(`${file}: ${error.message}`)
    }
  }
  if (refused === 0) return
  throw new Stop(
    EXIT.refused,
    files.length > 1
      ? say(`${files.length} 个文件中有 ${refused} 个没有处理`, `${refused} of ${files.length} files were not taken`)
      : '',
  )

  async function rendered({ extraction }: ReadSource, { format, why = false, out }: Options) {
    switch (format) {
      case 'json':
        return extractionJson(extraction, why)
      case 'table':
        return extractionTable(extraction, say, (out === undefined && process.stdout.columns) || UNWATCHED_WIDTH)
      case 'xlsx':
      case 'docx':
        return (await import('../extract/task-table-file.ts')).taskTableFile(extraction, format, language)
    }
  }

  async function deliver(content: string | Uint8Array, destination: string | undefined): Promise<void> {
    if (destination !== undefined) {
      await mkdir(dirname(destination), { recursive: true })
      await writeFile(destination, content)
    } else if (typeof content !== 'string' && process.stdout.isTTY)
      throw new Stop(EXIT.usage, say('请用 --out 指定要写的文件', 'say with --out which file to write'))
    else process.stdout.write(content)
  }
}
