import { addDays, dayInWords, parsePlainDate } from '@luoshi/calendar'
import { outcomeLabels, overviewEndpoints, sourceEndpoints, type OutputOf } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { paths } from '../../paths.ts'
import { query } from '../../platform/api.ts'
import { language, useSay, useText } from '../../platform/text.ts'
import { useMay } from '../people/public.tsx'
import { DISPATCHED, type OverviewSearch } from './overview-address.ts'

export type Overview = OutputOf<typeof overviewEndpoints.get>

const outcomes = ['done', 'partly', 'not-possible', 'handed-over', 'standing', 'not-accepted'] as const

/** The page in one sentence; every number in it opens its rows. */
export function Says({
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
export function ScopeChoice({ search }: { search: OverviewSearch }) {
  const text = useText()
  const may = useMay()
  const navigate = useNavigate()
  const { data } = useQuery({
    ...query(sourceEndpoints.list, { query: { limit: 200 } }, { staleTime: 60_000 }),
    enabled: may('source.read'),
  })
  const today = todayHere()
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

const todayHere = () => new Date().toLocaleDateString('sv-SE')
