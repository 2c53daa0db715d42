import type { Stretch } from './deliverables.ts'
import { matches } from './matches.ts'
import { anyOf, presenceOf } from './presence.ts'

const HAN_NUMBER = '[一二三四五六七八九十百千万两]{1,5}'
const NUMBER = `(?:\\d+(?:\\.\\d+)?(?:万|亿|千)?|${HAN_NUMBER})`
const COUNTER =
  '(?:个(?!方面|问题|层面|百分点|增长|责任|意识|维护|确立|月|工作日|学期|小时)|所|名|人(?!次均|民|才|员|均|大)|人次|次(?!会议|全会)|节(?!点|约|假|日|能)|场(?!所|地)|家(?!长|庭|校|访|园|乡)|件|项|套|篇|本|册|台(?!账)|间|户|批|堂|学时|课时|小时|分钟|元|万元|亿元|平方米|公里|亩|倍|门|支|处|条|份|辆|天|摄氏度|度|岁)'
const FLOOR =
  '(?:不低于|不少于|不超过|不高于|不多于|不得低于|不得少于|不得超过|不得高于|不小于|至少|最少|最多|至多|达到|突破|超过|控制在)'
/** Each pattern with the characters it needs. */
const RULES: readonly [needs: number, rule: RegExp][] = [
  [anyOf('digit'), new RegExp(`${FLOOR}?(?:于)?\\d+(?:\\.\\d+)?(?:%|个百分点)(?:以上|以内|以下|左右)?`, 'g')],
  [anyOf('digit', 'enough'), /百分之(?:百|[一二三四五六七八九十百点]{1,6})(?:以上)?|百分百|100分/g],
  [
    anyOf('floor', 'not'),
    new RegExp(`(?:每[\\u4e00-\\u9fff]{1,3})?${FLOOR}(?:于)?${NUMBER}(?:余)?${COUNTER}(?:以上|以内)?`, 'g'),
  ],
  [anyOf('floor'), new RegExp(`(?:至少|最少|不少于)[\\u4e00-\\u9fff]{2,6}?${NUMBER}(?:次|节|场|天|人|篇)`, 'g')],
  [anyOf('not', 'one'), /不低于[\u4e00-\u9fff]{2,10}水平|一[\u4e00-\u9fff]都不能少/g],
  [anyOf('digit'), new RegExp(`\\d+(?:\\.\\d+)?(?:万|亿)?(?:余)?${COUNTER}(?:以上|以内|以下|左右)?`, 'g')],
  [
    anyOf('count'),
    new RegExp(
      `(?<![第“前近过这那哪每头几之任和为统])(?:[二三四五六七八九十百千两][一二三四五六七八九十百千万]{0,4}|[一][百千万十][一二三四五六七八九十百千万]{0,4})(?:余|多)?(?:所|名|人(?!民|才|员|均|大)|套|家(?!长|庭|校)|户|间|台(?!账)|场|节|门|辆|万元|亿元|元|项(?!管理|措施|规定|工作|制度|任务|重点)|篇|件)(?:以上|以内)?`,
      'g',
    ),
  ],
  [
    anyOf('count'),
    /(?<=[\u4e00-\u9fff])[一二三四五六七八九]?[十百千][一二三四五六七八九十百千]{0,4}个(?=[，。；]|[\u4e00-\u9fff]{2})/g,
  ],
  [anyOf('digit'), /(?<=聘期|试用期|任期|为期)\d+年(?=，|。|；|$)|(?<=试用期)\d+年/g],
  [
    anyOf('all'),
    /(?<!健)全覆盖|零事故|零发生|零容忍|零增长|零投诉|零死角|零差错|零遗漏|零伤亡|零违规|零上访|(?<=“)零[\u4e00-\u9fff]{2}(?=”)|(?:动态|彻底)?(?:动态)?(?:整改)?清零|万无一失|应[\u4e00-\u9fff]{1,2}尽[\u4e00-\u9fff]{1,2}|一个不漏|一个不少|不落一人|不漏一[人户校生]|无一遗漏|横到边、?纵到底/g,
  ],
  [anyOf('none', 'not'), /(?:无|不留)(?:死角|漏洞|盲区|盲点|空白|缝隙|遗漏|真空)/g],
  [
    anyOf('enough'),
    /开[足齐全][开上]?[齐足全]|配[齐足]配?[足齐强]?|足额(?:拨付|发放|到位|安排)|(?:100|百)分之百|三个增长|两个只增不减|只增不减/g,
  ],
  [
    anyOf('all'),
    /全部(?:“[^”]{2,6}”|(?!的|是|由|都|在|为|以|用|纳入以)[\u4e00-\u9fff]{2}(?:兑现到位|投用|使用|到位|完毕|清零|销号)?)|全面(?:建成|竣工|达标|消除|清零|清除|完成|到位)(?:投用|使用)?/g,
  ],
  [
    anyOf('floor', 'before', 'not'),
    /达到[\u4e00-\u9fff]{2}(?:平均水平|先进水平|一流水平)|前[一二三四五六七八九十\d]{1,2}[名位]|不发生[\u4e00-\u9fff]{2,10}(?:事故|事件)/g,
  ],
  [anyOf('none'), /杜绝[\u4e00-\u9fff]{2,8}(?:发生|事故|事件)/g],
]

/** Numbers and absolutes that measure a demand. Numbers inside times and titles are left out. */
export function targetsIn(words: string, times: readonly Stretch[], has = presenceOf(words)): Stretch[] {
  const found: Stretch[] = []
  for (const [needs, rule] of RULES) {
    if ((has & needs) === 0) continue
    for (const match of matches(rule, words)) {
      const span = { start: match.index, end: match.index + match[0].length }
      span.start += leading(match[0])
      if (times.some((time) => span.start < time.end && span.end > time.start)) continue
      if (found.some((known) => span.start < known.end && span.end > known.start)) continue
      if (
        inTitle(words, span.start) ||
        /[第“前近过达至每年月是有了]$/.test(
          match[0].length < 4 && /^[\d一二三]/.test(match[0])
            ? words.slice(Math.max(0, span.start - 1), span.start)
            : '',
        )
      )
        continue
      found.push(span)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 达到95% is measured by 95%; 不少于20节 needs its 不少于. */
const leading = (text: string) =>
  /^(?:达到|控制在|突破|超过)(?=[\d一二三四五六七八九十百千两])/.exec(text)?.[0].length ?? 0

const inTitle = (words: string, at: number) => words.lastIndexOf('《', at) > words.lastIndexOf('》', at)
