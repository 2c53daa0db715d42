import { CUE_WORDS } from './cue-words.ts'

/** What the words of a sentence hint at. */
export type Cues = {
  /** One bit for each kind of cue that occurs: see {@link hasCue}. */
  bits: number
  concrete: number
  abstract: number
  /** Begins with a verb of command, after openers, times and parties. */
  verbFirst: boolean
  /** Clauses that begin with one. */
  verbClauses: number
}

export type Cue = keyof typeof CUE_WORDS

const NAMES = Object.keys(CUE_WORDS) as Cue[] // keys of a constant
const BIT = Object.fromEntries(NAMES.map((name, i) => [name, 1 << i])) as Record<Cue, number> // one for each name

/** Cues that need more than a word; looked for only where no word was found, and where a word they hold occurs. */
const SHAPES: readonly [cue: Cue, word: string, shape: RegExp][] = [
  ['sanction', '通报', /通报(?!了)/],
  ['spirit', '清醒', /清醒地?(?:看到|认识)/],
  ['abstract', '精神', /精神(?!文明|病|卫生)/],
  ['abstract', '思想', /思想(?!政治理论课|品德)/],
  ['state', '更', /更加?(?:强|高|大|多)/],
  ['speaker', '我', /我(?!们|县|市|区|省|校|局|国)/],
  ['once', '开展', /开展[^，。]{0,14}(?:行动|排查|整治|检查|活动|讨论|清查|调研|试点)/],
  ['once', '推进', /推进[^，。]{0,10}(?:改革|建设|工程|项目)/],
  ['once', '实施', /实施[^，。]{0,12}工程/],
  ['makes', '形成', /形成[^，。]{0,12}(?:方案|报告|清单)/],
  ['builds', '建设', /建设[^，。]{0,12}(?:工程|项目|基地|平台|学校|中心)/],
  ['builds', '纳入', /纳入[^，。]{0,16}规划/],
  ['reforms', '完善', /完善[^，。]{0,20}(?:制度|机制|体系)/],
  ['goal', '实现', /实现[^。]{0,30}(?:全|率|化|目标)/],
  ['keeps', '落实', /落实[^，。]{0,14}(?:制度|责任制|规定|要求|措施|机制)/],
  ['often', '常', /常[^，。]{1,3}常/],
  ['modal', '要', /要(?!求|素|点|害|领|塞|么|是)/],
  ['modal', '须', /须(?!臾|知)/],
  ['modal', '请', /请(?!假|示|教|进来)/],
  ['history', '已', /已(?!过)/],
  ['history', '了', /了(?:[，。；]|一)/],
  ['history', '当前，', /当前，[^要]{0,20}是/],
  ['said-by-others', '党的', /党的[一二十]{1,3}[大届]/],
  ['said-by-others', '》', /《[^》]{2,40}》(?:明确|指出|规定|要求)/],
  ['outcome', '实现', /实现(?:[^，。]{0,12}(?:目标|全覆盖|清零|零|率))/],
  ['outcome', '%', /\d%/],
  ['outcome', '力争', /力争[^，。]{0,16}(?:年|达|实现|进入)/],
  ['outcome', '尽', /应[\u4e00-\u9fff]{1,2}尽/],
]

type Word = { text: string; bits: number }

/** Words that share a first character. */
const LEXICON: Word[][] = [[]]
/** Index into the lexicon by first character; 0 where no cue begins. */
const STARTS = new Uint16Array(65_536)
for (const name of NAMES) {
  for (const text of CUE_WORDS[name].split(/\s+/)) {
    if (text === '') continue
    const code = text.charCodeAt(0)
    if (STARTS[code] === 0) STARTS[code] = LEXICON.push([]) - 1
    const words = LEXICON[STARTS[code] ?? 0] ?? []
    const known = words.find((word) => word.text === text)
    if (known) known.bits |= BIT[name]
    else words.push({ text, bits: BIT[name] })
  }
}

export const hasCue = (cues: Cues, name: Cue): boolean => (cues.bits & BIT[name]) !== 0

/** Bits of the cues that begin at `at`. */
function bitsAt(words: string, at: number): number {
  const start = STARTS[words.charCodeAt(at)] ?? 0
  if (start === 0) return 0
  let bits = 0
  for (const word of LEXICON[start] ?? []) if (words.startsWith(word.text, at)) bits |= word.bits
  return bits
}

/** Finds all cues of a sentence in one pass. `core` is where its times and parties end. */
export function cuesOf(words: string, core: number): Cues {
  const cues: Cues = { bits: 0, concrete: 0, abstract: 0, verbFirst: false, verbClauses: 0 }
  let clause = true
  for (let at = 0; at < words.length; at++) {
    const bits = bitsAt(words, at)
    cues.bits |= bits
    if (bits & BIT.concrete) cues.concrete++
    if (bits & BIT.abstract) cues.abstract++
    if (clause) {
      if (verbAt(words, at)) cues.verbClauses++
      clause = false
    }
    clause = words[at] === '，' || words[at] === '；'
  }
  for (const [name, word, shape] of SHAPES) {
    if ((cues.bits & BIT[name]) === 0 && words.includes(word) && shape.test(words)) cues.bits |= BIT[name]
  }
  OPENERS.lastIndex = core
  cues.verbFirst = verbAt(words, core + (OPENERS.exec(words)?.[0].length ?? 0))
  return cues
}

const OPENERS =
  /(?:第?[一二三四五六七八九十]{1,2}(?:是|要|、|，)?|同时|此外|另外|特别是|尤其是|因此|所以|今后|会后|当前|下一步|其[一二三]，?|教育系统)?/y
const LEAD_IN = /(?:并|再|还|要|切实|着力)?/y

function verbAt(words: string, at: number): boolean {
  if ((bitsAt(words, at) & BIT.verb) !== 0) return true
  LEAD_IN.lastIndex = at
  const length = LEAD_IN.exec(words)?.[0].length ?? 0
  return length > 0 && (bitsAt(words, at + length) & BIT.verb) !== 0
}
