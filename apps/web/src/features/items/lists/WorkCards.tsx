import { dayInWords, partsOf } from '@luoshi/calendar'
import { actionLabels, type ItemCard } from '@luoshi/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useSay, useText } from '../../../platform/text.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { cardPages, useClockReader } from '../item-queries.ts'
import { ItemLight } from '../ItemLight.tsx'
import { daysLeftShort } from '../light-words.ts'
import { useSignFor } from '../outbox/use-sign-for.ts'
import { EmptyBox } from './EmptyBox.tsx'
import { listQueryOf, type WorkSearch } from './work-search.ts'

/** A work list on a phone: a card an item. */
export function WorkCards({ search, onClear }: { search: WorkSearch; onClear: () => void }) {
  const text = useText()
  const pages = useInfiniteQuery(cardPages(listQueryOf(search)))
  const cards = pages.data?.pages.flatMap(({ rows }) => rows)
  if (pages.isError && !cards) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  if (!cards) return <Loading />
  if (cards.length === 0) return <EmptyBox search={search} onClear={onClear} />
  return (
    <>
      <ul className="cards">
        {cards.map((card) => (
          <li key={card.id}>
            <Card card={card} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button block size="large" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {text('app.showMore')}
        </Button>
      )}
    </>
  )
}

/** What is asked, in the asker's words; until when; what counts as done; and the one next step, large. */
function Card({ card }: { card: ItemCard }) {
  const reader = useClockReader()
  const { text, language, today } = reader
  const { id, title, words, origin, criterion, due } = card
  const left = daysLeftShort(card, reader)
  return (
    <article aria-labelledby={`card-${id}`}>
      <p className="card-top">
        <ItemLight item={card} />
        {due && (
          <span>
            {text('work.until', { day: dayInWords(due, language, partsOf(today).year) })}
            {left && ` · ${left}`}
          </span>
        )}
      </p>
      <h2 id={`card-${id}`}>
        <Link to="/items/$itemId" params={{ itemId: id }}>
          {title}
        </Link>
      </h2>
      {words && words !== title && <blockquote className="card-words">{words}</blockquote>}
      {origin && (
        <p className="hint">
          {origin.speaker
            ? text('work.said', { speaker: origin.speaker, title: origin.title })
            : text('work.saidIn', { title: origin.title })}
        </p>
      )}
      {criterion && (
        <p className="card-criterion">
          <strong>{text('work.criterion')}</strong>
          {criterion}
        </p>
      )}
      <NextButton card={card} />
    </article>
  )
}

function NextButton({ card }: { card: ItemCard }) {
  const text = useText()
  const say = useSay()
  const navigate = useNavigate()
  const { signFor, isOnItsWay } = useSignFor(card)
  const { id, next } = card
  if (next === null)
    return (
      <Button block size="large" onClick={() => void navigate({ to: '/items/$itemId', params: { itemId: id } })}>
        {text('work.open')}
      </Button>
    )
  if (next === 'sign-for')
    return (
      <Button block type="primary" size="large" className="next" loading={isOnItsWay} onClick={() => void signFor()}>
        {say(actionLabels['sign-for'])}
      </Button>
    )
  // whoever verifies reads the report first; whoever reports begins at once
  const search = next === 'report-progress' || next === 'report-done' ? { do: next } : {}
  return (
    <Button
      block
      type="primary"
      size="large"
      className="next"
      onClick={() => void navigate({ to: '/items/$itemId', params: { itemId: id }, search })}
    >
      {say(actionLabels[next])}
    </Button>
  )
}
