import type { Analysed } from '../analysis.ts'

/**
 * What the model sees of a sentence besides its characters: grammar, findings, neighbourhood.
 * Names are keys of the weights; renaming one means training again.
 */
export function grammarOf(sentence: Analysed, before: Analysed | undefined, place: Place): string[] {
  const { words, agents, readings, deliverables, targets } = sentence
  const features: string[] = []
  const add = (name: string, holds: boolean) => {
    if (holds) features.push(name)
  }
  const modal = MODAL.test(words)
  add('modal', modal)
  add('modal-first', MODAL_FIRST.test(words))
  add('modal-strong', STRONG.test(words))
  add('must-not', MUST_NOT.test(words))
  add('verb-first', VERB_FIRST.test(words))
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
  add('sanction', SANCTION.test(words))
  add('reward', REWARD.test(words))
  add('condition', CONDITION.test(words))
  add('assessed', ASSESSED.test(words))
  add('mechanism', MECHANISM.test(words))
  add('wish', WISH.test(words))
  add('spirit', SPIRIT.test(words))
  add('history', HISTORY.test(words))
  add('said-by-others', QUOTED.test(words))
  const concrete = count(words, CONCRETE)
  const abstract = count(words, ABSTRACT)
  add('concrete', concrete > 0)
  add('concrete-2', concrete > 1)
  add('concrete-4', concrete > 3)
  add('abstract', abstract > 0)
  add('abstract-2', abstract > 1)
  add('abstract-4', abstract > 3)
  add('only-abstract', abstract > 0 && concrete === 0)
  add('copula', COPULA.test(words))
  add('copula-first', COPULA_FIRST.test(words))
  add('state', STATE.test(words))
  add('done', DONE.test(words))
  add('speaker', SPEAKER.test(words))
  add('named', NAMED.test(words))
  add('once', ONCE.test(words))
  add('standing', STANDING.test(words))
  add('outcome', OUTCOME.test(words))
  add('ensure', ENSURE.test(words))
  add('forbids-first', FORBIDS_FIRST.test(words))
  add('founds', FOUNDS.test(words))
  add('for-those', FOR_THOSE.test(words))
  add('verb-clauses', count(words, VERB_CLAUSE) > 1)
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
  add('verb-in-listing', place.verbFirst > 0.25 && VERB_FIRST.test(words))
  add('continued', before !== undefined && before.paragraph === sentence.paragraph)
  add('after-modal', before !== undefined && before.paragraph === sentence.paragraph && MODAL.test(before.words))
  add('after-verb', before !== undefined && before.paragraph === sentence.paragraph && VERB_FIRST.test(before.words))
  add('no-demand', !modal && !VERB_FIRST.test(words) && agents.length === 0 && readings.length === 0)
  add(`field-${sentence.field}`, sentence.field !== undefined)
  return features
}

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
export const MODAL =
  /要(?!求|素|点|害|领|塞|么|是)|必须|应当|务必|须(?!臾|知)|不得|不准|严禁|确保|一律|应(?:该|于|在|按|优先|当)|请(?!假|示|教|进来)|力争/
const MODAL_FIRST = new RegExp(
  `^${OPENERS}(?:还|也|都|就)?(?:要(?!求|素|点|害|么|是)|必须|务必|应当?|须|请|严禁|不得|确保)`,
)
const STRONG = /必须|务必|一律|不得|严禁|不准|一定要|坚决(?:处理|予以|清退|查处|杜绝)|严格(?:执行|落实|按|履行|审核)/
const MUST_NOT = /不得|严禁|禁止|不准|不许|绝不允许|不允许|杜绝|防止|不再|坚决做到不/
const VERBS =
  '开展|组织|建立|健全|完善|制定|制订|出台|修订|落实|实施|推进|推动|加强|加快|加大|强化|做好|做实|抓好|抓实|深化|优化|规范|严格|严肃|严查|持续|继续|全面|深入|扎实|积极|认真|切实|大力|统筹|支持|鼓励|引导|指导|督促|监督|检查|排查|整改|整治|清理|清查|梳理|研究|编制|探索|构建|打造|建设|培育|培养|选树|选派|推广|推行|实行|执行|坚持|聚焦|围绕|紧盯|盯紧|紧扣|突出|注重|发挥|发布|提升|提高|增强|巩固|拓展|扩大|拓宽|整合|盘活|保障|确保|力争|争取|配齐|配备|开齐|开足|安排|召开|举办|举行|定期|每[周月季年天日学]|按时|按照|对照|对标|结合|针对|利用|依托|设立|成立|组建|明确|细化|压实|夯实|筑牢|守住|严防|防止|防范|杜绝|禁止|严禁|着力|高标准|高质量|进一步|及时|立即|迅速|限期|牵头|负责|配合|报送|上报|提交|完成|允许|授权|授予|放宽|取消|简化|下放|将|把|对|在|用好|管好|守好|办好|上好|改进|改善|改造|新建|改建|扩建|实现|压减|控制|减轻|减少|重点|主动|广泛|分级|分类|逐步|逐一|逐项|常态化|动员|宣传|树立|营造|弘扬|贯彻|学习|传达'
export const VERB_FIRST = new RegExp(`^${OPENERS}(?:并|再|还)?(?:${VERBS})`)
const SANCTION =
  /问责|追责|追究|免职|撤职|处理|处分|查处|通报(?!了)|曝光|约谈|一票否决|取消(?:资格|评优)|扣(?:分|发)|严惩|诫勉|移交|倒查|不予|不得评|黑名单|清退|从严|从重/
const REWARD = /奖励|表彰|重奖|优先(?:考虑|评|聘|提拔|推荐)|倾斜|提拔重用|补贴|补足|兑现奖惩/
const CONDITION =
  /对[^，。]{2,40}的[，]|凡(?:是)?|一旦|如果|若|只要|谁[^，]{1,8}谁|对于?[^，。]{2,30}的(?:学校|校长|教师|单位|人|干部|部门|个人)|的，(?:要|将|一律|坚决|严|依|取|给|予|不|由|按|追|就)|挂钩|与[^，。]{2,20}挂起?钩|作为[^，。]{2,30}(?:依据|内容|指标|条件|标准)|纳入[^，。]{0,20}(?:考核|评价|考评|评估|督导)/
const ASSESSED = /考核|考评|督查|督导|评估|评价|监督|巡查|检查|挂钩|奖惩|排名|责任追究/
const MECHANISM = /(?:机制|制度|体系|办法|规定|责任制|责任书)/
const WISH = /希望|相信|祝|让我们|共同努力|谢谢|感谢|致以|敬意/
const SPIRIT =
  /站位|意识|责任感|使命感|紧迫感|自觉|担当|精神|思想(?:上|认识|和行动)|统一到|初心|情怀|信心|决心|斗志|境界|觉悟|态度|理念|旗帜|忠诚|牢记|牢固树立|凝心聚力|同心|奋力|奋勇|再创|新篇章|辉煌|贡献|感恩|不动摇|永远在路上|满意的教育|高度重视|充分认识|深刻认识|清醒地?(?:看到|认识)|表率|示范带头/
const HISTORY =
  /已经|已(?!过)|近年来|去年|过去|以来|取得了|得到了|形成了|了(?:[，。；]|一)|曾|上半年|一年来|目前|仍然|存在|还不|不够|不足|缺乏|问题(?:突出|严重)|反映|刚才|今天，?我们|会上|当前，[^要]{0,20}是/
const QUOTED =
  /指出|强调|提出[：，]|讲[，：]|曾说|习近平|总书记|党的[一二十]{1,3}[大届]|《[^》]{2,40}》(?:明确|指出|规定|要求)|会议(?:指出|认为|听取)/
const ITEM = /^(?:第?[一二三四五六七八九十]{1,2}(?:是|要|，|、)|[（(]?[\d一二三四五六七八九十]{1,2}[)）.、])/

/** Acts and things that leave something to look at. */
const CONCRETE =
  /方案|预案|台账|清单|制度|机制|办法|细则|名单|档案|报告|报表|总结|责任书|承诺书|培训|演练|排查|检查|巡查|督查|督导|考核|整改|整治|销号|听课|评课|教研|例会|会议|座谈|调研|走访|家访|摸底|底数|登记|公示|公开|备案|审核|审批|核查|清查|清理|清退|统计|上报|报送|汇报|通报|约谈|问责|追究|奖励|招聘|补充教师|交流轮岗|聘任|竞聘|选拔|选派|配备|配齐|安装|采购|改造|新建|改扩建|建设工程|工程|项目|活动|行动|课程|开设|比赛|竞赛|展示|观摩|结对|帮扶|送教|课堂|宣传教育|值班|值守|巡逻|请假|手续|经费|资金|拨付|投入机制|补助|资助|平台|系统平台|监控|举报电话|信箱|试点|联席|专班|领导小组|工作组|督学|联合检查|执法|打击|关停|取缔|收费|食堂|校车|宿舍|防溺水|消防|隐患|风险点|分级|网格|挂牌|回头看|倒排工期|挂图作战|工作室|实践基地|组建|成立|设立|修订|印发|出台|制定|撤并|布局|规划|纳入/g
/** Attitudes that leave nothing to look at. */
const ABSTRACT =
  /意识|认识|责任感|使命感|紧迫感|自觉|担当|精神(?!文明|病|卫生)|思想(?!政治理论课|品德)|站位|信心|决心|斗志|境界|态度|理念|观念|初心|使命|情怀|忠诚|表率|榜样|作风|高度|合力|氛围|局面|水平|质量|能力|新发展|新突破|贡献|辉煌|满意|形象|生态|定力|政治|方向|大局|核心|旗帜|贯穿|落到实处|落地|见效|扎实|切实|深入|不断|进一步|全面|大力|着力|努力|始终|坚持|高质量发展|做大做强|再上新台阶|积极性|主动性|创造性|重要性|满腔热情|下功夫|真抓实干|狠抓/g
const COPULA = /(?<![就也都还总但只不可要若如凡或而])是(?!否|要|不是)/
const COPULA_FIRST = /^[^，。要须]{1,22}(?<![就也都还总但只不可要若如凡或而])是(?!否|要)/
const STATE = /使得?|体现|说明|标志着|决定着?|呈现|充满|具有|存在|意味着|离不开|关系到?|事关|属于|面临|位于|来源于|取决于|得益于|难以|越来越|比较|十分|非常|很(?:多|大|好|不)|更加?(?:强|高|大|多)|相当|仍|依然|尚/
const DONE = /了(?![解])(?:[，。；！]|[一二三四五六七八九十\d这]|[\u4e00-\u9fff]{2,})|过(?:[，。]|一)|已经?|曾|召开了?[。，]|开展了|取得|形成了|得到了/
const SPEAKER = /我(?!们|县|市|区|省|校|局|国)|咱们|在座|同志们|大家好|你们|谢谢|请坐|下面|刚才|这里/
const NAMED = /^[“”\d]{1,6}[”，]?就是|即[“]|所谓|主要(?:表现|体现|任务|标志|是)|其(?:主要|实质|核心|关键)|分别是|包括以下|如下/
const ONCE = /制定|制订|出台|修订|编制|起草|建立|组建|成立|召开|开展[^，。]{0,14}(?:行动|排查|整治|检查|活动|讨论|清查|调研|试点)|一次|摸清|摸底|拿出|形成|启动|完成|推进[^，。]{0,10}(?:改革|建设|工程|项目)|改造|新建|构建|探索建立|研究|梳理|竞聘|设立|纳入|实施[^，。]{0,12}工程/
const STANDING = /经常|定期|每[周月季年天日学]|长期|持续|及时|常态|坚持|随时|日常|始终|不断|继续|一律|按时|严格(?:执行|落实|按|履行|遵守|审核)|带头|积极|加大|加强|做好|抓好|实行|落实|履行|多(?:开展|组织|宣传)|注重|深化|规范|指导|支持/
const OUTCOME = /率(?:达到|达|不低于|保持|提高|控制)|达到|实现(?:[^，。]{0,12}(?:目标|全覆盖|清零|零|率))|全覆盖|零|清零|\d%|个百分点|力争[^，。]{0,16}(?:年|达|实现|进入)|目标是|万无一失|应[\u4e00-\u9fff]{1,2}尽/
const ENSURE = /确保|力争|力保|保证/
const FORBIDS_FIRST = /^(?:[^，。]{0,14}[，])?[^，。]{0,12}(?:不得|严禁|禁止|不准|不许|绝不(?:允许|能)|坚决防止|坚决杜绝|坚决做到不|不允许)/
const FOUNDS = /(?:建立|健全|完善|构建|探索建立|形成)[^，。]{0,24}(?:机制|制度|体系|责任制|台账|清单)/
const FOR_THOSE = /(?:^|[，；。])(?:特别是|尤其是)?(?:对于?|凡是?|一旦|如果|若|谁)[^，。]{2,44}(?:的|，)/
const VERB_CLAUSE = new RegExp(`(?:^|[，；])(?:并|再|还|要|切实|着力)?(?:${VERBS})`, 'g')
const MODALS = /要(?!求|素|点|害|领|塞|么|是)|必须|应当|务必|不得|严禁|确保|一定/g
