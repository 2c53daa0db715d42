import { dayInWords, fullDayInWords } from '@luoshi/calendar'
import type { SourceRow } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { paths } from '../../paths.ts'
import { language, useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { QueryTable, type Column } from '../../ui/QueryTable.tsx'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { useMay } from '../people/public.tsx'
import { sourcesQuery } from './sources.ts'
import './sources.css'

/** What was said when, and what came of it. */
export default function SourcesPage() {
  const text = useText()
  const navigate = useNavigate()
  const may = useMay()
  const sources = useQuery(sourcesQuery())
  const rows = sources.data?.rows
  const latest = rows?.[0]
  const add = may('source.add') && (
    <Button type="primary" onClick={() => void navigate({ to: paths.addSource })}>
      {text('sources.add')}
    </Button>
  )
  useShortcuts(
    text('app.area.sources'),
    may('source.add')
      ? [{ keys: 'n', label: text('sources.add'), run: () => void navigate({ to: paths.addSource }) }]
      : [],
  )
  const columns: Column<SourceRow>[] = [
    {
      key: 'day',
      title: text('sources.saidOn'),
      width: 130,
      render: ({ saidOn }) => <time dateTime={saidOn}>{dayInWords(saidOn, language())}</time>,
    },
    {
      key: 'title',
      title: text('sources.what'),
      render: ({ id, title, speaker, meeting, chars }) => (
        <>
          <Link to={paths.source} params={{ sourceId: id }} className="source-title">
            {title}
          </Link>
          <p className="hint">
            {[speaker, meeting, text('sources.length', { count: chars })].filter(Boolean).join(' · ')}
          </p>
        </>
      ),
    },
    { key: 'came', title: text('sources.came'), width: 320, render: (row) => <Came row={row} /> },
  ]
  return (
    <Page
      title={text('app.area.sources')}
      says={
        rows && latest && text('sources.says', { count: rows.length, day: fullDayInWords(latest.saidOn, language()) })
      }
      actions={add}
    >
      <QueryTable
        label={text('app.area.sources')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: paths.source, params: { sourceId: id } })}
        error={sources.error}
        onRetry={() => void sources.refetch()}
        empty={<EmptyState title={text('sources.none')} hint={text('sources.noneHint')} action={add} />}
      />
    </Page>
  )
}

const ENDS = ['draft', 'open', 'overdue', 'closed', 'cancelled'] as const

/** Every number opens its rows: drafts on the workbench, the rest in the ledger of this source. */
function Came({ row: { id, counts } }: { row: SourceRow }) {
  const text = useText()
  const some = ENDS.filter((end) => counts[end] > 0)
  if (some.length === 0) return <span className="hint">{text('sources.cameNothing')}</span>
  return (
    <span className="came">
      {some.map((end) => (
        <Link
          key={end}
          to={paths.source}
          params={{ sourceId: id }}
          search={{ view: end === 'draft' ? 'all' : end === 'cancelled' ? 'set-aside' : 'sent' }}
          className={`came-${end}`}
        >
          {text(`sources.came_${end}`, { count: counts[end] })}
        </Link>
      ))}
    </span>
  )
}
