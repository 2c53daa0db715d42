import { itemEndpoints, type ItemRow, type ItemView } from '@luoshi/contract'
import { act, dueIn, seen } from './acting.ts'
import type { Play } from './play.ts'
import type { Voice } from './voice.ts'

/** The lead unit signs for the item and hands it down, a child to each school. */
export async function signForAndSpread(play: Play, itemId: ItemRow['id']): Promise<ItemView> {
  const { narrator, lead, schools, today } = play
  narrator.chapter('签收，分解到学校', 'Signed for, and handed down to the schools')
  const [school] = schools
  await narrator.forbidden(
    school.called,
    '去签收不归它办的事',
    'signs for what is not its own',
    'thing/absent',
    async () => act(school, await seen(lead, itemId), 'sign-for', {}),
  )
  const signed = await act(lead, await seen(lead, itemId), 'sign-for', {})
  narrator.did(
    lead.called,
    `签收“${signed.title}”，时限 ${signed.due}`,
    `signs for "${signed.title}", due ${signed.due}`,
  )
  const parent = await lead.call(
    itemEndpoints.spread,
    {
      params: { itemId },
      body: {
        units: schools.map(({ unit }) => unit.id),
        due: dueIn(today, 14),
        criterion: '自查清单、整改照片或单据齐全，股室抽查无误',
        verifier: lead.unit.id,
        evidenceWanted: ['自查清单'],
      },
    },
    { version: signed.version },
  )
  narrator.did(
    lead.called,
    `分解给 ${parent.childrenTotal} 所学校，每校一件，各自签收、各自申请办结`,
    `hands it down to ${parent.childrenTotal} schools, an item each`,
  )
  await narrator.forbidden(
    lead.called,
    '学校还没办完就申请办结',
    'reports it done while schools are still at it',
    'item/children-open',
    () => act(lead, parent, 'report-done', { outcome: 'done', note: '已办结', evidence: [] }),
  )
  return parent
}

/** Every school reports with evidence; the first one is sent back once, and nobody verifies their own work. */
export async function schoolsReport(play: Play, parent: ItemView): Promise<void> {
  const { narrator, lead, schools } = play
  narrator.chapter('学校办理、佐证、退办、核验', 'Schools work, give evidence, are sent back, are verified')
  for (const [place, school] of schools.entries()) {
    const child = parent.children.find((one) => one.lead?.id === school.unit.id)
    if (!child) throw new Error(`no child item for ${school.unit.name}`)
    const signed = await act(school, child, 'sign-for', {})
    if (place === 0) await reportTwice(play, school, signed)
    else {
      const reported = await report(school, signed, '自查完成，问题已整改。')
      await act(lead, reported, 'close', { outcome: 'done', note: '抽查无误。' })
    }
  }
  narrator.did(
    lead.called,
    `其余 ${schools.length - 1} 所学校已签收、申请办结，逐件核验办结`,
    `verifies and closes the items of the other ${schools.length - 1} schools`,
  )
}

async function reportTwice({ narrator, lead }: Play, school: Voice, signed: ItemView): Promise<void> {
  narrator.did(school.called, '签收', 'signs for its item')
  await narrator.forbidden(
    school.called,
    '不交佐证就申请办结',
    'reports it done without the evidence asked for',
    'item/evidence-missing',
    () => act(school, signed, 'report-done', { outcome: 'done', note: '已完成', evidence: [] }),
  )
  const reported = await report(school, signed, '自查完成。')
  narrator.did(school.called, '交《自查清单》，申请办结', 'hands in its checklist and reports it done')
  const returned = await act(lead, reported, 'return', { reason: '清单缺实验室一项，请补查后再报。' })
  narrator.did(lead.called, '退办：清单缺实验室一项', 'sends it back: the laboratory is missing from the list')
  const again = await report(school, returned, '已补查实验室，隐患当场整改。')
  narrator.did(school.called, '补查后再次申请办结', 'checks the laboratory and reports again')
  const closed = await act(lead, again, 'close', { outcome: 'done', note: '补查属实。' })
  narrator.did(
    lead.called,
    `核验办结，退办 ${closed.returns} 次记录在案，${closed.lookBackOn} 回头看`,
    `verifies and closes it; ${closed.returns} return stays on record; to be looked at again on ${closed.lookBackOn}`,
  )
}

async function report(school: Voice, item: ItemView, note: string): Promise<ItemView> {
  const bytes = new TextEncoder().encode(`自查清单\n${school.unit.name}\n${note}\n`)
  const evidence = await school.call(itemEndpoints.addEvidence, {
    params: { itemId: item.id },
    body: {},
    file: { name: `自查清单-第${item.returns + 1}次.txt`, bytes },
  })
  return act(school, await seen(school, item.id), 'report-done', { outcome: 'done', note, evidence: [evidence.id] })
}
