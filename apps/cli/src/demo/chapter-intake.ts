import { sourceEndpoints, itemEndpoints, type FileToSend, type ItemRow, type SourceView } from '@luoshi/contract'
import { EXIT, Stop } from '../exit-codes.ts'
import { tableOf } from '../terminal/table.ts'
import { act, dueIn, seen } from './acting.ts'
import type { Play } from './play.ts'

const SHOWN_ROWS = 8

/** The speech comes in, is read, and becomes a draft table; what is missing is filled in; what is complete goes out. */
export async function takeIn(play: Play, file: FileToSend): Promise<{ source: SourceView; rows: ItemRow[] }> {
  const { narrator, clerk, today } = play
  const { say } = narrator
  narrator.chapter('讲话收进来，读成任务表', 'The speech comes in and is read')
  const source = await clerk.call(sourceEndpoints.add, { body: { saidOn: today }, file })
  narrator.did(
    clerk.called,
    `交来《${source.title}》，${source.chars} 字`,
    `takes in "${source.title}", ${source.chars} characters`,
  )
  const { rows } = await clerk.call(itemEndpoints.list, { query: { source: source.id, sort: 'spoken', limit: 200 } })
  if (rows.length === 0) throw new Stop(EXIT.refused, say('这份文件里没有读出要求', 'No demand was found in this file'))
  const without = (is: (row: ItemRow) => boolean) => rows.filter(is).length
  narrator.tell(
    `读出 ${rows.length} 条要求，${without(({ lead }) => lead === null)} 条没说谁办，${without(({ due }) => due === null)} 条没说何时办完：`,
    `${rows.length} demands, ${without(({ lead }) => lead === null)} without a lead unit, ${without(({ due }) => due === null)} without a due day:`,
  )
  narrator.show(
    tableOf(
      [
        { title: say('序号', 'No.'), of: ({ at }) => String(at + 1) },
        { title: say('要求', 'demand'), of: ({ row }) => row.title, atMost: 60 },
        { title: say('牵头', 'lead'), of: ({ row }) => row.lead?.name ?? '—', atMost: 20 },
        { title: say('时限', 'due'), of: ({ row }) => row.due ?? '—' },
      ],
      rows.slice(0, SHOWN_ROWS).map((row, at) => ({ row, at })),
      play.width,
    ),
  )
  if (rows.length > SHOWN_ROWS) narrator.tell(`……共 ${rows.length} 条`, `… ${rows.length} in all`)
  return { source, rows }
}

/** Fills in what nobody said: lead unit, due day, closing criterion, verifier. Then dispatches. */
export async function completeAndDispatch(play: Play, rows: readonly ItemRow[], followed: ItemRow): Promise<void> {
  const { narrator, clerk, lead, verifier, today } = play
  narrator.chapter('补齐要素，交办', 'What is missing is filled in, and the items go out')
  await narrator.forbidden(
    clerk.called,
    `不补齐就交办“${followed.title}”`,
    `dispatches "${followed.title}" as it is`,
    'item/incomplete',
    () => act(clerk, followed, 'dispatch', {}),
  )
  for (const row of rows) {
    const leadUnit = row.id === followed.id ? lead.unit.id : (row.lead?.id ?? lead.unit.id)
    const keepsDue = row.due !== null && row.due >= today && row.id !== followed.id
    const { terms } = await seen(clerk, row.id)
    const revised = await act(clerk, row, 'revise', {
      terms: {
        lead: leadUnit,
        supports: terms.supports.filter((unit) => unit !== leadUnit),
        verifier: leadUnit === verifier.unit.id ? clerk.unit.id : verifier.unit.id,
        criterion: '有清单、有佐证，核验单位现场或书面核对无误',
        ...(keepsDue ? {} : { due: dueIn(today, 30) }),
      },
    })
    await act(clerk, revised, 'dispatch', {})
  }
  narrator.did(
    clerk.called,
    `逐条补齐牵头单位、时限、办结标准、核验单位，交办 ${rows.length} 件`,
    `completes lead unit, due day, criterion and verifier of each and dispatches ${rows.length} items`,
  )
}
