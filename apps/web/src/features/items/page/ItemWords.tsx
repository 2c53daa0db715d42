import { dayInWords } from '@luoshi/calendar'
import { sourceLabels, type ItemView } from '@luoshi/contract'
import { Link } from '@tanstack/react-router'
import { language, useSay, useText } from '../../../platform/text.ts'
import { useMay } from '../../people/public.tsx'

/** What was said, in its place, and what counts as done. */
export function ItemWords({ item: { terms, origin } }: { item: ItemView }) {
  const text = useText()
  const say = useSay()
  const may = useMay()
  const { source, criterion, evidenceWanted, deliverables } = terms
  return (
    <section className="asked" aria-labelledby="item-words">
      <h2 id="item-words">{text('item.words')}</h2>
      {source.words ? (
        <blockquote className="said item-said">{source.words}</blockquote>
      ) : (
        <p>{text('item.noWords')}</p>
      )}
      <p className="hint">
        {origin
          ? text(origin.speaker ? 'item.speech' : 'item.speechBare', {
              date: dayInWords(origin.saidOn, language()),
              speaker: origin.speaker ?? '',
              title: origin.title,
            })
          : [say(sourceLabels[source.type]), occasionOf(source)].filter(Boolean).join(' · ')}
        {source.type === 'document' && may('source.read') && (
          <>
            {' · '}
            <Link to="/sources/$sourceId" params={{ sourceId: source.document }} hash={`at-${source.start}`}>
              {text('item.openSource')}
            </Link>
          </>
        )}
      </p>
      <h2>{text('item.criterion')}</h2>
      <p className="item-criterion">{criterion ?? text('item.noCriterion')}</p>
      <Listed title={text('item.wanted')} things={evidenceWanted} />
      <Listed title={text('item.deliverables')} things={deliverables} />
    </section>
  )
}

/** What the occasion was called, where it is not a document. */
function occasionOf(source: ItemView['terms']['source']): string {
  switch (source.type) {
    case 'meeting':
      return source.meeting
    case 'finding':
      return source.finding
    case 'letter':
      return source.letter
    case 'recurrence':
      return source.series
    case 'document':
    case 'person':
      return ''
  }
}

function Listed({ title, things }: { title: string; things: readonly string[] }) {
  if (things.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </>
  )
}
