import { matches } from './matches.ts'
/** A stretch of a sentence's words. */
export type Stretch = { start: number; end: number }

const MAKES =
  /(?:制定|制订|制发|出台|修订|修改|印发|拟定|拟订|起草|编制|编写|编印|形成|建立|拿出|拿个|写出|写回|写成|列出|提交|报送|上报|呈报|填报|填写|签订|签署|梳理|明确|健全|完善|汇编|开发|研发|发布|公布|做好|抓紧做好?|抓好|报(?![告表名送备考警到])|交(?![通流往由警管办代])|提出|先拿|细化|绘制|设计|下发|建好|建(?![设立议档言党成筑校国制造])|公开|公示|递交|作出|整理|完成|起草好|撰写)/g
/** After these verbs a mechanism or a system counts as made, not only kept. */
const MAKES_RULES = /^(?:制定|制订|出台|修订|修改|印发|拟定|拟订|起草|编制)$/
const ALWAYS_MADE =
  /^(?:制定|制订|制发|出台|修订|修改|印发|拟定|拟订|起草|编制|编写|编印|写出|写回|写成|列出|提交|签订|签署|汇编|绘制|撰写|拿出|拿个|先拿|形成|报送|上报|呈报|填报|递交|整理|开发|下发)$/

const PAPER =
  '(?:方案|预案|意见|建议|办法|细则|清单|台账|计划|规划|报告|规定|要点|任务分解表|分解表|时间表|路线图|施工图|进度表|统计表|登记表|汇总表|自查表|明细表|责任书|承诺书|告知书|通知书|意见书|倡议书|协议书|协议|合同|承诺|标准|条例|规范|指南|手册|目录|名单|名册|花名册|总结|纪要|简报|通报|通知|指引|章程|公约|措施|政策措施|配套政策|政策|档案|图册|数据库|账本|一本账|课程|教材|校本教材|白皮书|蓝图|规程|流程图|说明|汇报材料|材料|请示|案例集|汇编|题库|问卷|日程表|课程表|作息表|值班表|值班安排|预算|决算|报表|月报|周报|日报|建设图|示意图|责任状|军令状|工作法)'
const RULES_TOO = `(?:${PAPER}|制度|机制|体系|规章制度|管理制度|基本要求|工作要求)`
const NAME = '[\\u4e00-\\u9fff“”（）A-Za-z0-9xX×*+—·、和及“”《》]'
const PAPER_END = new RegExp(
  `(${NAME}{0,34}?${PAPER})(?!${PAPER}|[\\u4e00-\\u9fff]{0,2}(?:化|性|要求(?:，|。|落实)|精神|编制工作))`,
  'y',
)
const RULE_END = new RegExp(`(${NAME}{0,34}?${RULES_TOO})(?!${RULES_TOO}|[\\u4e00-\\u9fff]{0,2}(?:化|性|精神))`, 'y')

/** Words before the name that only praise it: 切实可行的, 一份, 本校的. */
const DRESSING =
  /^(?:(?:好|了|出|并|一[份个套批项本册]|一[整系][套列](?:的)?|系列|相应的?|相关的?|具体的(?=.{3})|切实可行的?|详细的?|科学的?|明确的?|科学合理的?|针对性强?的?|有针对性的?|初步的|统一的?|本校的?|本单位的?|本地的?|各自的?|自己的|更加|个(?=初步|简单|具体)|好|各项|专门的?|严格的?|规范的?|可操作的?|符合实际的?|行之有效的|解决的|工作(?=时间表|路线图)))+/

/** Names of documents and products to be made. Titles in 《》 lose their marks; laws to be followed are left out. */
export function deliverablesIn(words: string): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (const match of matches(MAKES, words)) {
    if (match.index < from) continue
    const verb = match[0]
    const at = match.index + verb.length
    const ahead = words.slice(Math.max(0, match.index - 2), match.index)
    if (/[未已被所]$/.test(ahead) || /^(?:了(?!解)|的)/.test(words.slice(at, at + 2))) continue
    const end = titles(words, at, verb, found) ?? named(words, at, verb, found)
    if (end !== undefined) from = end
  }
  fronted(words, found)
  return found.sort((a, b) => a.start - b.start)
}

const FRONTED = new RegExp(
  `(?:将|把)((?:${NAME}{1,16}?${PAPER}(?:、|和|及)?){1,4})(?:于[^，。]{1,14})?(?:一并)?(?:报|交|上报|报送|提交|送)`,
  'g',
)

/** 将自查报告和问题清单报督导室: the papers stand before the verb. */
function fronted(words: string, found: Stretch[]): void {
  if (!/[将把]/.test(words)) return
  for (const match of matches(FRONTED, words)) {
    let at = match.index + 1
    for (const name of (match[1] ?? '').split(/[、和及]/)) {
      const span = { start: at, end: at + name.length }
      at += name.length + 1
      if (
        name.length >= 2 &&
        !TOO_BROAD.test(name) &&
        !found.some((known) => known.start < span.end && known.end > span.start)
      )
        found.push(span)
    }
  }
}

/** 制定《某方案》《某办法》: the titles that follow the verb. */
function titles(words: string, at: number, verb: string, found: Stretch[]): number | undefined {
  const lead = /^(?:[^，。；：、《》“”]{0,12}(?:，包括|：|包括))?[^，。；：《》]{0,6}(?=《)/.exec(
    words.slice(at, at + 24),
  )?.[0]
  if (lead === undefined || /学习|贯彻|落实|执行|按照|根据|依据|遵守/.test(lead) || !ALWAYS_MADE.test(verb))
    return undefined
  let open = at + lead.length
  let end: number | undefined
  while (words[open] === '《') {
    const shut = words.indexOf('》', open)
    if (shut < 0 || shut - open > 80) break
    const rest = words.slice(shut + 1, shut + 8)
    if (/^(?:的通知|规定|精神|要求)/.test(rest)) break
    if (shut > open + 1) found.push({ start: open + 1, end: shut })
    end = shut + 1
    open = /^(?:、|和|及|以及)《/.test(rest) ? shut + 1 + rest.indexOf('《') : end
  }
  return end
}

function named(words: string, at: number, verb: string, found: Stretch[]): number | undefined {
  const shape = MAKES_RULES.test(verb) ? RULE_END : PAPER_END
  const dressing = DRESSING.exec(words.slice(at, at + 24))?.[0].length ?? 0
  let start = at + dressing
  shape.lastIndex = start
  let match = shape.exec(words)
  if (!match?.[1]) return undefined
  if (!ALWAYS_MADE.test(verb) && !HARD_PAPER.test(match[1])) return undefined
  if (/^(?:以|把|将|对|按|的|在|党|为|与|和)/.test(match[1]) && !/^党(?:委|组|支部|建)/.test(match[1])) return undefined
  let end = start
  for (let i = 0; match?.[1] && i < 8; i++) {
    const name = trimmed(match[1])
    if (!name) break
    const begin = start + match[1].length - name.length
    if (name.length >= 2 && !TOO_BROAD.test(name) && (PHRASE.test(name) || !CLAUSE.test(name)))
      found.push({ start: begin, end: begin + name.length })
    end = start + match[1].length
    const [joint] = /^(?:、|和|及|以及|，(?:并)?(?=同步))/.exec(words.slice(end, end + 3)) ?? []
    if (!joint) break
    start = end + joint.length
    shape.lastIndex = start
    match = shape.exec(words)
    if (!match?.[1] || match[1].length > 24 || /[，。；]/.test(match[1])) break
  }
  return end > at ? end : undefined
}

/** Papers that are products whatever the verb; a 意见 or a 标准 is not. */
const HARD_PAPER =
  /(?:方案|预案|清单|台账|分解表|时间表|路线图|责任书|承诺书|报告|计划|规划|细则|办法|名单|名册|登记表|统计表|汇总表|一本账|档案|账本|承诺|协议书?|总结|手册|指南|数据库|地方课程|校本课程|初步意见|实施意见|自查表|纪要)$/
const TOO_BROAD =
  /^(?:意见|建议|措施|政策|标准|规定|通知|材料|计划|要求|说明|课程|各项措施|有效措施|工作措施|整改措施|针对性措施|有力措施|硬措施|政策措施|承诺(?!书)|档案|预算|协议|意见建议|整改意见建议|落实措施|针对性意见)$/

/** A name that is itself a phrase keeps its commas: 加强甲、乙建设的若干措施. */
const PHRASE =
  /^(?:加强|深化|推进|推动|完善|关于|进一步|加快|规范|促进|支持|提升|落实|贯彻|强化|改进)[^，]*的(?:若干|有关|相关|各项|具体)?[^，]{2,8}$/
/** Words that no paper's name holds: the name ran over a clause. */
const CLAUSE = /后|要(?!求|点|素|情)|把|将|等部门|让|使|写|问题的|(?:^|[^汇])报(?!告|表)|的时候|已|了/

function trimmed(name: string): string {
  if (PHRASE.test(name)) return name
  const cut = Math.max(name.lastIndexOf('、'), name.lastIndexOf('，'))
  const inner = cut >= 0 && cut < name.length - 2 && !/[（“]/.test(name) ? name.slice(cut + 1) : name
  return inner.replace(/^(?:并|和|及|与|出|好|了|的|本|各)(?=.{2})/, '').replace(/^具体的(?=.{3})/, '')
}
