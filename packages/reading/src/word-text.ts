import type { Table } from './document.ts'

/** The part of mammoth's document tree that is read here. */
export interface WordNode {
  type: string
  children?: WordNode[]
  value?: string
  styleName?: string | null
  breakType?: string
  checked?: boolean
  colSpan?: number
  rowSpan?: number
}

/** Spans beyond this are damage or mischief; no office form is that wide. */
const WIDEST_SPAN = 200

/** Paragraphs as lines, table rows as lines with tabs between cells; empty paragraphs are left out. */
export function wordText(root: WordNode): { text: string; tables: Table[]; title?: string } {
  const lines: string[] = []
  const tables: Table[] = []
  let title: string | undefined
  const walk = (node: WordNode) => {
    if (node.type === 'paragraph') {
      const line = inline(node)
      if (line.trim() === '') return
      lines.push(line)
      if (/^(?:Title|标题)$/i.test(node.styleName ?? '')) title ??= line.trim()
    } else if (node.type === 'table') {
      const table = { rows: gridOf(node) }
      tables.push(table)
      for (const row of table.rows) lines.push(row.map((cell) => cell.replaceAll('\n', ' ')).join('\t'))
    } else node.children?.forEach(walk)
  }
  walk(root)
  return { text: lines.join('\n'), tables, ...(title !== undefined && { title }) }
}

function inline(node: WordNode): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return '\t'
  if (node.type === 'checkbox') return node.checked ? '☑' : '□'
  if (node.type === 'break') return node.breakType === 'line' ? '\n' : ''
  return (node.children ?? [])
    .map((child) => (child.type === 'paragraph' ? `\n${inline(child)}` : inline(child)))
    .join('')
}

/** A cell's paragraphs as lines; a table inside a cell becomes lines of it. */
function cellText(cell: WordNode): string {
  return wordText({ type: 'cell', children: cell.children ?? [] }).text.trim()
}

function gridOf(table: WordNode): string[][] {
  const grid: string[][] = []
  const rows = (table.children ?? []).filter((row) => row.type === 'tableRow')
  rows.forEach((row, y) => {
    const line = (grid[y] ??= [])
    let x = 0
    for (const cell of row.children ?? []) {
      while (line[x] !== undefined) x++
      const width = Math.min(cell.colSpan ?? 1, WIDEST_SPAN)
      const height = Math.min(cell.rowSpan ?? 1, rows.length - y)
      for (let down = 0; down < height; down++) {
        for (let across = 0; across < width; across++) (grid[y + down] ??= [])[x + across] = ''
      }
      line[x] = cellText(cell)
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ''))
}
