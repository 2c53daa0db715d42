import type { Role } from './extraction.ts'
import { companionsLength, partiesIn } from './parties.ts'

/** A party that a label names; offsets of the page's words. */
export type LabelOwner = { start: number; end: number; name: string; role: Role }

/** What a printed label says: （省某厅牵头，省某局配合，6月底前）. */
export type Label = {
  owners: LabelOwner[]
  /** Stretches that give a time: 完成时限：6月底前. */
  times: { start: number; end: number }[]
  /** Says that from here on the first-named unit leads: 列第一位者为牵头单位，下同. */
  firstLeads: boolean
}

const WHO = '(?:单位|部门|科室|股室|处室|机构|领导|主体|校长|学校|人员?|者|同志)'
const KEY = new RegExp(
  `^(?:第一)?(?:(牵头|主办|主责|主要责任|领办|总牵头)|(配合|协办|参与|参加|协同|协助|会办)|(责任|负责|承办|落实|实施|整改|整改责任|督办|主管|分管|包联|包保|直接责任|承担|完成|工作))${WHO}(?:、${WHO})?：`,
)
const TIME_KEY =
  /^(?:完成|办结|整改|落实|推进|工作|报送|办理)?(?:时限|期限|时间|时间节点|时间要求|时限要求|时间安排)(?:要求)?：/
const PREDICATE = new RegExp(
  '(?:分别|共同|具体|统筹|总体|依法|按照?(?:各自)?(?:的)?职责(?:分工)?|按(?:照)?(?:职能|职责|任务)?分工|依?据?职责(?:分工)?|分工|各自)*' +
    '(?:(牵头|主办|总牵头|领办|牵头抓总)(?:负责|落实|实施|组织实施|推进|办理|承办|抓落实)?|(配合|协办|参与|参加|协助|协同|支持)(?:落实|实施|推进|办理|做好)?|' +
    '(负责|承办|落实|组织实施|实施|办理|抓落实|组织落实|推进落实|承担|具体办理)(?:落实|实施|组织实施|推进)?)$',
)
const NOTE = /下同|第一位|排名?第一|首位|位列第一|适用范围|^以下|除.{0,20}外|^含|^包括|^其他|^备注|^注：/
const FIRST_LEADS =
  /(?:第一位|首位|第一(?:个|责任)?(?:单位|部门)?|排名?第一|位列第一)[^，。；]{0,10}(?:牵头|主办|总牵头)/
const HINT = /负责|牵头|责任|配合|协助|落实|单位|部门|实施|承办|主办|参与|参加|办理|时限/

/** Reads the words between `from` and `to` as a label; `undefined` when they are none. */
export function labelIn(words: string, from: number, to: number, cutAt?: (i: number) => boolean): Label | undefined {
  if (to - from > 700 || to - from < 3) return undefined
  const inner = words.slice(from, to)
  if (!HINT.test(inner)) return undefined
  const label: Label = { owners: [], times: [], firstLeads: FIRST_LEADS.test(inner) }
  let role: Role | undefined
  let keyed = false
  let waiting: LabelOwner[] = []
  for (const [start, end] of piecesOf(words, from, to)) {
    const piece = words.slice(start, end)
    const key = KEY.exec(piece)
    const time = TIME_KEY.exec(piece)
    if (time) {
      label.times.push({ start: start + time[0].length, end })
      role = undefined
      continue
    }
    if (key) {
      role = key[1] ? 'lead' : key[2] ? 'support' : 'owner'
      keyed = true
      const named = listed(words, start + key[0].length, end, role, false, cutAt)
      label.owners.push(...(named ?? []))
      continue
    }
    if (NOTE.test(piece)) continue
    const predicate = PREDICATE.exec(piece)
    const lead = /^(?:具体工作|具体)?由/.exec(piece)?.[0].length ?? 0
    if (predicate && predicate.index > 0) {
      const said: Role = predicate[1] ? 'lead' : predicate[2] ? 'support' : 'owner'
      const named = listed(words, start + lead, start + predicate.index, said, !keyed, cutAt)
      if (!named) return keyed ? label : undefined
      label.owners.push(...waiting.map((owner) => ({ ...owner, role: said })), ...named)
      waiting = []
      continue
    }
    const named = listed(words, start + lead, end, role ?? 'owner', !keyed || role === undefined, cutAt)
    if (named && role && keyed) label.owners.push(...named)
    else if (named) waiting.push(...named)
    else if (/^\d|[前内底]$/.test(piece)) label.times.push({ start, end })
    else if (!keyed) return undefined
  }
  if (waiting.length > 0 && label.owners.length === 0) return undefined
  return label.owners.length > 0 || (label.times.length > 0 && TIME_KEY.test(inner)) || label.firstLeads
    ? label
    : undefined
}

/** Pieces between ；。，— commas inside brackets do not count. */
function* piecesOf(words: string, from: number, to: number): Generator<[number, number]> {
  let depth = 0
  let start = from
  for (let i = from; i <= to; i++) {
    const mark = i === to ? '；' : words[i]
    if (mark === '（') depth++
    else if (mark === '）') depth--
    else if (mark === '；' || mark === '。' || (mark === '，' && depth <= 0)) {
      if (i > start) yield [start, i]
      start = i + 1
    }
  }
}

const TOGETHER = /(会同|协同|联合(?!会|体|校|社|工会|国))/

function listed(
  words: string,
  from: number,
  to: number,
  role: Role,
  strict: boolean,
  cutAt?: (i: number) => boolean,
): LabelOwner[] | undefined {
  const text = words.slice(from, to)
  const together = TOGETHER.exec(text)
  if (together && together.index > 1) {
    const rest = text.slice(together.index + together[0].length)
    if (!/^(?:各?有关|相关|各)[^、]{0,8}$/.test(rest)) {
      const first = listed(words, from, from + together.index, role, strict, cutAt)
      const others = listed(words, from + together.index + together[0].length, to, 'support', strict, cutAt)
      return first && others ? [...first, ...others] : undefined
    }
    // 会同有关部门 names nobody: the words stay with the unit that brings them
    const named = listed(words, from, from + together.index, role, strict, cutAt)
    return named?.map((owner, i) => (i === named.length - 1 ? { ...owner, end: to } : owner))
  }
  const parties = partiesIn(words, from, to, false, cutAt)
  if (!parties || (strict && parties.some((party) => !plausible(party.name)))) return undefined
  const companions = companionsLength(text)
  return parties.map((party, i) => ({
    ...party,
    end: i === parties.length - 1 && companions > 1 ? to : party.end,
    role,
  }))
}

/** A label may name a party no list of endings knows, but not a clause. */
const plausible = (name: string) =>
  name.length >= 2 && name.length <= 24 && !/[“”《》：]|以下简称|不|应|须|要|的情况|可以|^含|是/.test(name)
