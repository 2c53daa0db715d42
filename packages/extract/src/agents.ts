import type { Role } from './extraction.ts'
import { endsLikeParty, isParty, mayClose, partiesIn } from './parties.ts'
import { NOBODY, NOT_IN_NAME, SHORT_NAMES } from './party-words.ts'
import { matches } from './matches.ts'

/** A party that a sentence itself names as one who must act. Offsets of the sentence's words. */
export type Agent = { start: number; end: number; name: string; role: Role; strong: boolean }

/** What a clause may begin with before it names who must act. */
const OPENING =
  /(?:(?:会议)?(?:要求|强调|明确|指出|决定|议定|确定|认为|同意)[，：]?|会后|下去后|下一步|接下来|今后|以后|当前|目前|现在|同时|此外|另外|因此|因而|所以|为此|对此|特别是|特别|尤其是|尤其|其中|首先|其次|再次|最后|然后|这里|在此|原则上|请|希望|要求|由|让|即|就是|要由|交由|责成|责令|委托|其[一二三四五]|第[一二三四五六七八九十][，、]?|[一二三四五六七八九十]{1,2}(?:是|要)|今天起|从今天起|年底前|月底前|近期|从即日起|即日起|这项工作|此项工作|这件事|对此项工作|具体工作|届时|到时候?|同样|同时|在[^，。、]{1,12}?(?:上|中|方面|下|里|过程中|期间)(?=[\u4e00-\u9fff]{2})|对[^，。、]{2,14}?(?=[^，。、]{2,10}要)|从[\u4e00-\u9fff\d]{1,6}起|无论是|不管是|包括|凡|凡是)/y

const IS_MODAL =
  /^(?:也|都|均|还是|还|又|就|更|同样|一定|始终|首先|尤其|特别|今年|今后|务必|切实|全力|具体|主动|积极|统一|分别|共同){0,3}(?:务必|要(?!求|素|点|害|领|塞|价|闻|么|是(?!求)|不是|不然|想)|必须|应当|应该|应(?!急|用|届|试|对|届|聘|邀|付)|须(?!臾|知)|需(?!求)|不得|不能|不准|不许|不可(?!能)|严禁|禁止)/
const LEADS =
  /^(?:同志)?(?:负责|全面|总|统一|具体)?(?:牵头(?!单位|部门|人|领导)|牵起头|挂帅|总负责|主抓|抓总|包抓|主办|领办|总牵头)/
const CARRIES =
  /^(?:负责(?!人|同志|制|的(?!态度))|具体负责|具体落实|组织好|承办|落实好|具体承办|具体实施|组织实施|抓好落实|全权负责|直接负责|统筹负责|兜底|履行好|落实到位)/
const HELPS = /^(?:配合|协助|协同|予以配合|做好配合|积极配合|参与|参加|密切配合|协办|全力配合|支持配合)(?!教育|课)/
const WITH_OTHERS = /^(?:会同|联合(?!体|会|检查|执法|校|办)|协同|商)[^，。]{2}/
const AS_SUCH = /^作为[^，。]{2,30}，|^(?:新)?(?:组建|成立|挂牌)(?:之?后|以来)，(?:要|应|须|必须)/
const ACTS =
  /^(?:(?:严格|认真|切实|全面|积极|主动|及时|定期|按时|按要求|统一|逐一|逐级|立即|迅速|带头|牵头|深入|扎实|持续|进一步|充分|共同|分别|统筹|每[周月季年天日]|按[^，。]{1,8}){0,3})(?:落实|做好|组织|开展|制定|履行|实行|报送|上报|提交|完成|建立|健全|排查|整改|安排|配备|签订|召开|汇总|审核|督促|检查|公示|公开|抓好|研究|编制|印发|出台|派出|抽调|成立|设立|执行|承担|明确|填报|填写|写回|写出|拿出|报|填|核实|清查|汇总|逐|安排|带|自查|梳理|提供|保障|拨付|选派|选聘|通报|反馈|汇报|加强|强化|推进|指导|对接|把|将|对(?![口外])|给予|派|发函|审计|审议|轮流|检验|巡查|听课|收到[^，。]{2,12}后|向[^，。]{2,12}(?:汇报|报告|通报|报送|反馈|提交))(?!的)/

/** 会同公安、市场监管等部门: who must help. */
const WITH =
  /(?:会同|联合(?!教研|检查|执法|督查|排查|整治|调研|办公|发文|会商|行动|组)|协同|商请|协调|主动与|与|配合)([^，。；：]{2,40}?)(?:等(?:有关|相关)?(?:部门|单位|方面|股室)?)?(?=组成|开展|做好|对接|建立|联合|共同|沟通|研究|制定|及时|认真|成立|抓好|负责|落实|进行|，|。|；|$|对(?!接))/g

const CLAUSE_END = '，。；：！？'

/** Parties that the sentence names as those who must act. `imperative` allows clauses without a modal word. */
export function agentsIn(
  words: string,
  imperative: boolean,
  times: readonly { start: number; end: number }[] = [],
): Agent[] {
  const agents: Agent[] = []
  let waiting: Agent[] = []
  for (let start = 0; start < words.length;) {
    let end = start
    while (end < words.length && !CLAUSE_END.includes(words[end] ?? '，')) end++
    const found = clause(words, start, end, imperative, times)
    if (found.length > 0) agents.push(...waiting, ...found)
    // 各级党委、政府，各部门要…: the list runs over the comma
    waiting = found.length === 0 && words[end] === '，' ? listOnly(words, start, end, waiting, times) : []
    start = end + 1
  }
  if (/会同|联合|协同|商请|对接|协调|配合/.test(words)) agents.push(...helpers(words, agents))
  return agents.length < 2
    ? agents
    : agents.filter((agent, i) => agents.findIndex(({ name }) => name === agent.name) === i)
}

function clause(
  words: string,
  start: number,
  end: number,
  imperative: boolean,
  times: readonly { start: number; end: number }[],
): Agent[] {
  const from = skipOpening(words, start, end, times)
  const found = named(words, from, end, imperative, times)
  if (found.length > 0) return found
  // 所需资金由县财政承担: the party stands behind 由
  for (let at = words.indexOf('由', from); at >= 0 && at < end; at = words.indexOf('由', at + 1)) {
    if (/[理自缘事来经]/.test(words[at - 1] ?? '') || /[于此]/.test(words[at + 1] ?? '')) continue
    const behind = named(words, at + 1, end, true, times)
    if (behind.length > 0) return behind
    const by = anyVerb(words, at + 1, end)
    if (by.length > 0) return by
  }
  return []
}

function named(
  words: string,
  from: number,
  end: number,
  imperative: boolean,
  times: readonly { start: number; end: number }[],
): Agent[] {
  const limit = Math.min(end, from + 60)
  for (let at = from + 2; at <= limit; at++) {
    if (!closesName(words, from, at)) continue
    const role =
      roleAt(words.slice(at, at + 34), imperative) ??
      (times.some((time) => time.start === at || (time.start === at + 1 && /[于在]/.test(words[at] ?? '')))
        ? { role: 'owner' as const, strong: false }
        : undefined)
    if (role === undefined) continue
    const parties = nameList(words, from, at)
    if (parties) return parties.map((party) => ({ ...party, ...role }))
  }
  return []
}

/** After 由 the first name that closes is the one who acts, whatever the verb. */
function anyVerb(words: string, from: number, end: number): Agent[] {
  for (let at = from + 2; at <= Math.min(end - 1, from + 30); at++) {
    if (!closesName(words, from, at) || endsLikeParty(words, from, at + 1) || /[、和及与等的]/.test(words[at] ?? ''))
      continue
    const parties = nameList(words, from, at)
    if (parties) return parties.map((party) => ({ ...party, role: 'owner', strong: true }))
  }
  return []
}

function roleAt(hinge: string, imperative: boolean): { role: Role; strong: boolean } | undefined {
  if (LEADS.test(hinge)) return { role: 'lead', strong: true }
  if (CARRIES.test(hinge)) return { role: 'owner', strong: true }
  if (HELPS.test(hinge)) return { role: 'support', strong: true }
  if (WITH_OTHERS.test(hinge)) return { role: 'owner', strong: true }
  if (IS_MODAL.test(hinge))
    return /牵头(?!单位)/.test(hinge.slice(0, 8)) ? { role: 'lead', strong: true } : { role: 'owner', strong: false }
  if (AS_SUCH.test(hinge) || (imperative && ACTS.test(hinge))) return { role: 'owner', strong: false }
  return undefined
}

function skipOpening(
  words: string,
  start: number,
  end: number,
  times: readonly { start: number; end: number }[],
): number {
  let at = start
  for (let i = 0; i < 5; i++) {
    const time = times.find((known) => known.start === at && known.end < end - 1)
    if (time) at = time.end
    OPENING.lastIndex = at
    const [skipped] = OPENING.exec(words) ?? []
    if (!skipped || at + skipped.length >= end - 1) {
      if (time) continue
      break
    }
    at += skipped.length
  }
  return at
}

const closesName = (words: string, from: number, at: number) =>
  mayClose(words, at) &&
  (endsLikeParty(words, from, at) ||
    (at - from < 9 && SHORT_NAMES.has(words.slice(from, at))) ||
    '校园中小局镇乡'.includes(words[at - 1] ?? '-'))

/** Who is named between two offsets; the words that describe them are left out. */
function nameList(words: string, from: number, to: number) {
  const whole = partiesIn(words, from, to, true)
  if (whole) return whole.every((party) => !NOBODY.test(party.name)) ? whole : undefined
  // 确实生病请病假的教师: the description stays, what comes before it goes
  const text = words.slice(from, to)
  const described = to - from > 14 ? null : /[\u4e00-\u9fffxX×*]{1,6}的[\u4e00-\u9fff]{2,8}$/.exec(text)
  if (described && isParty(described[0]) && !NOT_IN_NAME.test(text))
    return [{ start: to - described[0].length, end: to, name: described[0] }]
  return undefined
}

function listOnly(
  words: string,
  start: number,
  end: number,
  waiting: Agent[],
  times: readonly { start: number; end: number }[],
): Agent[] {
  const from = skipOpening(words, start, end, times)
  if (end - from < 2 || end - from > 60) return []
  const parties = nameList(words, from, end)
  return parties && (parties.length > 1 || /^[各全]/.test(words.slice(from, from + 1)))
    ? [...waiting, ...parties.map((party) => ({ ...party, role: 'owner' as const, strong: false }))]
    : []
}

function helpers(words: string, known: readonly Agent[]): Agent[] {
  const found: Agent[] = []
  for (const match of matches(WITH, words)) {
    const list = match[1] ?? ''
    const start = match.index + match[0].indexOf(list, 1)
    if (/^(?:配合|与)/.test(match[0]) && !/对接|配合|共同/.test(words.slice(start, start + list.length + 4))) continue
    const companions = /等[^，。]{0,6}$/.test(match[0])
    const parties = partiesIn(words, start, start + list.length, !companions)
    if (
      !parties ||
      parties.some(
        (party) =>
          party.name.length > 14 ||
          NOBODY.test(party.name) ||
          NOT_IN_NAME.test(party.name) ||
          /^(?:有关|相关|各有关)/.test(party.name),
      )
    )
      continue
    for (const party of parties) {
      if (!known.some((agent) => agent.start === party.start)) found.push({ ...party, role: 'support', strong: true })
    }
  }
  return found
}
