import type { Refused } from '../../platform/http/answers.ts'
import type { Language } from '../../platform/http/language.ts'

const wording: Record<string, Record<Language, (data: Record<string, unknown>) => string>> = {
  'calendar/year-not-loaded': {
    zh: ({ year }) => `${String(year)} 年的放假安排还没有录入，算不到那么远。国务院办公厅通知发布后请录入该年日历。`,
    en: ({ year }) =>
      `The days off of ${String(year)} are not loaded, so nothing can be counted into it. Load that year once its notice is out.`,
  },
  'calendar/year-invalid': {
    zh: () => '这份年历有误，没有录入。请按所列之处修改后再试。',
    en: () => 'This calendar year has mistakes and was not loaded. Mend what is listed and try again.',
  },
  'calendar/year-built-in': {
    zh: ({ year }) => `${String(year)} 年的放假安排已随程序提供，不能改写。`,
    en: ({ year }) => `The days off of ${String(year)} come with the program and cannot be overwritten.`,
  },
  'calendar/rule-unknown': {
    zh: () => '那一天没有这条期限规定在施行，请另选。',
    en: () => 'No such rule was in force on that day. Choose another.',
  },
  'calendar/period-missing': {
    zh: () => '请选择期限规定，或填写天数和单位。',
    en: () => 'Choose a rule, or give a length and a unit.',
  },
}

/** What a refusal of this feature says to a person; nothing for any other code. */
export const wordClockRefusal = ({ code, data }: Refused, language: Language): string | undefined =>
  wording[code]?.[language](data)
