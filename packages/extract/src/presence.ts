/**
 * Which telling characters a sentence holds, as bits, found in one pass. A pattern is searched for only where the
 * characters it cannot do without occur; most sentences hold few of them.
 */
const GROUPS = {
  digit: '0123456789%',
  count: '二三四五六七八九十百千两',
  month: '月',
  year: '年',
  every: '每',
  by: '按逐',
  one: '一1',
  period: '日周天星礼季',
  end: '底末',
  inside: '内间过最限给',
  before: '前',
  after: '后',
  term: '期学时当次半',
  holiday: '假暑汛寒',
  five: '五',
  floor: '至少于突超达控',
  all: '全零清万应横漏落',
  none: '无留杜',
  enough: '足齐配百只个',
  not: '不',
  is: '是起',
  done: '了过已曾召',
  system: '制机系度办岗片查',
  forbid: '禁准许坚防方',
  with: '同联协商接调配',
  taking: '将把',
  through: '由',
  title: '《',
  making: '定订发改拟草编写出成立交报签理确全善布好化绘计建开示作整完撰研',
} as const

type Group = keyof typeof GROUPS

const NAMES = Object.keys(GROUPS) as Group[] // keys of a constant
const BIT = Object.fromEntries(NAMES.map((name, i) => [name, 1 << i])) as Record<Group, number> // one for each name
const TABLE = new Int32Array(65_536)
for (const name of NAMES) {
  for (const mark of GROUPS[name]) TABLE[mark.charCodeAt(0)] = (TABLE[mark.charCodeAt(0)] ?? 0) | BIT[name]
}

/** Bits of the groups that occur in the words. */
export function presenceOf(words: string): number {
  let bits = 0
  for (let i = 0; i < words.length; i++) bits |= TABLE[words.charCodeAt(i)] ?? 0
  return bits
}

/** A mask for {@link presenceOf}: any of these groups. */
export const anyOf = (...groups: Group[]): number => groups.reduce((mask, group) => mask | BIT[group], 0)
