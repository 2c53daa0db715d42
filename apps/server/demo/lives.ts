import { addDays, weekday, type PlainDate } from '@luoshi/calendar'
import { standingKinds, type DraftTerms, type Due, type Item, type ItemId, type UnitId } from '@luoshi/loop'
import type { CommandBody } from '../src/features/items/handle-item-command.ts'

/** One thing that one person did on one day. */
export interface Step {
  item: ItemId
  who: string
  on: PlainDate
  command: CommandBody
}

export interface Around {
  saidOn: PlainDate
  today: PlainDate
  /** A unit of the demo county by its code. */
  unit: (code: string) => UnitId
  /** User name of whoever answers in a unit, if anybody does. */
  whoIn: (unit: UnitId) => string | undefined
}

const CLERK = 'duchazhuanyuan'
/** Who looks again at what others closed. */
const LATER = 'zerenduxue'

/** Sections that lead what nobody was named for, by the words that give it away; the first that fits. */
const BY_TOPIC: readonly [words: RegExp, section: string][] = [
  [/安全|消防|校车|隐患|防溺水|欺凌|燃气/, 'G07'],
  [/食堂|体质|体育|艺术|卫生|近视|心理/, 'G08'],
  [/幼儿园|学前/, 'G05'],
  [/经费|资金|收费|采购|预算/, 'G03'],
  [/教师|编制|借调|职称|师德|校长/, 'G02'],
  [/工程|项目|校舍|建设|厕所/, 'G12'],
  [/职业|中职|成人/, 'G06'],
  [/督导|督学|整改/, 'G09'],
  [/信访|来信|投诉/, 'G10'],
  [/党|支部/, 'G11'],
]

/** What counts as done, by kind of demand. */
const CRITERIA: Record<string, string> = {
  task: '形成成果材料，核验单位查看原件并抽查两处属实',
  duty: '本学期按月有记录，核验单位随机抽查三次均在做',
  target: '指标达到要求，数据有出处，核验单位复核一致',
  prohibition: '核验单位抽查未发现违反，群众来信未反映',
  rule: '办法已印发，已有按办法办理的实例',
}

/** Plays what became of each draft: most of an old speech is finished, much of a new one is under way, some of both is late or still on the desk. */
export function livesOf(drafts: readonly { item_id: ItemId; state: Item }[], around: Around): Step[] {
  return drafts.flatMap(({ item_id, state }, place) =>
    state.phase === 'draft' ? lifeOf(item_id, state.terms, place, around) : [],
  )
}

function lifeOf(item: ItemId, said: DraftTerms, place: number, around: Around): Step[] {
  const { saidOn, today, unit, whoIn } = around
  if (place % 11 === 7)
    return [
      {
        item,
        who: CLERK,
        on: workday(addDays(saidOn, 1)),
        command: { type: 'cancel', reason: '属于原则要求，不作任务' },
      },
    ]
  if (place % 9 === 4) return [] // still on the clerk's desk, with what is missing

  const lead = said.lead ?? unit(BY_TOPIC.find(([words]) => words.test(said.source.words))?.[1] ?? 'G04')
  const verifier = lead === unit('G09') ? unit('G07') : unit('G09')
  const doer = whoIn(lead)
  const judge = whoIn(verifier)
  if (!doer || !judge || doer === judge) return []

  const out = workday(addDays(saidOn, 2 + (place % 3)))
  const due = dueOf(said, out, place)
  const step = (who: string, on: PlainDate, command: CommandBody): Step => ({ item, who, on: workday(on), command })
  const evidenceWanted: string[] = []
  const steps = [
    step(CLERK, out, {
      type: 'revise',
      terms: {
        lead,
        verifier,
        due,
        criterion: CRITERIA[said.kind] ?? '核验单位现场核实属实',
        evidenceWanted,
        supports: said.supports.filter((other) => other !== lead),
      },
    }),
    step(CLERK, out, { type: 'dispatch' }),
  ]
  if (place % 13 !== 5)
    steps.push(...workOn(item, said, { out, due: due.day, doer, judge, place, today, own: lead === unit('G09') }))
  return steps.filter(({ on }) => on < today)
}

interface Working {
  out: PlainDate
  due: PlainDate
  doer: string
  judge: string
  place: number
  today: PlainDate
  /** Led by the inspectors' own section, which then cannot look again itself. */
  own: boolean
}

/** From the signature on: how far it got depends on its place and on how long ago it was due. */
function workOn(item: ItemId, said: DraftTerms, { out, due, doer, judge, place, today, own }: Working): Step[] {
  const step = (who: string, on: PlainDate, command: CommandBody): Step => ({ item, who, on: workday(on), command })
  const steps = [step(doer, addDays(out, 1), { type: 'sign-for' })]
  const half = addDays(out, Math.max(2, Math.floor((Date.parse(due) - Date.parse(out)) / 86_400_000 / 2)))
  steps.push(
    step(doer, half, {
      type: 'report-progress',
      note: PROGRESS[place % PROGRESS.length] ?? '',
      percent: 40 + (place % 5) * 10,
      evidence: [],
    }),
  )
  if (place % 17 === 3)
    steps.push(
      step(doer, addDays(half, 1), {
        type: 'state-delay-cause',
        cause: place % 2 === 0 ? 'funds' : 'other-unit',
        note: '已与相关单位沟通',
      }),
    )
  if (place % 7 === 2) return steps // never reported: late once the day has passed

  const late = place % 10 === 6 ? 6 : 0
  const reported = addDays(due, late - 3) < addDays(half, 2) ? addDays(half, 2) : addDays(due, late - 3)
  const outcome = standingKinds.includes(said.kind) ? 'standing' : place % 19 === 8 ? 'partly' : 'done'
  const note =
    outcome === 'partly'
      ? '两所学校因雨季施工顺延，其余已完成'
      : outcome === 'standing'
        ? '已形成制度，长期坚持'
        : '已按要求完成，材料齐备'
  steps.push(step(doer, reported, { type: 'report-done', outcome, note, evidence: [] }))
  let judged = addDays(reported, 4)
  if (place % 6 === 1) {
    steps.push(step(judge, addDays(reported, 2), { type: 'return', reason: '材料缺两个学校的签字记录，请补齐' }))
    steps.push(
      step(doer, addDays(reported, 6), { type: 'report-done', outcome, note: `${note}；签字记录已补`, evidence: [] }),
    )
    judged = addDays(reported, 9)
  }
  if (place % 12 === 10) return steps // waiting for the verifier
  steps.push(step(judge, judged, { type: 'close', outcome, note: '查看原件并现场抽查，属实' }))

  const lookedAt = addDays(judged, 95)
  if (own || lookedAt >= today) return steps
  const again: Due = { day: workday(addDays(lookedAt, 40)), basis: { type: 'set' } }
  steps.push(
    place % 8 === 3
      ? step(LATER, lookedAt, { type: 'look-back', result: 'not', note: '抽查两所学校，问题又出现', due: again })
      : step(LATER, lookedAt, { type: 'look-back', result: 'holds', note: '现场查看，仍然在做' }),
  )
  return steps
}

const PROGRESS = [
  '已召开布置会，各校开始自查',
  '方案初稿已成，正在征求意见',
  '已完成过半，余下两个乡镇下周进场',
  '台账已建，正在逐条核对',
  '第一批已到位，第二批在走流程',
]

/** The day that was said, unless it had passed when the item went out; else a day that fits the demand. */
function dueOf({ due, kind }: DraftTerms, out: PlainDate, place: number): Due {
  if (due && due.day > addDays(out, 3)) return due
  const days = standingKinds.includes(kind) ? 110 : 25 + (place % 6) * 9
  return { day: workday(addDays(out, days)), basis: { type: 'set' } }
}

/** Nobody in the demo works at weekends; holidays are not looked at. */
const workday = (day: PlainDate): PlainDate => addDays(day, [0, 0, 0, 0, 0, 0, 2, 1][weekday(day)] ?? 0)
