import { itemBoxes, lightLabels, type ItemBox } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useSay, useText } from '../../../platform/text.ts'
import { Page } from '../../../ui/Page.tsx'
import { useShortcuts } from '../../../ui/shortcuts.ts'
import { boxesQuery } from '../item-queries.ts'
import { UnsentStrip } from '../outbox/UnsentStrip.tsx'
import { useOutbox } from '../outbox/use-outbox.ts'
import { ItemPreview } from '../page/ItemPreview.tsx'
import { usePhone, useWide } from '../use-narrow.ts'
import { WorkCards } from './WorkCards.tsx'
import { WorkFilters } from './WorkFilters.tsx'
import { WorkTable } from './WorkTable.tsx'
import { lightNames, readWorkSearch, type WorkSearch } from './work-search.ts'
import '../items.css'

/** What lies on this post's desk: six lists everybody in an office knows, each with its count. */
export default function WorkPage() {
  const text = useText()
  const navigate = useNavigate()
  const search = readWorkSearch(useSearch({ strict: false }))
  const box = search.box ?? 'to-do'
  const tallies = useQuery(boxesQuery())
  const phone = usePhone()
  const wide = useWide()
  const { unsent } = useOutbox()
  const change = (part: WorkSearch, replace = true) =>
    void navigate({ to: '/work', search: { ...search, ...part }, replace, resetScroll: false })
  const open = (next: ItemBox) =>
    void navigate({ to: '/work', search: next === 'to-do' ? {} : { box: next }, resetScroll: false })

  useShortcuts(text('work.tabs'), [
    ...itemBoxes.map((name, place) => ({
      keys: String(place + 1),
      label: text(`work.boxes.${name}`),
      run: () => open(name),
    })),
    {
      keys: ['ArrowDown', 'j'],
      label: text('work.toFirst'),
      run: () => document.querySelector<HTMLElement>('.query-table tr[tabindex="0"]')?.focus(),
    },
  ])
  const preview = wide && search.item
  return (
    <Page title={text('app.area.work')} says={<FirstLine box={box} />}>
      {phone && <MonthLine />}
      <UnsentStrip entries={unsent} />
      <div className="boxes no-print" role="tablist" aria-label={text('work.tabs')}>
        {itemBoxes.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`box-${name}`}
            aria-selected={name === box}
            aria-controls="work-list"
            onClick={() => open(name)}
          >
            {text(`work.boxes.${name}`)}
            <span
              className={name === 'overdue' && tallies.data?.boxes.overdue.count ? 'box-count box-late' : 'box-count'}
            >
              {tallies.data?.boxes[name].count ?? ''}
            </span>
          </button>
        ))}
      </div>
      {phone ? (
        <details className="filter-fold no-print" open={Boolean(search.light ?? search.q)}>
          <summary>{text('work.filters')}</summary>
          <WorkFilters key={box} search={search} onChange={change} />
        </details>
      ) : (
        <WorkFilters key={box} search={search} onChange={change} />
      )}
      <div className={preview ? 'list-beside' : undefined}>
        <section id="work-list" role="tabpanel" aria-labelledby={`box-${box}`}>
          {phone ? (
            <WorkCards search={search} onClear={() => open(box)} />
          ) : (
            <WorkTable
              search={search}
              onClear={() => open(box)}
              onOpen={(id) => {
                if (wide && search.item !== id) change({ item: id })
                else void navigate({ to: '/items/$itemId', params: { itemId: id } })
              }}
            />
          )}
        </section>
        {preview && (
          <ItemPreview
            itemId={preview}
            onClose={() => {
              const { item: _shown, ...rest } = search
              void navigate({ to: '/work', search: rest, replace: true, resetScroll: false })
            }}
          />
        )}
      </div>
    </Page>
  )
}

/** The list in one sentence: how many, and how they stand. */
function FirstLine({ box }: { box: ItemBox }) {
  const text = useText()
  const say = useSay()
  const { data } = useQuery(boxesQuery())
  if (!data) return <>&nbsp;</>
  const { count, lights } = data.boxes[box]
  const parts = lightNames.flatMap((light) =>
    lights[light] ? text('work.light', { word: say(lightLabels[light]), count: lights[light] }) : [],
  )
  const said = { box: text(`work.boxes.${box}`), count }
  return (
    <>
      {parts.length > 0
        ? text('work.saysLights', { ...said, lights: parts.join(text('work.comma')) })
        : text('work.says', said)}
    </>
  )
}

/** How much this unit was asked this month: a school sees what the bureau asks of it. */
function MonthLine() {
  const text = useText()
  const { data } = useQuery(boxesQuery())
  if (!data) return null
  const { thisMonth, lastMonthByNow } = data.asked
  const by = thisMonth - lastMonthByNow
  const key = by === 0 ? 'monthSame' : by > 0 ? 'monthMore' : 'monthLess'
  return <p className="month">{text(`work.${key}`, { count: thisMonth, by: Math.abs(by) })}</p>
}
