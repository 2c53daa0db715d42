import { plainDate, type PlainDate } from './dates.ts'

/** The same words in the office's two languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** Which law says how days are counted where a clock's own regulation is silent. */
export type CountingLaw = 'civil-code' | 'civil-procedure-law'

/**
 * Whether that law applies itself (the regulation refers to it, or says the same), or only by analogy: the usual reading,
 * confirmed by no text. What is counted by analogy is shown as such and never presented as certain.
 */
export type Applies = 'by-law' | 'by-analogy'

/** One article that a counting rests on, and for what. */
export interface Basis {
  readonly for: 'start-day' | 'months' | 'last-day'
  readonly instrument: Words
  readonly article: string
  readonly inForceFrom: PlainDate
  readonly applies: Applies
}

const CIVIL_CODE = {
  instrument: { zh: '中华人民共和国民法典', en: 'PRC Civil Code' },
  inForceFrom: plainDate('2021-01-01'),
}
const CIVIL_PROCEDURE_LAW = {
  instrument: { zh: '中华人民共和国民事诉讼法', en: 'PRC Civil Procedure Law' },
  inForceFrom: plainDate('2024-01-01'),
}

/**
 * The articles a counting rests on.
 * @source PRC Civil Code art. 201 (the day a period starts on is not counted), 202 (months), 203 (last day); in force
 *   2021-01-01. PRC Civil Procedure Law art. 85 (start day, last day); text in force 2024-01-01
 */
export function countingBases(
  counted: { months: boolean; rollsOver: boolean },
  law: CountingLaw,
  applies: Applies,
): readonly Basis[] {
  const code = (purpose: Basis['for'], article: string): Basis => ({ for: purpose, ...CIVIL_CODE, article, applies })
  const procedure = (purpose: Basis['for']): Basis => ({ for: purpose, ...CIVIL_PROCEDURE_LAW, article: '85', applies })
  const start = law === 'civil-code' ? code('start-day', '201') : procedure('start-day')
  const last = law === 'civil-code' ? code('last-day', '203') : procedure('last-day')
  return [start, ...(counted.months ? [code('months', '202')] : []), ...(counted.rollsOver ? [last] : [])]
}
