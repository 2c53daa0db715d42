import { Button } from 'antd'
import { useText } from '../../../platform/text.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { WorkSearch } from './work-search.ts'

/** Nothing here: says what will be, or that a filter hides it. */
export function EmptyBox({
  search: { box = 'to-do', light, q },
  onClear,
}: {
  search: WorkSearch
  onClear: () => void
}) {
  const text = useText()
  if (light || q)
    return (
      <EmptyState
        title={text('work.emptyFiltered')}
        action={<Button onClick={onClear}>{text('work.clearFilters')}</Button>}
      />
    )
  return <EmptyState title={text(`work.empty.${box}`)} />
}
