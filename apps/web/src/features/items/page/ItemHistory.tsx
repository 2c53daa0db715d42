import { dayInWords, partsOf } from '@luoshi/calendar'
import type { HistoryEntry, ItemView } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { historyQuery, useClockReader } from '../item-queries.ts'
import { evidenceWith, factInWords, writtenWith } from './history-words.ts'

type Entry = z.output<typeof HistoryEntry>

const clockTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
})
export const timeOf = (instant: string): string => clockTime.format(new Date(instant))

/** Everything that happened, latest first: who, for which unit, when, what, and why. */
export function ItemHistory({ item }: { item: ItemView }) {
  const { text } = useClockReader()
  const history = useQuery(historyQuery(item.id))
  const entries = history.data?.entries.toReversed()
  return (
    <section aria-labelledby="item-history">
      <h2 id="item-history">{text('item.history')}</h2>
      {entries && <p className="hint">{text('item.historySays', { count: entries.length })}</p>}
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Loading lines={4} />}
      <ol className="history" reversed>
        {entries?.map((entry) => (
          <Happened key={entry.version} entry={entry} names={history.data?.names ?? {}} evidence={item.evidence} />
        ))}
      </ol>
    </section>
  )
}

interface HappenedProps {
  entry: Entry
  names: Record<string, string>
  evidence: ItemView['evidence']
}

function Happened({ entry, names, evidence }: HappenedProps) {
  const { text, language, today } = useClockReader()
  const { year } = partsOf(today)
  const files = evidenceWith(entry).map((id) => evidence.find((piece) => piece.id === id)?.name ?? '')
  return (
    <li>
      <p className="history-when hint">
        <time dateTime={entry.recordedAt}>
          {dayInWords(entry.on, language, year)} {timeOf(entry.recordedAt)}
        </time>
        {' · '}
        {text('item.from', { person: entry.person.name, unit: entry.unit.name })}
      </p>
      <p className="history-what">{factInWords(entry, { text, language, names, year })}</p>
      {writtenWith(entry).map((words) => (
        <blockquote key={words} className="written">
          {words}
        </blockquote>
      ))}
      {files.length > 0 && <p className="hint">{files.filter(Boolean).join('、')}</p>}
    </li>
  )
}
