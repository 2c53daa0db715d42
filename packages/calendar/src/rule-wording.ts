import { articleInWords } from './article-wording.ts'
import type { Basis } from './counting-law.ts'
import { periodInWords, type Language } from './day-wording.ts'
import type { NoticeSource } from './calendar-year.ts'
import { groupedBy } from './grouping.ts'
import { isCertain, type ClockRule, type RuleDoubt, type RuledCounting } from './rules.ts'

const DOUBTS: Record<RuleDoubt, Record<Language, string>> = {
  article: { zh: '条号', en: 'article' },
  'in-force-from': { zh: '施行日期', en: 'day in force' },
  period: { zh: '期限长短', en: 'length' },
  'starts-on': { zh: '从何时起算', en: 'what starts the clock' },
  'start-day': { zh: '起算当日是否计入', en: 'whether the start day counts' },
  extension: { zh: '延长期限', en: 'extension' },
}

/** The regulation a rule comes from, with the article where it is known. */
export function citation(rule: Pick<ClockRule, 'scope' | 'instrument' | 'article'>, language: Language): string {
  const { scope, instrument, article } = rule
  if (language === 'en') return article ? `${instrument.en}, ${articleInWords(article, 'en')}` : instrument.en
  const name = scope.kind === 'practice' ? instrument.zh : `《${instrument.zh}》`
  return article ? `${name}${articleInWords(article, 'zh')}` : name
}

/** What the rule says: what is due, in how long, counted from which event, and by how much it was extended. */
export function ruleInWords(
  { rule, extendedBy }: Pick<RuledCounting, 'rule' | 'extendedBy'>,
  language: Language,
): string {
  const period = periodInWords(rule.period, language)
  const extension = extendedBy && periodInWords(extendedBy, language)
  const by = rule.mayExtend?.by[language] ?? ''
  if (language === 'zh') {
    const extended = extension ? `，经${by}批准延长 ${extension}` : ''
    return `依据${citation(rule, 'zh')}：${rule.title.zh}，期限 ${period}${extended}，自${rule.startsOn.zh}之日起算。`
  }
  const extended = extension ? `, extended by ${extension} by ${by}` : ''
  return `${citation(rule, 'en')}: ${rule.title.en}, within ${period} of the day on which ${rule.startsOn.en}${extended}.`
}

/** What has to be looked up before anybody relies on the rule; nothing for a rule that is certain. */
export function doubtsInWords(rule: ClockRule, language: Language): string[] {
  if (isCertain(rule)) return []
  const zh = language === 'zh'
  const doubts = rule.toConfirm.map((doubt) => DOUBTS[doubt][language]).join(zh ? '、' : ', ')
  return [
    ...(rule.scope.kind === 'practice'
      ? [zh ? '该期限是工作惯例，不是法定期限。' : 'This is a house rule, not a term set by law.']
      : []),
    ...(rule.certainty === 'secondary'
      ? [
          zh
            ? '该期限根据转述资料录入，使用前请核对原文。'
            : 'Taken from an account of the text: check the text before relying on it.',
        ]
      : []),
    ...(rule.certainty === 'unsure'
      ? [zh ? '该期限未经核实，不得作为依据。' : 'Not verified: do not rely on it.']
      : []),
    ...(doubts ? [zh ? `待核对：${doubts}。` : `To be confirmed: ${doubts}.`] : []),
  ]
}

/** On what the way of counting rests, and whether that law applies itself or only by analogy. */
export function basesInWords(bases: readonly Basis[], language: Language): string[] {
  const groups = groupedBy(bases, ({ instrument, applies }) => `${instrument.en} ${applies}`)
  return groups.flatMap(([, [first, ...more]]) => {
    if (!first) return []
    const articles = new Set([first, ...more].map(({ article }) => articleInWords(article, language)))
    const law = first.applies === 'by-law'
    if (language === 'zh') {
      const name = `《${first.instrument.zh}》${[...articles].join('、')}`
      return [law ? `计算方法依据${name}。` : `计算方法参照${name}（无明文规定，参照适用）。`]
    }
    const name = `${first.instrument.en}, ${[...articles].join(', ')}`
    return [law ? `Counted under the ${name}.` : `Counted by analogy with the ${name}: no text prescribes it.`]
  })
}

/** The notices that days off and make-up days were taken from. */
export function noticesInWords(notices: readonly NoticeSource[], language: Language): string[] {
  if (notices.length === 0) return []
  const references = notices.map(({ reference }) => reference)
  return [
    language === 'zh'
      ? `放假和调休依据：${references.join('、')}。`
      : `Days off and make-up days from: ${references.join(', ')}.`,
  ]
}
