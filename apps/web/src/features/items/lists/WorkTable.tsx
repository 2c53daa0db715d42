import { dayInWords, partsOf } from '@luoshi/calendar'
import type { ItemRow } from '@luoshi/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../platform/text.ts'
import { QueryTable, type Column } from '../../../ui/QueryTable.tsx'
import { rowPages, useClockReader } from '../item-queries.ts'
import { ItemLight } from '../ItemLight.tsx'
import { daysLeftShort } from '../light-words.ts'
import { EmptyBox } from './EmptyBox.tsx'
import { listQueryOf, type WorkSearch } from './work-search.ts'

interface WorkTableProps {
  search: WorkSearch
  onOpen: (itemId: string) => void
  onClear: () => void
}

/** A work list as rows: light, what it is, until when, who. */
export function WorkTable({ search, onOpen, onClear }: WorkTableProps) {
  const text = useText()
  const pages = useInfiniteQuery(rowPages(listQueryOf(search)))
  const columns: Column<ItemRow>[] = [
    { key: 'light', title: text('work.light_'), width: 96, render: (row) => <ItemLight item={row} /> },
    { key: 'item', title: text('work.item'), render: (row) => <Titled row={row} isOpen={row.id === search.item} /> },
    { key: 'due', title: text('work.due'), width: 190, render: (row) => <DueCell row={row} /> },
    { key: 'lead', title: text('work.lead'), width: 170, render: ({ lead }) => lead?.name ?? '—' },
    {
      key: 'verifier',
      title: text('work.verifier'),
      width: 150,
      wideOnly: true,
      render: ({ verifier }) => verifier?.name ?? '—',
    },
  ]
  const box = search.box ?? 'to-do'
  return (
    <QueryTable
      label={text(`work.boxes.${box}`)}
      columns={search.item ? columns.filter(({ key }) => key !== 'verifier') : columns}
      rows={pages.data?.pages.flatMap(({ rows }) => rows)}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      error={pages.error}
      onRetry={() => void pages.refetch()}
      empty={<EmptyBox search={search} onClear={onClear} />}
      onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
      loadingMore={pages.isFetchingNextPage}
    />
  )
}

function Titled({ row, isOpen }: { row: ItemRow; isOpen: boolean }) {
  const text = useText()
  const notes = [
    row.childrenTotal > 0 && text('work.children', { open: row.childrenOpen, total: row.childrenTotal }),
    row.returns > 0 && text('work.returned', { count: row.returns }),
  ].filter(Boolean)
  return (
    <>
      <Link
        to="/items/$itemId"
        params={{ itemId: row.id }}
        tabIndex={-1}
        className={isOpen ? 'row-title row-open' : 'row-title'}
      >
        {row.title}
      </Link>
      {notes.length > 0 && <span className="hint row-notes">{notes.join(' · ')}</span>}
    </>
  )
}

export function DueCell({ row }: { row: Pick<ItemRow, 'due' | 'originalDue' | 'light' | 'phase'> }) {
  const reader = useClockReader()
  const { text, language, today } = reader
  const { due, originalDue } = row
  if (due === null) return <span className="hint">{text('work.noDue')}</span>
  const { year } = partsOf(today)
  const left = daysLeftShort(row, reader)
  return (
    <>
      {dayInWords(due, language, year)}
      {left && <span className={`left light-${row.light.light}`}>{left}</span>}
      {originalDue !== null && originalDue !== due && (
        <span className="hint row-notes">
          {text('work.extended', { day: dayInWords(originalDue, language, year) })}
        </span>
      )}
    </>
  )
}
