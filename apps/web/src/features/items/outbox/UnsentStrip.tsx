import { actionLabels } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Popconfirm } from 'antd'
import { useSay, useText } from '../../../platform/text.ts'
import { Meanwhile } from '../act/Meanwhile.tsx'
import { itemQuery } from '../item-queries.ts'
import { sentAnyway, type Unsent } from './outbox.ts'
import { change, drop } from './tend.ts'
import { useOutbox } from './use-outbox.ts'

/** What was written here and has not arrived yet, with what stands in its way. */
export function UnsentStrip({ entries, itemId }: { entries: readonly Unsent[]; itemId?: string }) {
  const text = useText()
  const say = useSay()
  const { delivered } = useOutbox()
  const shown = itemId === undefined ? entries : entries.filter((entry) => entry.itemId === itemId)
  const arrived = delivered.filter((one) => itemId === undefined || one.itemId === itemId)
  if (shown.length === 0 && arrived.length === 0) return null
  return (
    <section className="unsent no-print" aria-live="polite">
      {shown.length > 0 && <h2>{text('outbox.title', { count: shown.length })}</h2>}
      <ul>
        {shown.map((entry) => (
          <Waiting key={entry.id} entry={entry} />
        ))}
        {arrived.map(({ id, title, command }) => (
          <li key={id} className="unsent-arrived">
            ✓ {text('outbox.delivered')} · {say(actionLabels[command])} · {title}
          </li>
        ))}
      </ul>
      {shown.some(({ state }) => state === 'waiting') && <p className="hint">{text('outbox.hint')}</p>}
    </section>
  )
}

function Waiting({ entry }: { entry: Unsent }) {
  const text = useText()
  const say = useSay()
  const navigate = useNavigate()
  const { id, itemId, title, command, state, why, attempts } = entry
  const isStuck = state === 'conflict' || state === 'refused'
  const word = isStuck ? text(`outbox.${state}`) : text(attempts === 0 ? 'outbox.sending' : 'outbox.waiting')
  const edit = async () => {
    await change(id, (now) => ({ ...now, state: 'draft', why: null }))
    void navigate({ to: '/items/$itemId', params: { itemId }, search: command === 'sign-for' ? {} : { do: command } })
  }
  return (
    <li className={isStuck ? 'unsent-stuck' : undefined}>
      <span>
        <strong>{word}</strong> · {say(actionLabels[command])} ·{' '}
        <Link to="/items/$itemId" params={{ itemId }}>
          {title}
        </Link>
        {state === 'refused' && why && <span className="unsent-why">{why}</span>}
      </span>
      {state === 'conflict' && <Conflict entry={entry} />}
      {isStuck && (
        <span className="unsent-acts">
          {command !== 'sign-for' && <Button onClick={() => void edit()}>{text('outbox.edit')}</Button>}
          <Popconfirm
            title={text('outbox.discardSure')}
            onConfirm={() => void drop(entry)}
            okText={text('outbox.discard')}
          >
            <Button danger>{text('outbox.discard')}</Button>
          </Popconfirm>
        </span>
      )}
    </li>
  )
}

/** What happened to the item while the report waited; its writer decides whether it still goes. */
function Conflict({ entry: { id, itemId, version } }: { entry: Unsent }) {
  const { data: item } = useQuery(itemQuery(itemId))
  if (!item) return null
  return <Meanwhile item={item} seen={version} onGoOn={() => void change(id, (now) => sentAnyway(now, item.version))} />
}
