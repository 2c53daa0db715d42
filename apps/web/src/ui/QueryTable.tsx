import { Button } from 'antd'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../platform/text.ts'
import { ErrorState } from './ErrorState.tsx'
import { Loading } from './Loading.tsx'

export interface Column<Row> {
  key: string
  title: ReactNode
  render: (row: Row) => ReactNode
  width?: number | string
  align?: 'right'
  /** Left out of the cards of a phone. */
  wideOnly?: boolean
}

interface QueryTableProps<Row> {
  /** What the table holds, read out to whoever cannot see it. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** Enter or a click on a row. */
  onOpen?: (row: Row) => void
  error?: unknown
  onRetry?: () => void
  empty: ReactNode
  /** Loads the next page; absent on the last one. */
  onMore?: (() => void) | undefined
  loadingMore?: boolean
  selected?: ReadonlySet<string>
  /** Space on a row, or its box; with Shift from the last one. */
  onSelect?: (selected: ReadonlySet<string>) => void
}

/** The one table of the product: sticky header and first column, ↑↓ Enter Space, and cards on a phone. It never loses its place. */
export function QueryTable<Row>(props: QueryTableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, error, onRetry, empty, onMore, loadingMore, selected, onSelect } = props
  const text = useText()
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState<string>()

  if (error !== undefined && error !== null && rows === undefined)
    return <ErrorState error={error} {...(onRetry ? { onRetry } : {})} />
  if (rows === undefined) return <Loading />
  if (rows.length === 0) return empty

  const toggle = (key: string) => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    onSelect?.(next)
  }
  const onKeyDown = (event: KeyboardEvent, row: Row) => {
    if (event.target !== event.currentTarget) return
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key]
    if (step !== undefined) {
      const next = body.current?.rows[rows.indexOf(row) + step]
      next?.focus()
      next?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') onOpen?.(row)
    else if (event.key === ' ' && onSelect) toggle(rowKey(row))
    else return
    event.preventDefault()
  }
  const focusable = rows.some((row) => rowKey(row) === current) ? current : rows[0] && rowKey(rows[0])
  return (
    <>
      <table className="query-table" aria-label={label}>
        <thead>
          <tr>
            {onSelect && <th className="pick" aria-label={text('app.select')} />}
            {columns.map(({ key, title, width, align }) => (
              <th key={key} scope="col" style={{ width, textAlign: align }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => {
            const key = rowKey(row)
            return (
              <tr
                key={key}
                tabIndex={key === focusable ? 0 : -1}
                className={onOpen ? 'opens' : undefined}
                aria-selected={selected ? selected.has(key) : undefined}
                onFocus={() => setCurrent(key)}
                onKeyDown={(event) => onKeyDown(event, row)}
                onClick={(event) => {
                  // a link or button inside the row is its own business, and so is text that was just marked
                  const inner = event.target instanceof Element && event.target.closest('a, button, input, label')
                  if (!inner && getSelection()?.isCollapsed !== false) onOpen?.(row)
                }}
              >
                {onSelect && (
                  <td className="pick">
                    <input
                      type="checkbox"
                      aria-label={text('app.select')}
                      checked={selected?.has(key) ?? false}
                      onChange={() => toggle(key)}
                    />
                  </td>
                )}
                {columns.map(({ key: column, render, align, title, wideOnly }) => (
                  <td
                    key={column}
                    style={{ textAlign: align }}
                    data-title={typeof title === 'string' ? title : undefined}
                    className={wideOnly ? 'wide-only' : undefined}
                  >
                    {render(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {onMore && (
        <p className="more no-print">
          <Button onClick={onMore} loading={loadingMore ?? false}>
            {text('app.showMore')}
          </Button>
        </p>
      )}
    </>
  )
}
