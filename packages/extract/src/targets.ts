import type { Stretch } from './deliverables.ts'

const NUMBER = '(?:\\d+(?:\\.\\d+)?(?:万|亿|千)?|[一二三四五六七八九十百千两]{1,4})'
const COUNTER =
  '(?:个|所|名|人|次|节|场|家|件|项|套|篇|本|册|台|间|户|批|堂|学时|课时|小时|分钟|元|万元|亿元|平方米|公里|亩|岁|倍|位|门|支|处|条|份|辆|分)'
const RULES: readonly RegExp[] = [
  /(?:不低于|不少于|不超过|不高于|不得低于|不得少于|不得超过|至少|达到|超过|控制在)?\d+(?:\.\d+)?(?:个)?(?:%|个百分点)(?:以上|以内|以下)?/g,
  /百分之(?:百|[一二三四五六七八九十]{1,3})(?:以上)?/g,
  new RegExp(
    `(?:每[\\u4e00-\\u9fff]{1,3})?(?:不低于|不少于|不超过|不得少于|不得超过|不得低于|至少|最少|不多于)(?:于)?${NUMBER}${COUNTER}(?:以上)?`,
    'g',
  ),
  new RegExp(`\\d+(?:\\.\\d+)?(?:万|亿)?(?:余)?${COUNTER}(?:以上|以内|以下|左右)?`, 'g'),
  /(?<=聘期|试用期|任期|为期)\d+年(?=，|。|；|$)|(?<=试用期)\d+年/g,
  /全覆盖|零事故|零发生|零容忍|零增长|零投诉|零死角|零差错|零遗漏|“零[\u4e00-\u9fff]{2}”|清零|动态(?:整改)?清零|彻底清零|万无一失|应[\u4e00-\u9fff]{1,2}尽[\u4e00-\u9fff]{1,2}|一个不漏|一个不少|一个都不能少|不落一人|不漏一[人户校生]|无一遗漏|横到边、?纵到底/g,
  /(?:无|不留)(?:死角|漏洞|盲区|盲点|空白|缝隙|遗漏|真空)/g,
  /开[足齐全][开上]?[齐足全好](?:开好)?|配[齐足][配]?[足齐强]|足额(?:拨付|发放|到位|安排)|(?:100|百)分之百|三个增长|“三个增长”|达标率|两个只增不减/g,
  /(?:全部|全面)(?:整改|拨付|建成|完成|入学|到位|达标|清除|销号|整治|兑现|细化|落实|关停|纳入|清退|办结|投用|覆盖|开工|竣工|投入)(?:到位|兑现到位|投用|使用|到位|完毕|清零)?/g,
  /所有[\u4e00-\u9fff]{2,6}(?=实现|全部|达到|都)|达到[\u4e00-\u9fff]{2}(?:平均水平|先进水平|一流水平)|前[一二三四五六七八九十\d]{1,2}[名位]/g,
  /杜绝[\u4e00-\u9fff]{2,8}(?:发生|事故|事件)/g,
]
const ANY = /[\d%零全无所足齐尽清杜百至少于不万达]/

/** Numbers and absolutes that measure a demand. Numbers inside times and titles are left out. */
export function targetsIn(words: string, times: readonly Stretch[]): Stretch[] {
  if (!ANY.test(words)) return []
  const found: Stretch[] = []
  for (const rule of RULES) {
    for (const match of words.matchAll(rule)) {
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
const leading = (text: string) => (/^(?:达到|控制在)\d/.test(text) ? (text.startsWith('达到') ? 2 : 3) : 0)

const inTitle = (words: string, at: number) => words.lastIndexOf('《', at) > words.lastIndexOf('》', at)
