import { dayInWords, fullDayInWords, partsOf, type PlainDate } from '@luoshi/calendar'
import { delayCauseLabels, type ItemView } from '@luoshi/contract'
import { useSay } from '../../../platform/text.ts'
import { useClockReader } from '../item-queries.ts'
import { leftInWords } from '../light-words.ts'
import { Facts } from './Facts.tsx'

/** The clock with its arithmetic: the day, the first day, what moved it, what stopped it, and how it was counted. */
export function ItemClock({ item }: { item: ItemView }) {
  const say = useSay()
  const reader = useClockReader()
  const { text, language, today } = reader
  const { due, originalDue, clock, terms, delayCause, round, rung, returns, lookBackOn, phase } = item
  const day = (value: PlainDate) => dayInWords(value, language, partsOf(today).year)
  const isRunning = phase === 'dispatched' || phase === 'in-progress'
  const pending = clock?.pending
  const basis = terms.due && <Basis due={terms.due} day={day} />
  return (
    <section className="side-clock" aria-labelledby="item-clock">
      <h2 id="item-clock">{text('item.clock')}</h2>
      <Facts
        facts={[
          [
            text('item.due'),
            due && (
              <>
                {fullDayInWords(due, language)}
                {isRunning && <span className="hint row-notes">{leftInWords(due, reader)}</span>}
              </>
            ),
          ],
          [text('item.originalDue'), originalDue && originalDue !== due && day(originalDue)],
          [
            text('item.extensions'),
            clock && clock.extensions > 0 && text('item.extensionsCount', { count: clock.extensions }),
          ],
          [
            text('item.pausedDays'),
            clock && clock.pausedDays > 0 && text('item.daysCount', { count: clock.pausedDays }),
          ],
          [text('item.delayCause'), delayCause && say(delayCauseLabels[delayCause])],
          [text('item.lookBackOn'), lookBackOn && day(lookBackOn)],
          [text('item.basis'), basis],
        ]}
      />
      {pending && (
        <p className="pending">
          {text('item.pending', {
            person: pending.person.name,
            until: day(pending.until),
            cause: say(delayCauseLabels[pending.cause]),
            reason: pending.reason,
          })}
        </p>
      )}
      <p className="hint">
        {[
          round > 1 && text('item.round', { count: round }),
          rung > 0 && text('item.rung', { count: rung }),
          returns > 0 && text('item.returned', { count: returns }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  )
}

function Basis({ due, day }: { due: NonNullable<ItemView['terms']['due']>; day: (value: PlainDate) => string }) {
  const { text } = useClockReader()
  const { basis } = due
  if (basis.type === 'set') return text('item.basisSet')
  if (basis.type === 'said') return text('item.basisSaid', { words: basis.words, explain: basis.explain })
  return text('item.counted', { from: day(basis.from), rule: basis.rule, explain: basis.explain })
}
