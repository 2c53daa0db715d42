import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { ledgerColumns, SHEET_LIMIT, type LedgerColumn } from '@luoshi/contract'
import { rowSheetXlsx } from '@luoshi/documents'
import type { RequestContext } from '../../platform/http/context.ts'
import type { Language } from '../../platform/http/language.ts'
import { bureauCalendar } from '../clocks/public.ts'
import { itemsPage, viewerOf, type Sort } from '../items/public.ts'
import { KEPT, sheetColumns } from './sheet-columns.ts'
import { sheetItems, type SheetItem } from './sheet-items.ts'

const PAGE = 500
type Filter = Parameters<typeof itemsPage>[1]

/** What a filter finds, page by page as the receiver takes it: neither the database nor the memory holds it all at once. */
export function ledgerSheet(
  context: RequestContext,
  filter: Filter,
  sort: Sort,
  columns: readonly LedgerColumn[] = ledgerColumns,
): Readable {
  const { language } = context
  const headings = columns.map((key) => ({
    heading: sheetColumns[key][language],
    widthInCharacters: sheetColumns[key].widthInCharacters,
  }))
  const kept = [KEPT.item, KEPT.version, KEPT.check].map((words) => ({
    heading: words[language],
    widthInCharacters: 10,
    kept: true,
  }))
  const sheet = rowSheetXlsx(language === 'zh' ? '台账' : 'Ledger', [...headings, ...kept], rows())
  return Readable.fromWeb(sheet as ReadableStream<Uint8Array>) // the same stream; the two libraries name it apart

  async function* rows(): AsyncGenerator<string[]> {
    const calendar = await bureauCalendar(context.db)
    const viewer = await viewerOf(context, calendar)
    let after: string | undefined
    for (let written = 0; written < SHEET_LIMIT; written += PAGE) {
      const page = await itemsPage(context.db, filter, viewer, { sort, limit: PAGE, after })
      const ids = page.rows.map(({ item_id }) => item_id)
      for (const item of await sheetItems(context.db, ids, context.today, calendar))
        yield rowOf(item, columns, language)
      if (page.next === null) return
      after = page.next
    }
  }
}

function rowOf(item: SheetItem, columns: readonly LedgerColumn[], language: Language): string[] {
  const texts = columns.map((key) => sheetColumns[key].text(item, language))
  return [...texts, item.row.item_id, String(item.row.version), checkOf(textsByColumn(columns, texts))]
}

export const textsByColumn = (columns: readonly LedgerColumn[], texts: readonly string[]): [LedgerColumn, string][] =>
  columns.map((key, place) => [key, texts[place] ?? ''])

/** Tells a row nobody touched from one somebody edited, whichever columns it has and in whatever order they now stand. */
export function checkOf(texts: readonly (readonly [LedgerColumn, string])[]): string {
  const sorted = texts.toSorted(([one], [other]) => (one < other ? -1 : 1))
  const plain = sorted.map(([key, text]) => [key, text.replace(/\s+/g, ' ').trim()])
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex').slice(0, 12)
}
