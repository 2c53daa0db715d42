import { eventLabels, itemEndpoints, type ItemRow } from '@luoshi/contract'
import { act, dueIn, seen } from './acting.ts'
import type { Play } from './play.ts'

/** The lead reports the whole, somebody else verifies and closes it. */
export async function closeTheWhole(play: Play, itemId: ItemRow['id']): Promise<void> {
  const { narrator, lead, verifier } = play
  narrator.chapter('整件办结，不由办事人自己说了算', 'The whole is closed, and not by those who did it')
  const reported = await act(lead, await seen(lead, itemId), 'report-done', {
    outcome: 'done',
    note: '各校均已办结，汇总台账附后。',
    evidence: [],
  })
  narrator.did(lead.called, '各校办结后，申请整件办结', 'reports the whole done')
  await narrator.forbidden(lead.called, '自己核验自己', 'verifies its own report', 'permission/missing', () =>
    act(lead, reported, 'close', { outcome: 'done', note: '已核验' }),
  )
  const closed = await act(verifier, await seen(verifier, itemId), 'close', {
    outcome: 'done',
    note: '抽查两校，属实。',
  })
  narrator.did(
    verifier.called,
    `核验办结；${closed.lookBackOn} 回头看`,
    `verifies and closes it; to be looked at again on ${closed.lookBackOn}`,
  )
}

/** Looked at again by another person, it does not hold: it comes back, with its history. */
export async function lookBack(play: Play, itemId: ItemRow['id']): Promise<void> {
  const { narrator, verifier, inspector, today, clerk } = play
  narrator.chapter('回头看：没站住，重新打开', 'Looked at again: it did not hold, and comes back')
  await narrator.forbidden(
    verifier.called,
    '办结的人自己回头看',
    'looks back at what they closed themselves',
    'item/look-back-by-closer',
    async () => act(verifier, await seen(verifier, itemId), 'look-back', { result: 'holds', note: '仍然有效。' }),
  )
  const reopened = await act(inspector, await seen(inspector, itemId), 'look-back', {
    result: 'not',
    note: '复查发现一校新装线路又私拉乱接。',
    due: dueIn(today, 45),
  })
  narrator.did(
    inspector.called,
    `回头看没有站住，重新打开，第 ${reopened.round} 轮，时限 ${reopened.due}（原定 ${reopened.originalDue} 不变）`,
    `finds that it does not hold: reopened, round ${reopened.round}, due ${reopened.due} (first due ${reopened.originalDue}, kept)`,
  )
  const { entries } = await clerk.call(itemEndpoints.history, { params: { itemId } })
  narrator.tell(`这一件从头到尾 ${entries.length} 条记录：`, `${entries.length} entries of its history:`)
  for (const { on, person, unit, type } of entries) {
    const { zh, en } = eventLabels[type as keyof typeof eventLabels] ?? { zh: type, en: type } // an item's history holds an item's events
    narrator.tell(`  ${on}  ${unit.name} ${person.name}：${zh}`, `  ${on}  ${unit.name} ${person.name}: ${en}`)
  }
}
