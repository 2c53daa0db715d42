import type { ItemEventType } from './events.ts'
import type { Words } from './words.ts'

/** What a line of the history says happened. */
export const eventLabels: Readonly<Record<ItemEventType, Words>> = {
  ItemDrafted: { zh: '拟办', en: 'Drafted' },
  DraftRevised: { zh: '修改', en: 'Draft revised' },
  ItemDispatched: { zh: '交办', en: 'Dispatched' },
  ItemRecalled: { zh: '撤回', en: 'Recalled' },
  ItemSignedFor: { zh: '签收', en: 'Signed for' },
  ItemDeclined: { zh: '退回', en: 'Sent back' },
  ItemReassigned: { zh: '改派', en: 'Reassigned' },
  PersonPutInCharge: { zh: '指定责任人', en: 'Person put in charge' },
  VerifierAppointed: { zh: '指定核验单位', en: 'Verifier appointed' },
  CommentMade: { zh: '留言', en: 'Comment' },
  ProgressReported: { zh: '反馈', en: 'Progress reported' },
  CompletionReported: { zh: '申请办结', en: 'Reported done' },
  ReportReturned: { zh: '退办', en: 'Report returned' },
  ItemClosed: { zh: '办结', en: 'Closed' },
  ExtensionAsked: { zh: '申请延期', en: 'Extension asked for' },
  DeadlineExtended: { zh: '延期', en: 'Deadline extended' },
  ExtensionRefused: { zh: '不同意延期', en: 'Extension refused' },
  ClockPaused: { zh: '中止计时', en: 'Clock paused' },
  ClockResumed: { zh: '恢复计时', en: 'Clock resumed' },
  DelayCauseStated: { zh: '说明滞后原因', en: 'Cause of delay stated' },
  ItemEscalated: { zh: '升级督办', en: 'Escalated' },
  ItemCancelled: { zh: '撤销', en: 'Cancelled' },
  LookBackHeld: { zh: '回头看：已落实', en: 'Looked back: it holds' },
  LookBackFailed: { zh: '回头看：未落实到位', en: 'Looked back: it does not hold' },
  ItemReopened: { zh: '重新打开', en: 'Reopened' },
  ChildAttached: { zh: '关联子事项', en: 'Child item attached' },
  ChildSettled: { zh: '子事项了结', en: 'Child item settled' },
  ChildReopened: { zh: '子事项重新打开', en: 'Child item reopened' },
}
