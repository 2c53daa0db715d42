import { delayCauseLabels } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import { paths } from '../../paths.ts'
import { useSay, useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { colour } from '../../ui/theme.ts'
import { Rows, StandingCells, StandingHead } from './Numbers.tsx'
import { DISPATCHED, ledgerScope, overviewQuery, overviewSearch } from './overview-address.ts'
import { ScopeChoice, Says, type Overview } from './OverviewHead.tsx'
import './overview.css'

const MonthChart = lazy(() => import('./MonthChart.tsx'))

/** What was said, and what came of it: one sentence, and the tables that prove it. Every number opens its rows. */
export default function OverviewPage() {
  const text = useText()
  const search = overviewSearch(useSearch({ strict: false }))
  const found = useQuery(overviewQuery(search))
  const scope = ledgerScope(search)
  const data = found.data
  return (
    <Page
      title={text('app.area.overview')}
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
