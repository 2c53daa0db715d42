import { NOBODY, NO_PARTY, NOT_IN_NAME, PARTY_ENDINGS, SHORT_NAMES } from './party-words.ts'

/** A party's name in a text: offsets of the text it was cut from. */
export type Party = { start: number; end: number; name: string }

/** 1 where a party's name may end. */
const LAST = new Uint8Array(65_536)
for (const ending of PARTY_ENDINGS) LAST[ending.charCodeAt(ending.length - 1)] = 1
/** 1 where any name may end: a party's, a short name, a school's. */
const MAY_CLOSE = Uint8Array.from(LAST)
for (const name of [...SHORT_NAMES, '校', '园', '中', '小', '局', '镇', '乡'])
  MAY_CLOSE[name.charCodeAt(name.length - 1)] = 1

/** A first look at whether a name can end before `end`. */
export const mayClose = (words: string, end: number): boolean => MAY_CLOSE[words.charCodeAt(end - 1)] === 1

/** Whether the words before `end` close a party's name, as in 各中小学校|要. */
export function endsLikeParty(words: string, start: number, end: number): boolean {
  if (LAST[words.charCodeAt(end - 1)] !== 1) return false
  for (let length = Math.min(6, end - start); length > 0; length--) {
    if (PARTY_ENDINGS.has(words.slice(end - length, end)))
      return length > 1 || !NO_PARTY.test(words.slice(Math.max(start, end - 6), end))
  }
  return false
}

/** Whether a single name can be a party's. */
export function isParty(name: string, companions = false): boolean {
  if (name.length < 2 || name.length > 28 || NOBODY.test(name)) return false
  if (SHORT_NAMES.has(name))
    return (
      companions ||
      (name !== '组织' && name !== '安全' && name !== '文化' && name !== '规划' && name !== '统计' && name !== '教育')
    )
  if (SCHOOL.test(name)) return true
  return (
    (endsLikeParty(name, 0, name.length) && !NOT_IN_NAME.test(name)) ||
    (companions && name.length <= 8 && !NOT_IN_NAME.test(name))
  )
}

/** A school by its short name, 某中: not 其中 or 集中. */
const SCHOOL = /^(?![其集途当心手课空水家人眼会期事建适暗正命])[\u4e00-\u9fffxX×*]{1,2}[一二三四五六七八九十]?[中小]$/

/** 等部门, 等有关部门和单位: parties that are meant but not named. */
const COMPANIONS =
  /等(?:[^、，。]{0,8}?(?:部门|单位|股室|科室|机构|方面|人员|同志|组织|群团组织)(?:和单位|、单位|和个人)?)?$/
const UNIT_END =
  /(?:局|委|办|部|厅|署|院|会|府|室|组|中心|校|园|股|科|处|团|联|社|站|所|行|队|镇|乡|街道|长|记|任|师|门|位|关|方|等|中|小)$/

/**
 * Cuts a list of names (A、B和C等部门) into parties; `undefined` when a part cannot be one.
 * `strict` false accepts any name, for lists that a label announces.
 */
export function partiesIn(
  words: string,
  from: number,
  to: number,
  strict: boolean,
  cutAt?: (i: number) => boolean,
): Party[] | undefined {
  const companions = COMPANIONS.exec(words.slice(from, to))?.[0].length ?? 0
  const last = to - companions
  const parties: Party[] = []
  let start = from
  for (let i = from; i <= last; i++) {
    const width = i === last ? 0 : separatorAt(words, i, start, last, cutAt)
    if (i < last && width < 0) continue
    const name = words.slice(start, i)
    if (name !== '') {
      if (strict && !isParty(name, companions > 0)) return undefined
      if (name.length > 40) return undefined
      parties.push({ start, end: i, name })
    }
    start = i + width
    i = Math.max(i, start - 1)
  }
  return parties.length > 0 ? parties : undefined
}

/** Length of a separator at `i`, 0 for a bare cut before `i`, −1 for none. */
function separatorAt(words: string, i: number, start: number, last: number, cutAt?: (i: number) => boolean): number {
  const mark = words[i]
  if (mark === '、' || mark === '，' || mark === '/') return 1
  if (mark === '等' && (words[i + 1] === '和' || words[i + 1] === '、')) return 2
  if (mark === '以' && words[i + 1] === '及') return 2
  if ((mark === '和' || mark === '及' || mark === '与') && i > start && i + 1 < last) {
    const right = words.slice(i + 1, last)
    if (/^(?:单位|个人|其|各?有关|相关)/.test(right) && /(?:部门|单位)$/.test(words.slice(start, i))) return -1
    return UNIT_END.test(words.slice(start, i)) &&
      !/^(?:信息化|旅游|改革|储备|社会保障|城乡|计划生育|体育|草原|湖|老|数据)/.test(right)
      ? 1
      : -1
  }
  return cutAt?.(i) && i > start && UNIT_END.test(words.slice(start, i)) ? 0 : -1
}

/** The end of the list including the companions it carries: 人民银行等部门. */
export const companionsLength = (words: string): number => COMPANIONS.exec(words)?.[0].length ?? 0

/** Length of the party's name that words begin with, 0 for none. */
export function partyLength(words: string): number {
  for (let at = Math.min(words.length - 2, 20); at >= 2; at--) {
    if (endsLikeParty(words, 0, at) && !/^[建成合员织]/.test(words.slice(at)) && isParty(words.slice(0, at))) return at
  }
  return 0
}
