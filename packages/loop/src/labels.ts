import type { ItemAction } from './commands.ts'
import type { DelayCause, Outcome, Phase } from './item.ts'
import type { lights } from './lights.ts'
import type { ItemKind, Level, RequiredTerm, Source, Strength } from './terms.ts'
import type { Words } from './words.ts'

/* The office's words for what the loop knows. The same verb for the same act everywhere; GLOSSARY.md explains them. */

/** What an item is about. */
export const kindLabels: Readonly<Record<ItemKind, Words>> = {
  task: { zh: '任务', en: 'Task' },
  duty: { zh: '职责', en: 'Standing duty' },
  target: { zh: '目标', en: 'Target' },
  prohibition: { zh: '禁止事项', en: 'Prohibition' },
  rule: { zh: '制度', en: 'Standing rule' },
  problem: { zh: '问题整改', en: 'Problem to put right' },
  letter: { zh: '信访件', en: 'Letter or visit' },
  milestone: { zh: '项目节点', en: 'Project milestone' },
  form: { zh: '报表', en: 'Form to fill in' },
  promise: { zh: '承诺', en: 'Promise' },
}

/** Where it stands in the loop. */
export const phaseLabels: Readonly<Record<Phase, Words>> = {
  absent: { zh: '未立项', en: 'Not entered' },
  draft: { zh: '拟办', en: 'Draft' },
  dispatched: { zh: '已交办', en: 'Dispatched' },
  'in-progress': { zh: '承办中', en: 'In progress' },
  reported: { zh: '已申请办结', en: 'Reported done' },
  closed: { zh: '已办结', en: 'Closed' },
  cancelled: { zh: '已撤销', en: 'Cancelled' },
}

/** How it ended. */
export const outcomeLabels: Readonly<Record<Outcome, Words>> = {
  done: { zh: '办结', en: 'Done' },
  partly: { zh: '部分办结', en: 'Partly done' },
  'not-possible': { zh: '条件不具备', en: 'Not possible for now' },
  'handed-over': { zh: '转办', en: 'Handed over' },
  standing: { zh: '长期坚持', en: 'Standing' },
  'not-accepted': { zh: '反映人不认可', en: 'Not accepted by the person who wrote' },
}

/** Why it is late. */
export const delayCauseLabels: Readonly<Record<DelayCause, Words>> = {
  own: { zh: '本单位原因', en: 'Own delay' },
  'other-unit': { zh: '等待其他单位', en: 'Waiting for another unit' },
  bureau: { zh: '等待局机关', en: 'Waiting for the bureau' },
  funds: { zh: '资金未到位', en: 'Funds not in place' },
  'force-majeure': { zh: '不可抗力', en: 'Force majeure' },
}

/** How much depends on it. */
export const levelLabels: Readonly<Record<Level, Words>> = {
  ordinary: { zh: '一般', en: 'Ordinary' },
  important: { zh: '重要', en: 'Important' },
  urgent: { zh: '紧急', en: 'Urgent' },
}

/** How hard the words demand it. */
export const strengthLabels: Readonly<Record<Strength, Words>> = {
  must: { zh: '硬任务', en: 'Must' },
  principle: { zh: '原则要求', en: 'Principle' },
  encouragement: { zh: '鼓励', en: 'Encouragement' },
}

/** Where it came from. */
export const sourceLabels: Readonly<Record<Source['type'], Words>> = {
  document: { zh: '讲话或文件', en: 'Speech or document' },
  meeting: { zh: '会议', en: 'Meeting' },
  finding: { zh: '检查发现', en: 'Finding of a visit' },
  letter: { zh: '来信来访', en: 'Letter or visit' },
  recurrence: { zh: '周期任务', en: 'Recurring' },
  person: { zh: '口头交办', en: 'Said in person' },
}

/** What dispatch waits for. */
export const termLabels: Readonly<Record<RequiredTerm, Words>> = {
  lead: { zh: '牵头单位', en: 'lead unit' },
  due: { zh: '时限', en: 'due day' },
  criterion: { zh: '办结标准', en: 'closing criterion' },
  verifier: { zh: '核验单位', en: 'verifying unit' },
}

/** The word beside the light. */
export const lightLabels: Readonly<Record<(typeof lights)[number], Words>> = {
  draft: { zh: '拟办', en: 'Draft' },
  'not-signed-for': { zh: '未签收', en: 'Not signed for' },
  'on-time': { zh: '按期', en: 'On time' },
  'due-soon': { zh: '临期', en: 'Due soon' },
  overdue: { zh: '超期', en: 'Overdue' },
  paused: { zh: '中止', en: 'Paused' },
  closed: { zh: '办结', en: 'Closed' },
  cancelled: { zh: '撤销', en: 'Cancelled' },
}

/** What a button says. */
export const actionLabels: Readonly<Record<ItemAction, Words>> = {
  draft: { zh: '拟办', en: 'Draft' },
  revise: { zh: '修改', en: 'Revise' },
  dispatch: { zh: '交办', en: 'Dispatch' },
  recall: { zh: '撤回', en: 'Recall' },
  'sign-for': { zh: '签收', en: 'Sign for' },
  decline: { zh: '退回', en: 'Send back' },
  reassign: { zh: '改派', en: 'Reassign' },
  delegate: { zh: '指定责任人', en: 'Put a person in charge' },
  'appoint-verifier': { zh: '指定核验单位', en: 'Appoint the verifier' },
  comment: { zh: '留言', en: 'Comment' },
  'report-progress': { zh: '反馈', en: 'Report progress' },
  'report-done': { zh: '申请办结', en: 'Report done' },
  return: { zh: '退办', en: 'Return' },
  close: { zh: '办结', en: 'Close' },
  'ask-extension': { zh: '申请延期', en: 'Ask for an extension' },
  'grant-extension': { zh: '同意延期', en: 'Grant the extension' },
  'refuse-extension': { zh: '不同意延期', en: 'Refuse the extension' },
  pause: { zh: '中止计时', en: 'Pause the clock' },
  resume: { zh: '恢复计时', en: 'Resume the clock' },
  'state-delay-cause': { zh: '说明滞后原因', en: 'State why it is late' },
  escalate: { zh: '升级督办', en: 'Escalate' },
  cancel: { zh: '撤销', en: 'Cancel' },
  'look-back': { zh: '回头看', en: 'Look back' },
  reopen: { zh: '重新打开', en: 'Reopen' },
  'note-child': { zh: '登记子事项', en: 'Note a child item' },
}
