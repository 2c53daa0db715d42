import { zipSync } from 'fflate'
import type { ReadingLimits, ReadParts, Table } from './document.ts'
import { markupOf } from './markup.ts'
import { read, refuse } from './refusal.ts'
import type { Read } from './refusal.ts'

type Cell = string | number | boolean | Date | null

/**
 * The visible sheets of a workbook as tables and as text. Formulas show the value last computed, dates are
 * `YYYY-MM-DD`, numbers have no format: 0.85 stays 0.85 where the sheet shows 85%.
 *
 * @param files  the inflated parts of the package, by name
 */
export async function readXlsx(files: Map<string, Uint8Array>, limits: ReadingLimits): Promise<Read<ReadParts>> {
  for (const [part, bytes] of files) {
    const found = markupOf(bytes)
    if (!found.ok) return refuse('reading/corrupt', { format: 'xlsx', damage: found.damage, part })
  }
  try {
    // stored again without the parts that were not inflated, so that hucre never meets what was not checked
    return await sheetsOf(zipSync(Object.fromEntries(files), { level: 0 }), limits)
  } catch {
    return refuse('reading/corrupt', { format: 'xlsx', damage: 'markup' })
  }
}

/** Only these parts of a package are inflated; pictures, charts, macros and archives inside stay packed. */
export const isWorkbookPart = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i.test(
    name,
  )

async function sheetsOf(bytes: Uint8Array, limits: ReadingLimits): Promise<Read<ReadParts>> {
  // loaded when first needed: it takes longer to load than most files take to read
  const { readXlsx: open, streamXlsxRows } = await import('hucre/xlsx')
  const names: { name: string; hidden: boolean }[] = []
  await open(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      names.push({ name, hidden: Boolean(hidden || veryHidden) })
      return false
    },
  })
  const tables: Table[] = []
  let cells = 0
  for (const [sheet, { name, hidden }] of names.entries()) {
    if (hidden) continue
    const rows: string[][] = []
    // row by row: a sheet read whole is a rectangle, and two cells in far corners would fill the memory
    for await (const row of streamXlsxRows(bytes, { sheet })) {
      const line = row.values.map(cellText)
      while (line.at(-1) === '') line.pop()
      cells += line.length
      if (cells > limits.cells) return refuse('reading/too-long', { unit: 'cells', size: cells, limit: limits.cells })
      if (line.length > 0) rows.push(line)
    }
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
    if (width * rows.length > limits.cells * 4) {
      return refuse('reading/too-long', { unit: 'cells', size: width * rows.length, limit: limits.cells })
    }
    tables.push({ name, rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]) })
  }
  const left = names.filter(({ hidden }) => hidden).map(({ name }) => name)
  return read({
    text: tables
      .filter(({ rows }) => rows.length > 0)
      .map(sheetText)
      .join('\n\n'),
    tables,
    notes: left.length > 0 ? [{ code: 'reading/hidden-sheets-left-out', data: { names: left } }] : [],
  })
}

const sheetText = ({ name, rows }: Table) =>
  [
    name,
    ...rows.map((row) =>
      row
        .map((cell) => cell.replace(/\s*\n\s*/g, ' '))
        .join('\t')
        .trimEnd(),
    ),
  ].join('\n')

function cellText(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(Number(value.toPrecision(15))) // 0.1 + 0.2 shows as 0.3, as in the sheet
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').trim()
  const [day = '', time = ''] = value.toISOString().split('T')
  const minutes = time.slice(0, 5)
  if (value.getUTCFullYear() < 1900) return minutes // a time of day without a day
  return minutes === '00:00' ? day : `${day} ${minutes}`
}
