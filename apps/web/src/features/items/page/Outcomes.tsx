import { dayInWords, partsOf } from '@luoshi/calendar'
import { outcomeLabels, type ItemView } from '@luoshi/contract'
import { useSay } from '../../../platform/text.ts'
import { useClockReader } from '../item-queries.ts'

/** What the doer reported, and what the verifier found. */
export function Outcomes({ item: { report, closing } }: { item: ItemView }) {
  const say = useSay()
  const { text, language, today } = useClockReader()
  const told = (title: string, said: NonNullable<ItemView['closing']>) => (
    <section className="outcome">
      <h2>{title}</h2>
      <p>
        {text('item.reportSays', {
          person: said.person.name,
          on: dayInWords(said.on, language, partsOf(today).year),
          outcome: say(outcomeLabels[said.outcome]),
        })}
      </p>
      {said.note && <blockquote className="written">{said.note}</blockquote>}
    </section>
  )
  return (
    <>
      {report && told(text('item.report'), report)}
      {closing && told(text('item.closing'), closing)}
    </>
  )
}
