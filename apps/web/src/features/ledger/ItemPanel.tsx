import { dayInWords, parsePlainDate } from '@luoshi/calendar'
import { eventLabels, itemEndpoints, outcomeLabels, phaseLabels, delayCauseLabels } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Fragment, type ReactNode } from 'react'
import { query } from '../../platform/api.ts'
import { language, useSay, useText } from '../../platform/text.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { itemAddress } from './ledger-address.ts'
import { Light } from './ledger-columns.tsx'

const known = (labels: Record<string, { zh: string; en: string }>, key: string) => labels[key] ?? { zh: key, en: key }

/** An item beside the list, which keeps its place and the keys. */
export function ItemPanel({ itemId, onClose }: { itemId: string; onClose: () => void }) {
  const text = useText()
  const say = useSay()
  const found = useQuery(query(itemEndpoints.get, { params: { itemId } }))
  const history = useQuery(query(itemEndpoints.history, { params: { itemId } }))
  const day = (value: string | null) => {
    const read = value === null ? undefined : parsePlainDate(value)
    return read ? dayInWords(read, language()) : '—'
  }
  const item = found.data
  const undecided = <span className="lacking">{text('ledger.undecided')}</span>
  const facts: [string, ReactNode][] = item
    ? [
        [text('ledger.column.lead'), item.lead?.name ?? text('ledger.noLead')],
        ...(item.inCharge ? [[text('ledger.inCharge'), item.inCharge.name] as [string, ReactNode]] : []),
        ...(item.supports.length > 0
          ? [[text('ledger.supports'), item.supports.map(({ name }) => name).join('、')] as [string, ReactNode]]
          : []),
        [
          text('ledger.column.due'),
          <Fragment key="due">
            {day(item.due)}
            {item.originalDue !== null && item.originalDue !== item.due && (
              <span className="hint"> {text('ledger.wasDue', { day: day(item.originalDue) })}</span>
            )}
          </Fragment>,
        ],
        [text('ledger.criterion'), item.terms.criterion ?? undecided],
        [text('ledger.column.verifier'), item.verifier?.name ?? undecided],
        [text('ledger.column.phase'), say(phaseLabels[item.phase])],
        ...(item.outcome
          ? [[text('ledger.column.outcome'), say(outcomeLabels[item.outcome])] as [string, ReactNode]]
          : []),
        ...(item.delayCause
          ? [[text('ledger.delayCause'), say(delayCauseLabels[item.delayCause])] as [string, ReactNode]]
          : []),
      ]
    : []
  return (
    <aside className="item-panel no-print" aria-label={item?.title ?? text('ledger.panel')}>
      <div className="item-panel-head">
        <a href={itemAddress(itemId)}>{text('ledger.openPage')}</a>
        <Button type="text" size="small" onClick={onClose} aria-label={text('app.close')}>
          ×
        </Button>
      </div>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {item && (
        <>
          <h2>{item.title}</h2>
          <p>
            <Light light={item.light} />
          </p>
          {item.terms.source.words !== '' && item.terms.source.words !== item.title && (
            <blockquote className="said">{item.terms.source.words}</blockquote>
          )}
          <dl>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <h3>{text('ledger.history')}</h3>
          <ol className="item-panel-history">
            {(history.data?.entries ?? []).toReversed().map((entry) => (
              <li key={entry.version}>
                <time dateTime={entry.on}>{day(entry.on)}</time>
                <span>
                  {say(known(eventLabels, entry.type))}
                  <span className="hint">
                    {' '}
                    {entry.unit.name} {entry.person.name}
                  </span>
                  {noteOf(entry.data) && <q>{noteOf(entry.data)}</q>}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </aside>
  )
}

/** What somebody wrote with a fact, if anything. */
function noteOf(data: Readonly<Record<string, unknown>>): string | undefined {
  const said = data['reason'] ?? data['note']
  return typeof said === 'string' && said !== '' ? said : undefined
}
