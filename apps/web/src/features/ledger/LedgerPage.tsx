import { plainDate } from '@luoshi/calendar'
import { ledgerEndpoints, SHEET_LIMIT, type ItemRow, type LedgerColumn } from '@luoshi/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Checkbox, Dropdown, Popover, Select } from 'antd'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { download } from '../../platform/api.ts'
import { useProblemWords } from '../../platform/problem.ts'
import { useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { QueryTable } from '../../ui/QueryTable.tsx'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { BringBackDialog } from './BringBackDialog.tsx'
import { BulkBar, type Chosen } from './BulkBar.tsx'
import { FilterLine } from './FilterLine.tsx'
import { GroupStrip } from './GroupStrip.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import {
  columnsIn,
  filterOf,
  itemAddress,
  ledgerSearch,
  SHOWABLE,
  sorts,
  type LedgerSearch,
  type Sort,
} from './ledger-address.ts'
import { useLedgerColumns } from './ledger-columns.tsx'
import { everyRow, rowsQuery, totalsQuery } from './ledger-queries.ts'
import { SavedViews } from './SavedViews.tsx'
import './ledger.css'

/** Most items that are chosen at once from beyond what is loaded. */
const MOST_CHOSEN = 2000

/** Columns kept while an item is open at the side. */
const BESIDE: readonly LedgerColumn[] = ['title', 'light', 'lead', 'due']

/** Every item this post may see, as rows; what is shown and how is in the address. */
export default function LedgerPage() {
  const text = useText()
  const words = useProblemWords()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const search = ledgerSearch(useSearch({ strict: false }))
  const go = (changed: Partial<Record<keyof LedgerSearch, string | undefined>>, replace = false) =>
    void navigate({ to: paths.ledger, search: ledgerSearch({ ...search, ...changed }), replace })
  const rowsFound = useInfiniteQuery(rowsQuery(search))
  const totals = useQuery(totalsQuery(search))
  const rows = rowsFound.data?.pages.flatMap((page) => page.rows)
  const [chosen, setChosen] = useState<ReadonlyMap<string, number | undefined>>(new Map())
  const [bringing, setBringing] = useState(false)
  const shown = columnsIn(search.columns)
  const columns = useLedgerColumns(search.item ? shown.filter((column) => BESIDE.includes(column)) : shown)
  const versions = new Map(rows?.map(({ id, version }) => [id as string, version]))
  const titles = new Map(rows?.map(({ id, title }) => [id as string, title]))
  const total = totals.data?.total
  const overdue = totals.data?.groups.reduce((sum, group) => sum + group.overdue, 0)

  const open = (row: ItemRow) => {
    if (search.item === row.id) void navigate({ href: itemAddress(row.id) })
    else go({ item: row.id }, true)
  }
  const exported = (column?: readonly LedgerColumn[]) => {
    const input = {
      query: { ...filterOf(search), sort: search.sort ?? 'due', ...(column ? { column: [...column] } : {}) },
    }
    download(ledgerEndpoints.spreadsheet, input, `${text('app.area.ledger')}.xlsx`).catch(
      (error: unknown) => void message.error(words(error)),
    )
    if (total !== undefined && total > SHEET_LIMIT) void message.info(text('ledger.sheetCut', { count: SHEET_LIMIT }))
  }
  useShortcuts(text('app.area.ledger'), [
    { keys: 'Escape', label: text('ledger.closePanel'), run: () => go({ item: undefined }, true) },
    { keys: 'e', label: text('ledger.export'), run: () => exported(shown) },
  ])

  return (
    <Page
      title={text('app.area.ledger')}
      says={
        total !== undefined &&
        (overdue && overdue < total
          ? text('ledger.saysLate', { count: total, overdue })
          : text('ledger.says', { count: total }))
      }
      actions={
        <>
          <SavedViews search={search} onOpen={(next) => void navigate({ to: paths.ledger, search: next })} />
          <ColumnChooser shown={shown} onChange={(next) => go({ columns: next.join(',') })} />
          <Button onClick={() => exported(shown)}>{text('ledger.export')}</Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'all', label: text('ledger.exportAll'), onClick: () => exported() },
                { key: 'back', label: text('ledger.bringBack'), onClick: () => setBringing(true) },
                { key: 'print', label: text('app.print'), onClick: () => print() },
              ],
            }}
          >
            <Button aria-label={text('app.more')}>⋯</Button>
          </Dropdown>
        </>
      }
    >
      <div className={search.item ? 'ledger with-panel' : 'ledger'}>
        <div className="ledger-main">
          <FilterLine search={search} onChange={(changed) => go(changed)} today={today()} />
          <div className="ledger-bar">
            <GroupStrip
              by={search.by ?? 'light'}
              totals={totals.data}
              search={search}
              onChange={(changed) => go(changed)}
            />
            <Select<Sort>
              className="no-print"
              size="small"
              aria-label={text('ledger.order')}
              value={search.sort ?? 'due'}
              popupMatchSelectWidth={false}
              onChange={(sort) => go({ sort })}
              options={sorts.map((sort) => ({ value: sort, label: text(`ledger.sort.${sort}`) }))}
            />
          </div>
          <QueryTable
            label={text('app.area.ledger')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={open}
            error={rowsFound.error}
            onRetry={() => void rowsFound.refetch()}
            empty={<EmptyState title={text('ledger.none')} hint={text('ledger.noneHint')} />}
            onMore={rowsFound.hasNextPage ? () => void rowsFound.fetchNextPage() : undefined}
            loadingMore={rowsFound.isFetchingNextPage}
            selected={new Set(chosen.keys())}
            onSelect={(next) => setChosen(new Map([...next].map((id) => [id, versions.get(id) ?? chosen.get(id)])))}
          />
        </div>
        {search.item && <ItemPanel itemId={search.item} onClose={() => go({ item: undefined }, true)} />}
      </div>
      {chosen.size > 0 && (
        <BulkBar
          chosen={[...chosen].map(([id, version]): Chosen => ({ id, version }))}
          titleOf={(id) => titles.get(id)}
          total={total}
          onDone={() => setChosen(new Map())}
          onChooseAll={async () => {
            const all = await everyRow(search, MOST_CHOSEN)
            setChosen(new Map(all.map(({ id, version }) => [id, version])))
          }}
        />
      )}
      <BringBackDialog open={bringing} onClose={() => setBringing(false)} />
    </Page>
  )
}

const today = () => plainDate(new Date().toLocaleDateString('sv-SE'))

function ColumnChooser({
  shown,
  onChange,
}: {
  shown: readonly LedgerColumn[]
  onChange: (columns: LedgerColumn[]) => void
}) {
  const text = useText()
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group<LedgerColumn>
          className="chip-list"
          value={[...shown]}
          onChange={onChange}
          options={SHOWABLE.map((column) => ({
            value: column,
            label: text(`ledger.column.${column}`),
            disabled: column === 'title',
          }))}
        />
      }
    >
      <Button>{text('ledger.columns')}</Button>
    </Popover>
  )
}
