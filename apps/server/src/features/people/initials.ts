/** The first syllable of each initial letter in pinyin order; i, u and v begin none. */
const FIRSTS: readonly (readonly [letter: string, first: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '铪'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拿'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
]

/** Surnames whose reading is not the character's commonest one. */
const SURNAMES: Record<string, string> = {
  曾: 'z',
  单: 's',
  解: 'x',
  仇: 'q',
  查: 'z',
  区: 'o',
  朴: 'p',
  翟: 'z',
  尉: 'w',
}

const pinyin = new Intl.Collator('zh-u-co-pinyin')

/**
 * First letters of a name's pinyin, lower case: 周敏 → zm. Letters and digits stand for themselves, anything else is left out.
 * The order of the characters comes from the Unicode collation tables inside Node, so no dictionary is needed.
 */
export const initialsOf = (name: string): string =>
  [...name].map((char, i) => (i === 0 ? (SURNAMES[char] ?? initialOf(char)) : initialOf(char))).join('')

function initialOf(char: string): string {
  if (/[a-z0-9]/i.test(char)) return char.toLowerCase()
  if (!/\p{Script=Han}/u.test(char)) return ''
  return FIRSTS.findLast(([, first]) => pinyin.compare(first, char) <= 0)?.[0] ?? ''
}
