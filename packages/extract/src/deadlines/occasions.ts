import type { PlainDate } from '@luoshi/calendar'
import { partyLength } from '../parties.ts'
import { anyOf } from '../presence.ts'
import type { Clock, Reading } from './reading.ts'
import { explain } from './wording.ts'
import { matches } from '../matches.ts'

const FESTIVAL =
  '国庆节?|春节|中秋节?|元旦|清明节?|端午节?|[“]?五一[”]?(?:劳动)?节?|[“]?六一[”]?(?:儿童)?节?|教师节|元宵节?|除夕|双节|节'
const SCHOOL =
  '开学|放假|放暑假|放寒假|暑假|寒假|暑期|高考|中考|学考|会考|期末考试|期中考试|期末|期中|统考|月考|开考|返校|离校|入学|招生|报到|毕业|学期结束|学年结束|学期末|学年末|秋季学期|春季学期|新学期|新生报到'
const OFFICE =
  '汛期|主汛期|雨季|入冬|入汛|供暖|供暖期|冬季|两会|[“]两会[”]|党代会|全会|换届|检查|验收|迎检|评估|督导评估|国检|省检|巡察|投入使用|竣工|开工|开园|开班|开饭|就餐|施工|大会|下次会议|下次例会|活动|考'
const AHEAD = '(?:今年|明年|本|下|新|上|秋季|春季|秋|春|本次|这次|每次)?(?:学期|学年)?'

/** Acts tied to an event that has no day yet: 开学前, 高考前, 国庆节前. */
const BEFORE_EVENT = new RegExp(
  `(?<![\\u4e00-\\u9fff]者|目)${AHEAD}(?:${FESTIVAL}|${SCHOOL}|${OFFICE})(?:来临|到来|工作)?(?:之前|以前|前)(?:[一二两三\\d](?:周|天|个月|日)(?:内)?)?(?!后|期|三|列|往|来|提|者|沿|进|景|置|瞻|途|述|款|两|几)`,
  'g',
)
const AFTER_EVENT = new RegExp(
  `(?:${AHEAD}(?:开学|放假|中考|高考|期末考试|考试|返校|[“]?五一[”]?节?|国庆节?|春节))(?:结束)?(?:之后|以后|后)(?!勤|期|又|可能|的|面临|发生|出现)|开学第?一周(?:内)?|开学初|学期初|学期末|学年末|年初(?=制定|组织|要|召开|签订)`,
  'g',
)
const AFTER_MEETING =
  /(?<![社机大例全协工年盛集聚晚])(?:(?:今天|这次|本次)的?会议?|会议|散会|会|会议结束)(?:之后|以后|后)(?!的|期|勤|续|来)|下去后|回去(?:之)?后|(?:今天|这次|本次)?会议结束后/g
const COMPLETED =
  /(?<=^|[，；。：])[\u4e00-\u9fff]{1,10}?(?:完成|结束|通过|组建|成立|批复|批准|竣工|验收合格|验收|达标|到位|接到[\u4e00-\u9fff]{1,8}|收到[\u4e00-\u9fff]{1,8})(?:之后|以后|后)(?!勤|期|续)/g
const SAME_DAY =
  /(?<=[，。；：于在须要]|必须|应当|^)(?:当天|当日|当晚|次日|第二天)(?:\d{1,2}[时点])?(?:之前|以前|前|内)?(?!的|是|晚|在)/g

const STRETCH = new RegExp(
  `(?:今年|明年|本|这个|每个)?(?:${FESTIVAL}|寒暑假|暑假|寒假|暑期|假期|节假日|法定节假日|汛期|主汛期|高考|中考|考试|[“]?两会[”]?|[“]?十[四五六]五[”]?|规划|试点|任期|迎检|招生|开学|返校|活动|集中整治|专项行动|学习教育|过渡)(?:期间|时期|时节)(?!的(?!时间)|和|可能|发生|出现|[\\u4e00-\\u9fff]{0,6}(?:成果|成效))`,
  'g',
)
const HOLIDAY =
  /(?<=利用|抓住|在|于|用好|[，；。：]|^)(?:今年|这个)?(?:寒暑假|暑假|寒假|暑期|假期|节假日|清明时节|汛期)(?!作业|生活|安全|培训班|补课|的(?!时间|机会|有利)|前|后|期间|来|综合|将|是)/g
const TERM =
  /(?:(?:今年|明年)?(?:秋季|春季)|本|这|这个|下|下个|新)(?:学期|学年)(?<tail>内|期间|之内|(?:结束|期末|开学)?(?:之前|以前|前)|末|底|结束时|起|开始)?/g
/** The last year of a five-year plan: the 14th ended with 2025. */
const PLAN_END = /[“]?十(?<number>[四五六七])五[”]?(?:规划)?(?:末|期末|末期|收官)(?:之前|前)?/g

const BEFORE = anyOf('before')
const AFTER = anyOf('after')
const FIVE = anyOf('five')
const HOLIDAYS = anyOf('holiday', 'term')

/** Deadlines by events and named stretches. They have words for a norm, save the ends of five-year plans. */
export function occasions(words: string, { date }: Clock, has: number): Reading[] {
  const readings: Reading[] = []
  const add = (match: RegExpExecArray, type: 'event' | 'during', firm: boolean, length = match[0].length) => {
    const end = match.index + length
    if (
      /^[^，。；]{0,8}?(?:已经|已(?!过)|曾|了)/.test(words.slice(end, end + 10)) &&
      !/(?:要|必须|应)/.test(words.slice(end, end + 10))
    )
      return
    if (readings.some((known) => match.index < known.end && end > known.start)) return
    readings.push({
      start: match.index,
      end,
      type,
      norm: words.slice(match.index, end),
      explain: explain.words(),
      firm,
    })
  }
  if (has & BEFORE) for (const match of matches(BEFORE_EVENT, words)) add(match, 'event', true)
  if (has & AFTER) {
    for (const match of matches(AFTER_MEETING, words)) add(match, 'event', true)
    for (const match of matches(COMPLETED, words)) {
      if (!/[我们]|之后$|以后$|只有|如果|[了过]/.test(match[0])) readings.push(...trimmedEvent(words, match))
    }
  }
  if (/后|开学|学期|学年|年初/.test(words)) for (const match of matches(AFTER_EVENT, words)) add(match, 'event', false)
  if (/当|次日|第二天/.test(words)) for (const match of matches(SAME_DAY, words)) add(match, 'event', false)
  if (/期间|时期|时节/.test(words))
    for (const match of matches(STRETCH, words)) add(match, match[0].endsWith('时节') ? 'event' : 'during', true)
  if (has & HOLIDAYS)
    for (const match of matches(HOLIDAY, words)) add(match, match[0].endsWith('时节') ? 'event' : 'during', true)
  if (/学期|学年/.test(words)) for (const match of matches(TERM, words)) term(words, match, add)
  if (has & FIVE) for (const match of matches(PLAN_END, words)) planEnd(match, date, readings)
  return readings
}

function term(
  words: string,
  match: RegExpExecArray,
  add: (match: RegExpExecArray, type: 'event' | 'during', firm: boolean) => void,
) {
  const tail = match.groups?.tail
  if (tail === '起' || tail === '开始') return
  if (tail !== undefined) return add(match, /前|末|底|时/.test(tail) ? 'event' : 'during', true)
  const ahead = words.slice(Math.max(0, match.index - 1), match.index)
  const after = words.slice(match.index + match[0].length, match.index + match[0].length + 2)
  if (/^$|[，。；：]/.test(ahead) && /^(?:要|各|全|组|开(?!始)|完|必|，|至|不|每|投|实|启|推)/.test(after))
    add(match, 'during', false)
}

function planEnd(match: RegExpExecArray, date: PlainDate, readings: Reading[]) {
  const year = 2005 + 5 * ('四五六七'.indexOf(match.groups?.number ?? '四') + 4)
  const due = `${year}-12-31`
  if (due < date) return
  const end = match.index + match[0].length
  readings.push({ start: match.index, end, type: 'by', norm: due, explain: explain.year(String(year)), firm: true })
}

/** 某中心组建后: the party is not part of the event. */
function trimmedEvent(words: string, match: RegExpExecArray): Reading[] {
  const end = match.index + match[0].length
  const start = match.index + partyLength(match[0])
  return [{ start, end, type: 'event', norm: words.slice(start, end), explain: explain.words(), firm: false }]
}
