import { anyOf } from '../presence.ts'
import { DAY, N, numberOf } from './numbers.ts'
import type { Reading } from './reading.ts'
import { explain } from './wording.ts'
import { matches } from '../matches.ts'

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const WEEKDAY = '[一二三四五六日天]'
const BEFORE = '(?:下班前|之前|以前|前)?'
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const COUNTED = /^(?:次|调度|通报|研判|报(?!送)|会商|总结|更新|督|检查|排查|碰头|小结|晾晒|排名|汇总|反馈)/

type Rule = {
  shape: RegExp
  norm: (match: RegExpExecArray, after: string) => string | undefined
  cut?: (match: RegExpExecArray, after: string) => number
}

const two = (day: string) => String(numberOf(day)).padStart(2, '0')

const RULES: readonly Rule[] = [
  {
    shape: new RegExp(
      `每(?:个)?(?:周|星期|礼拜)(?<days>${WEEKDAY}(?:(?:、|和|及|至|到)?(?:每?(?:周|星期))?${WEEKDAY}(?![次个]))*)?(?:上午|下午|晚上)?${BEFORE}`,
      'g',
    ),
    norm: (match, after) =>
      match.groups?.days === undefined || counted(match, after) ? 'weekly' : `weekly:${weekdays(match.groups.days)}`,
    cut: (match, after) => (counted(match, after) ? match[0].indexOf(match.groups?.days ?? '') : match[0].length),
  },
  {
    shape: new RegExp(
      `每(?:个)?月(?:份)?(?:(?<days>${DAY}[日号](?:[、和](?:每月)?${DAY}[日号])*)|(?<part>底|末|初|上旬|中旬|下旬|月底))?${BEFORE}`,
      'g',
    ),
    norm: ({ groups }) =>
      groups?.days
        ? `monthly:${[...groups.days.matchAll(new RegExp(DAY, 'g'))].map((day) => two(day[0])).join(',')}`
        : `monthly${partOf(groups?.part)}`,
  },
  {
    shape: new RegExp(`每(?:个)?季度?(?<part>末|底|初|首月|第一个月|末月|最后一个月)?(?:${DAY}[日号])?${BEFORE}`, 'g'),
    norm: ({ groups }) => `quarterly${partOf(groups?.part)}`,
  },
  { shape: /每半(?:个)?月/g, norm: () => 'monthly:half' },
  { shape: /每半(?:个)?年|每隔半年/g, norm: () => 'half-yearly' },
  { shape: /每(?:个|一)?学期(?:开学初|初|末|开学前|结束前|期末|开学后)?/g, norm: () => 'half-yearly:term' },
  { shape: /每(?:个|一)?学年(?:末|初|结束前)?/g, norm: () => 'yearly:school-year' },
  {
    shape: new RegExp(
      `(?<![人生校班户亩])每(?:一)?年(?:的)?(?:(?<month>${MONTH})月份?(?:(?<day>${DAY})[日号]|(?<part>底|末|初|上旬|中旬|下旬))?|(?<end>年底|年末|底|末))?${BEFORE}`,
      'g',
    ),
    norm: ({ groups }) =>
      groups?.month
        ? `yearly:${two(groups.month)}${groups.day ? `-${two(groups.day)}` : ''}`
        : groups?.end
          ? 'yearly:12'
          : 'yearly',
    cut: (match) => (match[0] === '每年的' ? 2 : match[0].length),
  },
  { shape: /每(?:一)?(?:天|日|晚|早)(?![常复])/g, norm: () => 'daily' },
  {
    shape: new RegExp(`每隔?(?<n>${N})个?(?<unit>天|日|周|星期|月|季度|学期|年)(?![级以])`, 'g'),
    norm: ({ groups }) => every(numberOf(groups?.n ?? ''), groups?.unit ?? ''),
  },
  {
    shape: /(?<![\d一二三四五六七八九十])[一1](?<unit>天|日|周|月|季度?|年|学期)[一1](?=[\u4e00-\u9fff])(?![年定])/g,
    norm: ({ groups }) => every(1, groups?.unit ?? ''),
  },
  {
    shape:
      /(?<![\u4e00-\u9fff](?=按[^，]{0,2}照)|依)[按逐](?<unit>日|天|周|月|季度?|年度?|学期|学年)(?![程照级龄份均薪])/g,
    norm: ({ groups }) => every(1, groups?.unit ?? ''),
  },
  {
    shape:
      /(?<![\u4e00-\u9fff\d](?<![，、：行立施持以取和])|每)(?<unit>日|周|月|季)(?=(?:调度|通报|报告|例会|研判|会商|督查|考核|督办|小结|排查|调研)(?:[、，。；制会工和]|$))/g,
    norm: ({ groups }) => every(1, groups?.unit ?? ''),
  },
]

/** All but the last three rules begin with 每. */
const NEEDS = new Map(
  RULES.map(({ shape }, i) => [
    shape,
    [anyOf('one'), anyOf('by'), anyOf('period', 'month')][i - RULES.length + 3] ?? anyOf('every'),
  ]),
)

const counted = (match: RegExpExecArray, after: string) =>
  match.groups?.days !== undefined &&
  /[一二三两四五]$/.test(match[0]) &&
  (match.groups.days.length === 1 ? COUNTED.test(after) : false)

/** Demands that come round again: 每周一、周四, 每月5日前, 每学期, 一月一通报, 按季度. */
export function recurring(words: string, has: number): Reading[] {
  const readings: Reading[] = []
  for (const { shape, norm, cut } of RULES) {
    if ((has & (NEEDS.get(shape) ?? -1)) === 0) continue
    for (const match of matches(shape, words)) {
      const after = words.slice(match.index + match[0].length, match.index + match[0].length + 6)
      const value = norm(match, after)
      const end = match.index + (cut?.(match, after) ?? match[0].length)
      if (value === undefined || readings.some((known) => match.index < known.end && end > known.start)) continue
      readings.push({
        start: match.index,
        end,
        type: 'recurring',
        norm: value,
        explain: explain.recurring(words.slice(match.index, end)),
        firm: true,
      })
    }
  }
  return readings
}

function weekdays(days: string): string {
  const [from, to] = /^(.)(?:至|到)(?:周|星期)?(.)$/.exec(days)?.slice(1) ?? []
  const number = (day: string) => (day === '天' ? 6 : '一二三四五六日'.indexOf(day))
  if (from !== undefined && to !== undefined) return CODES.slice(number(from), number(to) + 1).join(',')
  return [...days]
    .filter((day) => /[一二三四五六日天]/.test(day))
    .map((day) => CODES[number(day)])
    .join(',')
}

/** Days of the month that 底 and 旬 end on, as details of a norm. */
const partOf = (part: string | undefined) =>
  part === undefined
    ? ''
    : /底|末|下旬|最后/.test(part)
      ? ':last'
      : part === '中旬'
        ? ':20'
        : part === '上旬'
          ? ':10'
          : ':first'

function every(count: number, unit: string): string | undefined {
  if (!Number.isFinite(count) || count <= 0) return undefined
  const name =
    unit.startsWith('天') || unit === '日'
      ? 'daily'
      : /周|星期/.test(unit)
        ? 'weekly'
        : unit.startsWith('月')
          ? 'monthly'
          : unit.startsWith('季')
            ? 'quarterly'
            : unit === '学期'
              ? 'half-yearly:term'
              : unit === '学年'
                ? 'yearly:school-year'
                : 'yearly'
  if (count === 1) return name
  if (unit === '月' && count === 3) return 'quarterly'
  if (unit === '月' && count === 6) return 'half-yearly'
  return `${name}:every-${count}`
}
