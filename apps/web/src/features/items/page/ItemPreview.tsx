import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useText } from '../../../platform/text.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { itemQuery, useClockReader } from '../item-queries.ts'
import { ItemLight } from '../ItemLight.tsx'
import { lightInWords } from '../light-words.ts'
import { ItemClock } from './ItemClock.tsx'
import { ItemPeople } from './ItemPeople.tsx'
import { ItemWords } from './ItemWords.tsx'
import { Outcomes } from './Outcomes.tsx'

/** An item beside its list: enough to decide whether to open it. */
export function ItemPreview({ itemId, onClose }: { itemId: string; onClose: () => void }) {
  const text = useText()
  const reader = useClockReader()
  const { data: item, error, refetch, isError } = useQuery(itemQuery(itemId))
  return (
    <aside className="preview no-print" aria-label={text('work.preview')}>
      <div className="preview-bar">
        <Link to="/items/$itemId" params={{ itemId }}>
          {text('work.openPage')}
        </Link>
        <Button type="text" icon={<CloseOutlined />} aria-label={text('work.closePreview')} onClick={onClose} />
      </div>
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!item && !isError && <Loading />}
      {item && (
        <>
          <h2 className="preview-title">{item.title}</h2>
          <p>
            <ItemLight item={item} plain /> {lightInWords(item, reader)}
          </p>
          <ItemWords item={item} />
          <Outcomes item={item} />
          <ItemClock item={item} />
          <ItemPeople item={item} />
        </>
      )}
    </aside>
  )
}
