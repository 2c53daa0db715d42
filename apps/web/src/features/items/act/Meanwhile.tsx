import { partsOf } from '@luoshi/calendar'
import type { ItemView } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { historyQuery, useClockReader } from '../item-queries.ts'
import { factInWords, writtenWith } from '../page/history-words.ts'
import { timeOf } from '../page/ItemHistory.tsx'

/** Somebody was faster: says who and what, and lets the writer go on from there with everything typed still in place. */
export function Meanwhile({ item, seen, onGoOn }: { item: ItemView; seen: number; onGoOn: () => void }) {
  const { text, language, today } = useClockReader()
  const isBehind = item.version > seen
  const { data } = useQuery({ ...historyQuery(item.id), enabled: isBehind })
  if (!isBehind) return null
  const fresh = data?.entries.filter(({ version }) => version > seen) ?? []
  return (
    <div role="alert" className="meanwhile-box">
      <strong>{text('item.meanwhile')}</strong>
      <ul className="meanwhile">
        {fresh.map((entry) => (
          <li key={entry.version}>
            {timeOf(entry.recordedAt)}{' '}
            {text('item.meanwhileSays', {
              person: entry.person.name,
              unit: entry.unit.name,
              sentence: factInWords(entry, { text, language, names: data?.names ?? {}, year: partsOf(today).year }),
            })}
            {writtenWith(entry).map((words) => (
              <blockquote key={words} className="written">
                {words}
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
      <Button onClick={onGoOn}>{text('item.goOn')}</Button>
    </div>
  )
}
