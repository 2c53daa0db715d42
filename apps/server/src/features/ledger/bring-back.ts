import type { LedgerColumn, SheetReport } from '@luoshi/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Refused } from '../../platform/http/answers.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { bureauCalendar } from '../clocks/public.ts'
import { viewerOf } from '../items/public.ts'
import { unitNames } from '../people/public.ts'
import { ask } from './bulk.ts'
import { seenOf } from './ledger.queries.ts'
import type { ReturnedRow } from './read-sheet.ts'
import { changesIn } from './sheet-changes.ts'
import { sheetColumns } from './sheet-columns.ts'
import { commandsOf, type Asked } from './sheet-commands.ts'
import { sheetItems, type SheetItem } from './sheet-items.ts'

interface Wanted {
  apply: boolean
  reason: string
  word: (refusal: Refused) => string
}

type Problem = SheetReport['problems'][number]

/**
 * Makes the changes of a returned spreadsheet with the commands of the loop, a row at a time: all of a row or none of it.
 * A trial does the very same and takes it back, so that what it reports is what would happen.
 */
export async function bringBack(
  tx: Tx,
  given: RequestContext,
  rows: readonly ReturnedRow[],
  { apply, reason, word }: Wanted,
): Promise<SheetReport> {
  const context = { ...given, db: tx }
  const calendar = await bureauCalendar(tx)
  const ids = rows.flatMap(({ item }) => (item === undefined ? [] : [item]))
  const seen = await seenOf(tx, await viewerOf(context, calendar), ids)
  const edited = rows.filter((row) => row.edited && row.item !== undefined && seen.has(row.item))
  const found = await sheetItems(
    tx,
    edited.flatMap(({ item }) => item ?? []),
    context.today,
    calendar,
  )
  const items = new Map(found.map((item) => [item.row.item_id, item]))
  const reading = { context, unitNamed: await unitNames(tx, context.today), reason }
  const report: SheetReport = { rows: rows.length, untouched: 0, changes: [], problems: [], applied: 0 }
  const met = new Set<string>()
  const problem = (row: number, code: string, column: LedgerColumn | null = null, text = '', data = {}) =>
    report.problems.push({ row, column, code, words: word({ code, data }), found: text } satisfies Problem)

  for (const row of rows) {
    if (row.item === undefined || !seen.has(row.item)) problem(row.row, 'sheet/item-unknown', null, row.key)
    else if (met.has(row.item)) problem(row.row, 'sheet/item-repeated', null, row.key)
    else await one(row, items.get(row.item))
    if (row.item) met.add(row.item)
  }
  return report

  async function one(row: ReturnedRow, item: SheetItem | undefined): Promise<void> {
    const changes = item ? changesIn(item, row.texts, reading.unitNamed) : []
    if (!item || changes.length === 0) {
      report.untouched += 1
      return
    }
    if (item.row.version !== row.version) return void problem(row.row, 'sheet/moved-on', null, String(row.version))
    const fixed = changes.filter(({ column }) => !sheetColumns[column].editable)
    for (const { column, to } of fixed) problem(row.row, 'sheet/not-editable', column, to)
    const asked = await commandsOf(
      item,
      changes.filter((change) => !fixed.includes(change)),
      reading,
    )
    for (const { column, code, found: text } of asked.problems) problem(row.row, code, column, text)
    if (fixed.length > 0 || asked.problems.length > 0) return
    const declined = await carryOut(item, asked)
    if (declined) return void problem(row.row, declined.refusal.code, declined.column, '', declined.refusal.data)
    report.changes.push({ row: row.row, item: item.row.item_id, title: item.row.title, changes })
    if (apply) report.applied += 1
  }

  async function carryOut(item: SheetItem, { commands }: Asked) {
    await sql`savepoint sheet_row`.execute(tx)
    for (const { column, command } of commands) {
      const refusal = await ask(tx, context, item.row.item_id, command, undefined)
      if (!refusal) continue
      await sql`rollback to savepoint sheet_row`.execute(tx)
      return { column, refusal }
    }
    await (apply ? sql`release savepoint sheet_row` : sql`rollback to savepoint sheet_row`).execute(tx)
    return undefined
  }
}
