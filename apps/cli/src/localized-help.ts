import type { Command, Option } from 'commander'
import type { Language } from './language.ts'
import { displayWidth, wrapTo } from './terminal/display-width.ts'

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
}

/** What the parser complains about, with the part in quotes kept. First match wins. */
const COMPLAINTS: readonly (readonly [RegExp, string])[] = [
  [/unknown option (.+)/, '没有选项 $1'],
  [/unknown command (.+)/, '没有命令 $1'],
  [/missing required argument (.+)/, '缺少参数 $1'],
  [/option (.+) argument missing/, '选项 $1 后面要给一个值'],
  [/required option (.+) not specified/, '必须给出选项 $1'],
  [/too many arguments.*/, '参数太多'],
  [/option (\S+.*) argument (.+) is invalid\. ?(.*)/, '选项 $1 的值 $2 不对。$3'],
  [/command-argument value (.+) is invalid for argument (.+)\. ?(.*)/, '参数 $2 的值 $1 不对。$3'],
]

/** The parser's own English complaint in Chinese; one that is not in the list stays English. */
export function complaintInChinese(complaint: string): string {
  const sentence = complaint.replace(/^error: /, '').trim()
  for (const [pattern, chinese] of COMPLAINTS) {
    if (pattern.test(sentence))
      return `${sentence
        .replace(pattern, chinese)
        .replace(/\s*\(Did you mean (.+)\?\)/, '（是不是 $1？）')
        .replace('Allowed choices are ', '可选：')}\n`
  }
  return complaint
}

/** Makes help and complaints of a command and of those added to it later speak the language, and count Chinese as two columns wide. */
export function speak(command: Command, language: Language): void {
  command.configureHelp({
    displayWidth,
    boxWrap: (text, width) => wrapTo(text, width).join('\n'),
    styleTitle: (title) => (language === 'zh' ? (TITLES[title] ?? title) : title),
    styleUsage: (usage) =>
      language === 'zh' ? usage.replaceAll('[options]', '[选项]').replaceAll('[command]', '[命令]') : usage,
    optionDescription: ({ description, argChoices, defaultValue }: Option) => {
      const known = [
        ...(argChoices ? [argChoices.join(' | ')] : []),
        ...(defaultValue === undefined ? [] : [language === 'zh' ? `默认 ${defaultValue}` : `default ${defaultValue}`]),
      ]
      if (known.length === 0) return description
      return language === 'zh' ? `${description}（${known.join('；')}）` : `${description} (${known.join('; ')})`
    },
  })
  command.configureOutput({
    outputError: (complaint, write) => {
      write(language === 'zh' ? complaintInChinese(complaint) : complaint)
      write(language === 'zh' ? '加 --help 查看用法\n' : 'Add --help to see how it is used\n')
    },
  })
}
