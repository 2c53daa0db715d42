import { partsOf, type PlainDate } from '@luoshi/calendar'

/** How a norm was reckoned, in the office's own language. All wording of the extractor is here. */

const shown = (day: PlainDate) => {
  const { year, month, day: number } = partsOf(day)
  return `${year}年${month}月${number}日`
}
const short = (day: PlainDate) => {
  const { month, day: number } = partsOf(day)
  return `${month}月${number}日`
}

export const explain = {
  day: (due: PlainDate, nextYear: boolean) =>
    nextYear ? `当年该日已过，按次年计，即${shown(due)}` : `按会议当年计，即${shown(due)}`,
  datedDay: (due: PlainDate) => `原文写明日期，即${shown(due)}`,
  endOf: (what: string, due: PlainDate, nextYear: boolean) =>
    `${what}，即${shown(due)}${nextYear ? '（当年已过，按次年计）' : ''}`,
  before: (what: string, due: PlainDate) => `${what}开始之前，最后一天为${shown(due)}`,
  weekday: (date: PlainDate, due: PlainDate) => `会议日${short(date)}所在周起算，即${shown(due)}`,
  relativeDay: (date: PlainDate, days: number, due: PlainDate) => `会议日${short(date)}后第${days}天，即${shown(due)}`,
  today: (due: PlainDate) => `会议当日，即${shown(due)}`,
  length: (date: PlainDate, length: string, due: PlainDate) =>
    `会议日${short(date)}后${length}（当日不计），即${shown(due)}`,
  workingDays: (date: PlainDate, days: number, due: PlainDate) =>
    `会议日${short(date)}后第${days}个工作日（当日不计，扣除周末和节假日，计入调休上班日），即${shown(due)}`,
  yearNotLoaded: (year: number) => `${year}年工作日历未载入，无法推算工作日，请人工确定`,
  outOfRange: () => '期限过长，无法推算日期，请人工确定',
  stretch: (from: PlainDate, to: PlainDate) => `自${shown(from)}至${shown(to)}`,
  year: (year: string) => `${year}年度内`,
  words: () => '以事件或时段为准，原文未给出日历日期',
  masked: () => '原文年份有隐去，按该年年底计',
  recurring: (what: string) => `周期性要求：${what}`,
} as const
