import type { Analysed } from './analysis.ts'
import type { Kind, Strength } from './extraction.ts'

const ENCOURAGES =
  /鼓励|倡导|提倡|支持(?!下|力度|保障)|欢迎|引导|允许|可以|可(?:根据|结合|按|适当|采取|参照|申请|由|在)|有条件的|探索|积极争取|尝试|建议|号召|争创/
const MUST =
  /必须|务必|一律|不得|严禁|禁止|不准|不允许|杜绝|确保|一定要|严格|坚决|应当|限期|按时|立即|零容忍|全部|100%|百分之百|须|责令|责成|要求/
const SOFT = /原则上|尽量|尽可能|逐步|力争|争取|积极|不断|进一步|大力|着力|努力|加强|强化|提升|注重|继续|持续|深入/

/** How hard a demand is: 硬任务 when it has a clock, a number, an owner by label or a word of command. */
export function strengthOf({ words, readings, targets, agents }: Analysed, kind: Kind): Strength {
  if (kind === 'prohibition') return 'must'
  const firm = readings.some(
    (reading) => reading.type === 'by' || reading.type === 'within' || reading.type === 'recurring',
  )
  if (ENCOURAGES.test(words) && !firm && !/必须|务必|不得|严禁|一律/.test(words)) return 'encouragement'
  if (/原则上/.test(words)) return 'principle'
  if (firm || MUST.test(words) || targets.length > 0 || agents.some((agent) => agent.strong)) return 'must'
  return SOFT.test(words) ? 'principle' : 'must'
}
