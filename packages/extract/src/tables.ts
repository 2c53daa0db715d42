import type { Line } from './lines.ts'

/** Where the cells of a table row stand when a table was flattened to text: tabs, bars, or wide gaps. Offsets of the source. */
export function cellsOf(text: string, line: Line): [from: number, to: number][] | undefined {
  const { start, end } = line
  const row = text.slice(start, end)
  const bar = row.includes('\t') ? /\t/g : /^[|｜│].*[|｜│]$/.test(row) ? /[|｜│]/g : undefined
  const cut = bar ?? (/\S {3,}\S.* {3,}\S/.test(row) ? / {3,}/g : undefined)
  if (!cut) return undefined
  const cells: [number, number][] = []
  let from = start
  for (const match of row.matchAll(cut)) {
    cells.push([from, start + match.index])
    from = start + match.index + match[0].length
  }
  cells.push([from, end])
  if (bar !== undefined && row.startsWith(row.at(-1) ?? '') && !row.includes('\t')) cells.splice(0, 1)
  return cells.length >= 3 && !/^[-—:|\s]+$/.test(row) ? cells : undefined
}
