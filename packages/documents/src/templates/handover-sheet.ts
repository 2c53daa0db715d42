import type { PlainDate } from '@luoshi/calendar'
import { chineseNumeral } from '../chinese-numerals.ts'
import { officialDate } from '../dates-in-words.ts'
import type { DocumentNumber } from '../document-number.ts'
import { letterDocx } from '../letter.ts'
import type { BodyBlock, Imprint, LetterHead, OfficialLetter } from '../letter.ts'
import { UNDECIDED } from '../undecided.ts'

/**
 * What a 交办单 says: one task out of a speech, handed to the units that are to do it. Names are resolved; what is
 * undefined or empty is printed as （待定） and never guessed.
 */
export type HandoverFacts = {
  /** 发文机关: full name or recognised short name; the mark is this name and 文件. */
  issuer: string
  number?: DocumentNumber | undefined
  urgency?: LetterHead['urgency']
  /** 主送机关. */
  addressees: readonly string[]
  /** What the task is called in the title and the register: short, without a full stop. */
  subject: string
  /** Where the task comes from, in the speaker's own words. */
  source: { speaker: string; occasion: string; date: PlainDate; words: string }
  /** What is asked, in full sentences. */
  asked: string
  lead?: string | undefined
  supports: readonly string[]
  inCharge?: string | undefined
  due?: PlainDate | undefined
  /** How the due day was counted, as a sentence: days counted, days left out and why. */
  counting?: string | undefined
  /** 办结标准. */
  criterion?: string | undefined
  /** What is to be sent in as proof. */
  evidence: readonly string[]
  verifier?: string | undefined
  /** 回头看: the day on which it is looked at again. */
  lookBack?: PlainDate | undefined
  contact?: { name: string; phone: string } | undefined
  attachments: readonly string[]
  /** 成文日期. */
  date?: PlainDate | undefined
  imprint?: Imprint | undefined
}

const dayOr = (day: PlainDate | undefined) => (day === undefined ? UNDECIDED : officialDate(day))

const stopped = (sentence: string) => (/[。！？…”]$/.test(sentence) ? sentence : `${sentence}。`)

const supporting = (units: readonly string[]) => (units.length === 0 ? '' : `配合单位：${units.join('、')}；`)

const due = ({ due, counting }: HandoverFacts) =>
  due === undefined ? `${UNDECIDED}。` : `${officialDate(due)}前完成。${counting ? stopped(counting) : ''}`

const evidence = (wanted: readonly string[]) =>
  wanted.length === 0
    ? `${UNDECIDED}。`
    : wanted.map((piece, place) => `${place + 1}. ${piece}${place + 1 === wanted.length ? '。' : '；'}`).join('')

/** The parts under numbered headings, in the order in which a unit needs them. */
const parts = (facts: HandoverFacts): [heading: string, text: string][] => [
  ['工作任务', stopped(facts.asked)],
  [
    '责任分工',
    `牵头单位：${facts.lead ?? UNDECIDED}；${supporting(facts.supports)}责任人：${facts.inCharge ?? UNDECIDED}。`,
  ],
  ['完成时限', due(facts)],
  ['办结标准', stopped(facts.criterion ?? UNDECIDED)],
  ['报送材料', evidence(facts.evidence)],
  [
    '核验和回头看',
    `办结申请由${facts.verifier ?? UNDECIDED}核验，核验通过后方可办结。${dayOr(facts.lookBack)}对办理结果进行回头看。`,
  ],
]

const opening = ({ source, addressees }: HandoverFacts): BodyBlock[] => [
  {
    kind: 'text',
    text: `${officialDate(source.date)}，${source.speaker}在${source.occasion}上要求：“${source.words}”`,
  },
  { kind: 'text', text: `现将此项工作交由${addressees.length > 1 ? '你们' : '你单位'}办理，有关事项通知如下。` },
]

/** The letter of a 交办单, as data: see {@link handoverSheetDocx}. */
export const handoverSheet = (facts: HandoverFacts): OfficialLetter => ({
  head: { form: 'document', mark: `${facts.issuer}文件`, number: facts.number, urgency: facts.urgency },
  title: `${facts.issuer}关于交办${facts.subject}的通知`,
  addressees: facts.addressees,
  body: [
    ...opening(facts),
    ...parts(facts).flatMap(([heading, text], place): BodyBlock[] => [
      { kind: 'clause', level: 1, heading: `${chineseNumeral(place + 1)}、${heading}。`, text },
    ]),
  ],
  attachments: facts.attachments,
  signature: { name: facts.issuer, date: facts.date, sealed: true },
  note: `联系人：${facts.contact?.name ?? UNDECIDED}，电话：${facts.contact?.phone ?? UNDECIDED}`,
  imprint: facts.imprint,
})

/**
 * The .docx of a 交办单: a task from a speech handed to the units that are to do it, as a 通知 in the general form,
 * with the speaker's words, what is asked, by when and how that was counted, what counts as done and who verifies it.
 * @source 党政机关公文处理工作条例 art. 8 (通知: 下达要求下级机关执行的事项), in force 2012-07-01; GB/T 9704-2012; what it
 *   holds: house rule, from the 督查通知 of several counties
 */
export const handoverSheetDocx = (facts: HandoverFacts): Promise<Uint8Array> => letterDocx(handoverSheet(facts))
