import { dayInWords } from '@luoshi/calendar'
import { overviewEndpoints, type OutputOf } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useRef } from 'react'
import { paths } from '../../paths.ts'
import { language, useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { usePageTitle } from '../../ui/Page.tsx'
import { overviewSearch, wallQuery } from './overview-address.ts'
import './overview.css'

type Wall = OutputOf<typeof overviewEndpoints.wall>
type Cell = Wall['cells'][number]
/** Rows a meeting room can read on one wall; sections first, then whoever has something overdue. */
const MOST_ROWS = 24

/** The wall chart 挂图作战: who has what from which speech, and what falls due when, for everybody in the room to read. */
export default function WallPage() {
  const text = useText()
  usePageTitle(text('overview.wall'))
  const wall = useRef<HTMLDivElement>(null)
  const search = overviewSearch(useSearch({ strict: false }))
  const found = useQuery(wallQuery(search))
  const { data } = found
  return (
    <div className="wall" ref={wall}>
      <div className="wall-head">
        <h1>{text('overview.wall')}</h1>
        {data && (
          <p>{text('overview.wallSays', { count: sum(data.cells, 'open'), overdue: sum(data.cells, 'overdue') })}</p>
        )}
        <span className="no-print wall-acts">
          <Button onClick={() => void wall.current?.requestFullscreen()}>{text('overview.fullScreen')}</Button>
          <Button onClick={() => print()}>{text('app.print')}</Button>
          <Link to={paths.overview} search={search}>
            <Button>{text('app.back')}</Button>
          </Link>
        </span>
      </div>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {data && data.cells.length === 0 && <EmptyState title={text('overview.none')} hint={text('overview.noneHint')} />}
      {data && data.cells.length > 0 && (
        <>
          <Matrix wall={data} />
          <Weeks weeks={data.weeks} />
        </>
      )}
    </div>
  )
}

const sum = (cells: readonly Cell[], key: 'open' | 'overdue') => cells.reduce((all, cell) => all + cell[key], 0)

function Matrix({ wall: { sources, units, cells } }: { wall: Wall }) {
  const text = useText()
  const byUnit = useMemo(() => Map.groupBy(cells, ({ unit }) => unit as string), [cells])
  const rows = useMemo(() => {
    const weight = (id: string) => sum(byUnit.get(id) ?? [], 'overdue')
    const isOffice = (type: string) => type === 'bureau' || type === 'section'
    return units
      .toSorted(
        (one, other) =>
          Number(isOffice(other.type)) - Number(isOffice(one.type)) ||
          Number(weight(other.id) > 0) - Number(weight(one.id) > 0) ||
          one.name.localeCompare(other.name, 'zh'),
      )
      .slice(0, MOST_ROWS)
  }, [units, byUnit])
  return (
    <>
      <div className="overview-scroll">
        <table className="wall-table">
          <thead>
            <tr>
              <th scope="col">{text('overview.unit')}</th>
              {sources.map(({ id, title, saidOn }) => (
                <th scope="col" key={id ?? 'none'}>
                  {saidOn && <span>{dayInWords(saidOn, language()).replace(/^\d{4}年/, '')}</span>}
                  <Link to={paths.ledger} search={id ? { source: id } : {}}>
                    {title}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {sources.map(({ id: source }) => (
                  <WallCell
                    key={source ?? 'none'}
                    cell={byUnit.get(id)?.find((cell) => cell.source === source)}
                    scope={{ lead: id, ...(source ? { source } : {}) }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {units.length > rows.length && (
        <p className="hint">{text('overview.moreUnits', { count: units.length - rows.length })}</p>
      )}
      <p className="wall-key">{text('overview.key')}</p>
    </>
  )
}

/** The worst light of a cell, and how many: shape and number, readable without colour. */
function WallCell({ cell, scope }: { cell: Cell | undefined; scope: Record<string, string> }) {
  if (!cell || cell.open + cell.closed === 0) return <td className="wall-none">·</td>
  const [look, shape] =
    cell.overdue > 0
      ? ['overdue', '■']
      : cell.dueSoon > 0
        ? ['due-soon', '▲']
        : cell.open > 0
          ? ['on-time', '●']
          : ['closed', '✓']
  const count = cell.overdue || cell.dueSoon || cell.open || cell.closed
  return (
    <td className={`wall-${look}`}>
      <Link to={paths.ledger} search={scope}>
        <span aria-hidden>{shape}</span> {count}
        <small>
          {cell.closed}/{cell.open + cell.closed}
        </small>
      </Link>
    </td>
  )
}

function Weeks({ weeks }: { weeks: Wall['weeks'] }) {
  const text = useText()
  const most = Math.max(1, ...weeks.map(({ open }) => open))
  const all = everyWeek(weeks)
  if (all.length === 0) return null
  return (
    <section className="weeks">
      <h2>{text('overview.weeks')}</h2>
      <ol>
        {all.map(({ monday, open, overdue }) => (
          <li key={monday}>
            <Link
              to={paths.ledger}
              search={{ from: monday, until: sundayOf(monday), phase: 'dispatched,in-progress,reported' }}
            >
              <span className="week-bar" style={{ height: `${(open / most) * 120 + 4}px` }}>
                <span className="week-late" style={{ height: `${open === 0 ? 0 : (overdue / open) * 100}%` }} />
              </span>
              <b>{open}</b>
              <span className="light-overdue week-late-count">{overdue > 0 && `■${overdue}`}</span>
              <time dateTime={monday}>
                {Number(monday.slice(5, 7))}/{Number(monday.slice(8))}
              </time>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

const sundayOf = (monday: string): string =>
  new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10)

const WEEK_MS = 7 * 86_400_000

/** Weeks in which nothing falls due are shown as well: an empty week is worth knowing. */
function everyWeek(weeks: Wall['weeks']): { monday: string; open: number; overdue: number }[] {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!first || !last) return []
  const known = new Map(weeks.map((week) => [week.monday as string, week]))
  const count = (Date.parse(last.monday) - Date.parse(first.monday)) / WEEK_MS + 1
  return Array.from({ length: count }, (_, place) => {
    const monday = new Date(Date.parse(first.monday) + place * WEEK_MS).toISOString().slice(0, 10)
    return known.get(monday) ?? { monday, open: 0, overdue: 0 }
  })
}
