import { displayWidth, padTo, wrapTo } from './display-width.ts'

export interface Column<Row> {
  title: string
  of: (row: Row) => string
  /** The one column that takes what the others leave; without it every column is as wide as it needs. */
  stretches?: boolean
  /** No wider than this many terminal columns; longer cells are broken into lines. */
  atMost?: number
}

const GAP = '  '
const NARROWEST = 12

/** A table for reading on a terminal: no frames, cells broken into lines, the stretching column filling `width` columns. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): string {
  const cells = rows.map((row) => columns.map((column) => column.of(row)))
  const natural = columns.map((column, at) =>
    Math.min(
      column.atMost ?? Infinity,
      Math.max(displayWidth(column.title), ...cells.flatMap((row) => (row[at] ?? '').split('\n').map(displayWidth))),
    ),
  )
  const others = natural.reduce((sum, one, at) => (columns[at]?.stretches ? sum : sum + one), 0)
  const left = width - others - GAP.length * (columns.length - 1)
  const widths = natural.map((one, at) => (columns[at]?.stretches ? Math.min(one, Math.max(NARROWEST, left)) : one))

  const lineOf = (texts: readonly string[]) =>
    texts
      .map((text, at) => (at === texts.length - 1 ? text : padTo(text, widths[at] ?? 0)))
      .join(GAP)
      .trimEnd()
  const linesOf = (row: readonly string[]) => {
    const wrapped = row.map((cell, at) => wrapTo(cell, widths[at] ?? NARROWEST))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) => lineOf(wrapped.map((lines) => lines[line] ?? '')))
  }
  const rule = widths.map((one) => '─'.repeat(one)).join(GAP)
  return [lineOf(columns.map(({ title }) => title)), rule, ...cells.flatMap(linesOf)].join('\n')
}
