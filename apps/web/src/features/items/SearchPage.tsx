import { itemEndpoints, lightLabels } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { query } from '../../platform/api.ts'
import { useSay, useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LightMark } from '../../ui/LightMark.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'

/** What the words in the search field found among the items this post may see. */
export default function SearchPage() {
  const text = useText()
  const say = useSay()
  const { q = '' } = useSearch({ strict: false })
  const found = useQuery({
    ...query(itemEndpoints.list, { query: { search: q, limit: 50, sort: '-updated' } }),
    enabled: q !== '',
  })
  const rows = found.data?.rows ?? []
  return (
    <Page title={text('items.foundFor', { words: q })} says={found.data && text('items.found', { count: rows.length })}>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && q !== '' && <Loading />}
      {found.isSuccess && rows.length === 0 && (
        <EmptyState title={text('items.foundNothing')} hint={text('items.foundHint')} />
      )}
      <ul className="found">
        {rows.map(({ id, title, lead, due, light }) => (
          <li key={id}>
            <span>{title}</span>
            <span className="hint">{[lead?.name, due].filter(Boolean).join(' · ')}</span>
            <LightMark light={light.light} word={say(lightLabels[light.light])} />
          </li>
        ))}
      </ul>
    </Page>
  )
}
