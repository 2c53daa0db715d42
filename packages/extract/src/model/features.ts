import type { Analysed } from '../analysis.ts'
import { anyOf } from '../presence.ts'
import { hasCue } from './cues.ts'

/**
 * What the model sees of a sentence besides its characters: grammar, findings, neighbourhood.
 * Names are keys of the weights; renaming one means training again.
 */
export function grammarOf(sentence: Analysed, before: Analysed | undefined, place: Place): string[] {
  const { words, agents, readings, deliverables, targets, cues } = sentence
  const features: string[] = []
  const add = (name: string, holds: boolean) => {
    if (holds) features.push(name)
  }
  const holds = (mask: number) => (sentence.has & mask) !== 0
  const modal = hasCue(cues, 'modal')
  const same = before !== undefined && before.paragraph === sentence.paragraph
  add('modal', modal)
  add('modal-first', MODAL_FIRST.test(words))
  add('modal-strong', hasCue(cues, 'strong'))
  add('must-not', hasCue(cues, 'must-not'))
  add('verb-first', cues.verbFirst)
  add('agent', agents.length > 0)
  add(
    'agent-strong',
    agents.some((agent) => agent.strong),
  )
  add('agents', agents.length > 1)
  add(
    'bound',
    readings.some((reading) => reading.type === 'by' || reading.type === 'within'),
  )
  add(
    'recurs',
    readings.some((reading) => reading.type === 'recurring'),
  )
  add(
    'event',
    readings.some((reading) => reading.type === 'event'),
  )
  add(
    'during',
    readings.some((reading) => reading.type === 'during'),
  )
  add('made', deliverables.length > 0)
  add('measured', targets.length > 0)
  add('sanction', hasCue(cues, 'sanction'))
  add('reward', hasCue(cues, 'reward'))
  add('condition', CONDITION.test(words))
  add('assessed', hasCue(cues, 'assessed'))
  add('mechanism', hasCue(cues, 'mechanism'))
  add('wish', hasCue(cues, 'wish'))
  add('spirit', hasCue(cues, 'spirit'))
  add('history', hasCue(cues, 'history'))
  add('said-by-others', hasCue(cues, 'said-by-others'))
  const { concrete, abstract } = cues
  add('concrete', concrete > 0)
  add('concrete-2', concrete > 1)
  add('concrete-4', concrete > 3)
  add('abstract', abstract > 0)
  add('abstract-2', abstract > 1)
  add('abstract-4', abstract > 3)
  add('only-abstract', abstract > 0 && concrete === 0)
  add('copula', holds(IS) && COPULA.test(words))
  add('copula-first', holds(IS) && COPULA_FIRST.test(words))
  add('state', hasCue(cues, 'state'))
  add('done', holds(PAST) && DONE.test(words))
  add('done-first', holds(PAST) && DONE_FIRST.test(words))
  add('defines', DEFINES.test(words) && !modal)
  add('speaker', hasCue(cues, 'speaker'))
  add('named', NAMED.test(words))
  add('once', hasCue(cues, 'once'))
  add('sweeps', hasCue(cues, 'sweeps'))
  add('makes', hasCue(cues, 'makes'))
  add('builds', hasCue(cues, 'builds'))
  add('reforms', hasCue(cues, 'reforms'))
  add('assess-mechanism', holds(SYSTEM) && ASSESS_MECHANISM.test(words))
  add('series-of-not', holds(NOT) && SERIES_OF_NOT.test(words))
  add('goal', hasCue(cues, 'goal'))
  add('keeps', hasCue(cues, 'keeps'))
  add('often', hasCue(cues, 'often'))
  add('standing', hasCue(cues, 'standing'))
  add('outcome', hasCue(cues, 'outcome'))
  add('ensure', hasCue(cues, 'ensure'))
  add('forbids-first', holds(NOT) && FORBIDS_FIRST.test(words))
  add('founds', holds(SYSTEM) && FOUNDS.test(words))
  add('for-those', FOR_THOSE.test(words))
  add('verb-clauses', cues.verbClauses > 1)
  add('modal-2', count(words, MODALS) > 1)
  add('we', /我们/.test(words))
  add('question', words.endsWith('？'))
  add('title', sentence.heading !== undefined)
  add(`title-${sentence.heading}`, sentence.heading !== undefined)
  add('title-bare', sentence.heading !== undefined && !modal)
  add('item', ITEM.test(words))
  add('item-bare', ITEM.test(words) && words.length < 26 && !modal)
  add('short', words.length < 12)
  add('long', words.length > 90)
  add('clauses', words.length > 40)
  add('labelled', sentence.labelled)
  add('opening', place.from < 0.06)
  add('closing', place.from > 0.96)
  add('measures', place.imperative > 0.5)
  add('listing', place.verbFirst > 0.25)
  add('verb-in-listing', place.verbFirst > 0.25 && cues.verbFirst)
  add('continued', same)
  add('after-modal', same && hasCue(before.cues, 'modal'))
  add('after-verb', same && before.cues.verbFirst)
  add('no-demand', !modal && !cues.verbFirst && agents.length === 0 && readings.length === 0)
  add(`field-${sentence.field}`, sentence.field !== undefined)
  return features
}

const IS = anyOf('is')
const PAST = anyOf('done')
const SYSTEM = anyOf('system')
const NOT = anyOf('not', 'forbid')

function count(words: string, shape: RegExp): number {
  let number = 0
  shape.lastIndex = 0
  while (shape.exec(words)) number++
  return number
}

/** Where in its document a sentence stands, and what kind of document that is. Shares, 0–1. */
export type Place = { from: number; imperative: number; verbFirst: number }

const OPENERS =
  '(?:第?[一二三四五六七八九十]{1,2}(?:是|要|、|，)?|同时|此外|另外|特别是|尤其是|因此|所以|今后|会后|当前|下一步|其[一二三]，?|教育系统)?'
const MODAL_FIRST = new RegExp(
  `^${OPENERS}(?:还|也|都|就)?(?:要(?!求|素|点|害|么|是)|必须|务必|应当?|须|请|严禁|不得|确保)`,
)
const CONDITION =
  /对[^，。]{2,40}的[，]|凡(?:是)?|一旦|如果|若|只要|谁[^，]{1,8}谁|对于?[^，。]{2,30}的(?:学校|校长|教师|单位|人|干部|部门|个人)|的，(?:要|将|一律|坚决|严|依|取|给|予|不|由|按|追|就)|挂钩|与[^，。]{2,20}挂起?钩|作为[^，。]{2,30}(?:依据|内容|指标|条件|标准)|纳入[^，。]{0,20}(?:考核|评价|考评|评估|督导)/
const ITEM = /^(?:第?[一二三四五六七八九十]{1,2}(?:是|要|，|、)|[（(]?[\d一二三四五六七八九十]{1,2}[)）.、])/

/** Acts and things that leave something to look at. */
/** Attitudes that leave nothing to look at. */
const COPULA = /(?<![就也都还总但只不可要若如凡或而])是(?!否|要|不是)/
const COPULA_FIRST = /^[^，。要须]{1,22}(?<![就也都还总但只不可要若如凡或而])是(?!否|要)/
const DONE =
  /了(?![解])(?:[，。；！]|[一二三四五六七八九十\d这]|[\u4e00-\u9fff]{2,})|过(?:[，。]|一)|已经?|曾|召开了?[。，]|开展了|取得|形成了|得到了/
const DONE_FIRST =
  /^[^，。]{0,40}?(?:召开|出台|颁布|印发|作出|作|提出|宣读|听取|研究|通报|取得|完成|收到|形成|开展|表彰|总结|汇报|看到|发现|领到|达到|举行|进行|派出|组织)了|^[^，。]{2,24}，[^，。]{2,20}(?:召开|印发|出台|颁布|作出|通报|宣读)了/
const DEFINES =
  /(?:就)?是[^，。]{1,40}(?:。|，是)|起着?[^，。]{0,10}作用|(?:意义|作用|关键|根本|基础|保证|之一|因素|问题|前提|优势|动力|道理|体现|现象|做法|工程)。$/
const NAMED =
  /^[“”\d]{1,6}[”，]?就是|即[“]|所谓|主要(?:表现|体现|任务|标志|是)|其(?:主要|实质|核心|关键)|分别是|包括以下|如下/
const FORBIDS_FIRST =
  /^(?:[^，。]{0,14}[，])?[^，。]{0,12}(?:不得|严禁|禁止|不准|不许|绝不(?:允许|能)|坚决防止|坚决杜绝|坚决做到不|不允许)/
const FOUNDS = /(?:建立|健全|完善|构建|探索建立|形成)[^，。]{0,24}(?:机制|制度|体系|责任制|台账|清单)/
const FOR_THOSE = /(?:^|[，；。])(?:特别是|尤其是)?(?:对于?|凡是?|一旦|如果|若|谁)[^，。]{2,44}(?:的|，)/
const MODALS = /要(?!求|素|点|害|领|塞|么|是)|必须|应当|务必|不得|严禁|确保|一定/g
const ASSESS_MECHANISM =
  /(?:考核|督查|督导|监督|评价|评估|问责|奖惩|激励|责任追究|监管)[^，。]{0,10}(?:机制|制度|体系|办法)|(?:机制|制度)[^。]{0,24}(?:严格考核|兑现奖惩|挂钩)|定岗定责|分片包干|检查[^。]{0,12}(?:结合|评估)/
const SERIES_OF_NOT =
  /不[^，。、]{1,10}[、，]不[^，。、]{1,10}|防止(?:和纠正|出现|发生)|原则上不|不能[^，。]{0,20}(?:，|、)更?不能|方能|不得|严禁|禁止/
