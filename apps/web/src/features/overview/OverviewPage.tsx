import { addDays, dayInWords, parsePlainDate } from '@luoshi/calendar'
import { delayCauseLabels, outcomeLabels, overviewEndpoints, sourceEndpoints, type OutputOf } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import { paths } from '../../paths.ts'
import { query } from '../../platform/api.ts'
import { language, useSay, useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { colour } from '../../ui/theme.ts'
import { useMay } from '../people/public.tsx'
import { Rows, StandingCells, StandingHead } from './Numbers.tsx'
import { DISPATCHED, ledgerScope, overviewQuery, overviewSearch, type OverviewSearch } from './overview-address.ts'
import './overview.css'

const MonthChart = lazy(() => import('./MonthChart.tsx'))

type Overview = OutputOf<typeof overviewEndpoints.get>

/** What was said, and what came of it: one sentence, and the tables that prove it. Every number opens its rows. */
export default function OverviewPage() {
  const text = useText()
  const search = overviewSearch(useSearch({ strict: false }))
  const found = useQuery(overviewQuery(search))
  const scope = ledgerScope(search)
  const data = found.data
  return (
    <Page
      title={text('app.overview')}
      actions={
        <>
          <Link to={paths.wall} search={search}>
            <Button>{text('overview.wall')}</Button>
          </Link>
          <Button onClick={() => print()}>{text('app.print')}</Button>
        </>
      }
    >
      <ScopeChoice search={search} />
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {data && data.whole.dispatched === 0 && data.whole.cancelled === 0 && (
        <EmptyState title={text('overview.none')} hint={text('overview.noneHint')} />
      )}
      {data && data.whole.dispatched > 0 && (
        <div className="overview">
          <Says data={data} search={search} scope={scope} />
          <BySource data={data} scope={scope} />
          <ByUnit data={data} scope={scope} />
          <div className="overview-two">
            <Delays data={data} scope={scope} />
            <Months data={data} scope={scope} />
          </div>
        </div>
      )}
    </Page>
  )
}

const outcomes = ['done', 'partly', 'not-possible', 'handed-over', 'standing', 'not-accepted'] as const

function Says({
  data: { whole, bySource },
  search,
  scope,
}: {
  data: Overview
  search: OverviewSearch
  scope: Record<string, string>
}) {
  const text = useText()
  const say = useSay()
  const day = (value: string | null | undefined) => {
    const read = parsePlainDate(value ?? '')
    return read ? dayInWords(read, language()) : ''
  }
  const since = search.source
    ? text('overview.sinceSource', { title: bySource[0]?.title ?? '…', day: day(bySource[0]?.saidOn) })
    : search.from
      ? text('overview.since', { day: day(search.from) })
      : text('overview.sinceAlways')
  const parts: [string, number, Record<string, string>][] = [
    ['closed', whole.closed, { phase: 'closed' }],
    ['onTime', whole.onTime, { light: 'on-time' }],
    ['soon', whole.dueSoon, { light: 'due-soon' }],
    ['unsigned', whole.notSignedFor, { light: 'not-signed-for' }],
    ['paused', whole.paused, { light: 'paused' }],
    ['late', whole.overdue, { light: 'overdue' }],
  ]
  const shown = parts.filter(([name, count]) => count > 0 || name === 'closed' || name === 'late')
  const ends = outcomes.filter((outcome) => outcome !== 'done' && whole.outcomes[outcome] > 0)
  return (
    <p className="overview-says">
      {since}
      <Link to={paths.ledger} search={{ ...scope, phase: DISPATCHED }}>
        {text('overview.saidDispatched', { count: whole.dispatched })}
      </Link>
      {text('overview.colon')}
      {shown.map(([name, count, filter], place) => (
        <span key={name}>
          {place > 0 && text('overview.comma')}
          <Link
            to={paths.ledger}
            search={{ ...scope, ...filter }}
            className={name === 'late' && count > 0 ? 'light-overdue' : undefined}
          >
            {text(`overview.said.${name as 'closed'}`, { count })}
          </Link>
          {name === 'closed' && ends.length > 0 && (
            <span className="overview-ends">
              {text('overview.ends', {
                ends: ends
                  .map((outcome) => `${say(outcomeLabels[outcome])} ${whole.outcomes[outcome]}`)
                  .join(text('overview.comma')),
              })}
            </span>
          )}
        </span>
      ))}
      {text('overview.stop')}
    </p>
  )
}

/** Which speech, or which stretch of days, the page answers for. */
function ScopeChoice({ search }: { search: OverviewSearch }) {
  const text = useText()
  const may = useMay()
  const navigate = useNavigate()
  const { data } = useQuery({
    ...query(sourceEndpoints.list, { query: { limit: 200 } }, { staleTime: 60_000 }),
    enabled: may('source.read'),
  })
  const today = new Date().toLocaleDateString('sv-SE')
  const year = today.slice(0, 4)
  const ago = (days: number) => {
    const read = parsePlainDate(today)
    return read ? addDays(read, -days) : today
  }
  const periods = [
    { value: '', label: text('overview.always') },
    { value: `${year}-01-01`, label: text('overview.thisYear') },
    { value: ago(90), label: text('overview.lastQuarter') },
    { value: ago(30), label: text('overview.lastMonth') },
  ]
  const value = search.source ?? search.from ?? ''
  const sources = (data?.rows ?? []).map(({ id, title, saidOn }) => ({
    value: id as string,
    label: `${saidOn} ${title}`,
  }))
  return (
    <p className="overview-scope no-print">
      <label htmlFor="overview-scope">{text('overview.about')}</label>
      <Select<string>
        id="overview-scope"
        value={value}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(next) =>
          void navigate({
            to: paths.overview,
            search: next === '' ? {} : parsePlainDate(next) ? { from: next } : { source: next },
          })
        }
        options={[
          { label: text('overview.periods'), options: periods },
          { label: text('overview.speeches'), options: sources },
        ]}
      />
    </p>
  )
}

function BySource({ data, scope }: { data: Overview; scope: Record<string, string> }) {
  const text = useText()
  if (data.bySource.length < 2) return null
  return (
    <section>
      <h2>{text('overview.bySource')}</h2>
      <div className="overview-scroll">
        <table className="standing">
          <StandingHead first={text('overview.source')} />
          <tbody>
            {data.bySource.map((row) => (
              <tr key={row.source ?? 'none'}>
                <th scope="row">
                  {row.source ? (
                    <Link to={paths.overview} search={{ source: row.source }}>
                      {row.title}
                      <span className="hint"> {row.saidOn}</span>
                    </Link>
                  ) : (
                    text('overview.noSource')
                  )}
                </th>
                <StandingCells standing={row} scope={row.source ? { source: row.source } : scope} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Units beside units of their own type only, by name: no order here says who is better. */
function ByUnit({ data, scope }: { data: Overview; scope: Record<string, string> }) {
  const text = useText()
  const types = useMemo(
    () => [
      ...Map.groupBy(
        data.byUnit.filter(({ dispatched }) => dispatched > 0),
        ({ type }) => type,
      ),
    ],
    [data],
  )
  return (
    <section>
      <h2>{text('overview.byUnit')}</h2>
      <p className="hint">{text('overview.byUnitHint')}</p>
      {types.map(([type, rows]) => (
        <details key={type} open={type === 'section' || type === 'bureau' || rows.length <= 12}>
          <summary>
            {text(`people.unitType.${type}`)}
            <span className="hint"> {text('overview.units', { count: rows.length })}</span>
          </summary>
          <div className="overview-scroll">
            <table className="standing">
              <StandingHead first={text(`people.unitType.${type}`)} />
              <tbody>
                {rows
                  .toSorted((one, other) => one.name.localeCompare(other.name, 'zh'))
                  .map((row) => (
                    <tr key={row.unit}>
                      <th scope="row">{row.name}</th>
                      <StandingCells standing={row} scope={{ ...scope, lead: row.unit }} />
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </section>
  )
}

function Delays({ data, scope }: { data: Overview; scope: Record<string, string> }) {
  const text = useText()
  const say = useSay()
  return (
    <section>
      <h2>{text('overview.delays')}</h2>
      {data.delays.length === 0 && <p className="hint">{text('overview.noDelays')}</p>}
      <dl className="delays">
        {data.delays.map(({ cause, count }) => (
          <div key={cause ?? 'unsaid'}>
            <dt>{cause ? say(delayCauseLabels[cause]) : text('overview.noCause')}</dt>
            <dd>
              <Rows
                count={count}
                scope={{ ...scope, light: 'overdue', cause: cause ?? 'unsaid' }}
                label={cause ? say(delayCauseLabels[cause]) : text('overview.noCause')}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Months({ data, scope }: { data: Overview; scope: Record<string, string> }) {
  const text = useText()
  const months = useMemo(() => data.months.map(({ month }) => month), [data])
  const series = useMemo(
    () => [
      { name: text('overview.closedInTime'), colour: colour.green, values: data.months.map((one) => one.closedInTime) },
      { name: text('overview.closedLate'), colour: colour.amber, values: data.months.map((one) => one.closedLate) },
      { name: text('overview.open'), colour: '#9a9386', values: data.months.map((one) => one.open) },
    ],
    [data, text],
  )
  if (months.length === 0) return null
  return (
    <section>
      <h2>{text('overview.months')}</h2>
      <Suspense fallback={<Loading lines={5} />}>
        <MonthChart months={months} series={series} />
      </Suspense>
      <details>
        <summary>{text('overview.asTable')}</summary>
        <table className="standing">
          <thead>
            <tr>
              <th scope="col">{text('overview.month')}</th>
              <th scope="col">{text('overview.due')}</th>
              {series.map(({ name }) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.months.map(({ month, due, closedInTime, closedLate, open }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td>
                  <Rows
                    count={due}
                    scope={{
                      ...scope,
                      from: `${month}-01`,
                      until: lastDayOf(month),
                      phase: DISPATCHED,
                    }}
                    label={month}
                  />
                </td>
                <td>{closedInTime}</td>
                <td>{closedLate}</td>
                <td>{open}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

const lastDayOf = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
