import { spawnSync } from 'node:child_process'
import { chinaYears } from '@luoshi/calendar'
import type { Say } from '../language.ts'
import { fail, ok, warn, type Finding } from './finding.ts'

/** The General Office's notice for the next year usually comes out in November. */
const NOTICE_MONTH = 11

/** Whether working days of this year and the next can be counted with what ships; a bureau may have loaded a year itself. */
export function calendarFindings(today: Date, say: Say, loaded = chinaYears.map(({ year }) => year)): Finding[] {
  const year = today.getFullYear()
  const next = year + 1
  const load = (missing: number) =>
    say(
      `请在“设置 · 工作日历”中载入 ${missing} 年放假通知；没有载入的年份一概不推算`,
      `load the notice of ${missing} under Settings, Calendar; nothing is reckoned in a year that is not loaded`,
    )
  const thisYear = loaded.includes(year)
    ? ok(say(`工作日历 ${year} 年`, `calendar of ${year}`))
    : fail(say(`没有 ${year} 年的工作日历`, `no calendar of ${year}`), load(year))
  if (loaded.includes(next)) return [thisYear, ok(say(`工作日历 ${next} 年`, `calendar of ${next}`))]
  const what = say(`随程序没有 ${next} 年的工作日历`, `no calendar of ${next} ships with the program`)
  return [
    thisYear,
    today.getMonth() + 1 >= NOTICE_MONTH
      ? warn(what, load(next))
      : ok(`${what}${say('（通知一般 11 月公布）', ' (the notice usually comes out in November)')}`),
  ]
}

const answers = (program: string, args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 })
  return status === 0 ? stdout.trim() : undefined
}

/** What is good to have and may be left out. */
export function optionalFindings(say: Say): Finding[] {
  const office = answers('soffice', ['--version'])
  const fonts = answers('fc-list', [':lang=zh', 'family'])
  return [
    office === undefined
      ? warn(
          say('没有 LibreOffice（可选）', 'no LibreOffice (optional)'),
          say('只影响文书的 PDF 预览；.docx 不需要它', 'only PDF previews need it; .docx does not'),
        )
      : ok(office.split('\n')[0]?.replace(/\s+[0-9a-f]{20,}.*/, '') ?? office),
    fonts
      ? ok(say('有中文字体', 'Chinese fonts'))
      : warn(
          say('没有中文字体（可选）', 'no Chinese fonts (optional)'),
          say(
            '只影响本机生成的 PDF 预览；Debian：apt-get install fonts-noto-cjk',
            'only PDF previews made here need them; Debian: apt-get install fonts-noto-cjk',
          ),
        ),
  ]
}
