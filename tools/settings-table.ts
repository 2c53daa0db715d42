import { SETTINGS } from '../apps/server/src/platform/settings.ts'

/** The READMEs with a table of settings, and the head of that table. */
export const SETTINGS_IN = [
  { file: 'README.md', language: 'en', head: '| setting | default | meaning |' },
  { file: 'README.zh-CN.md', language: 'zh', head: '| 设置 | 默认值 | 含义 |' },
] as const

/** A README with the rows of its settings table made anew from what the server reads. */
export function withSettings(text: string, { language, head }: (typeof SETTINGS_IN)[number]): string {
  const rows = SETTINGS.map(
    (setting) =>
      `| \`${setting.name}\` | ${setting.standard === '' ? '' : `\`${setting.standard}\` `}| ${setting[language].replaceAll('|', '\\|')} |`,
  )
  const start = text.indexOf(head)
  if (start < 0) throw new Error(`There is no table "${head}"`)
  const end = text.indexOf('\n\n', start)
  return `${text.slice(0, start)}${[head, '|---|---|---|', ...rows].join('\n')}${text.slice(end)}`
}
