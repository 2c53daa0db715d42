import { lightLabels, outcomeLabels, type Standing } from '@luoshi/contract'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useSay, useText } from '../../platform/text.ts'
import { LightMark } from '../../ui/LightMark.tsx'
import { DISPATCHED } from './overview-address.ts'

type Scope = Record<string, string>

/** A number that opens its rows; a nought is only a nought. */
export function Rows({ count, scope, label }: { count: number; scope: Scope; label: string }) {
  if (count === 0) return <span className="nought">0</span>
  return (
    <Link to={paths.ledger} search={scope} aria-label={`${label} ${count}`}>
      {count}
    </Link>
  )
}

const LIGHTS = [
  ['overdue', 'overdue'],
  ['due-soon', 'dueSoon'],
  ['on-time', 'onTime'],
  ['not-signed-for', 'notSignedFor'],
  ['paused', 'paused'],
] as const
const OUTCOMES = ['done', 'partly', 'not-possible', 'handed-over', 'standing', 'not-accepted'] as const

/** Columns of a standing, the same in every table: what is open by light, then how it ended, each end by its own name. */
export function StandingHead({ first }: { first: string }) {
  const text = useText()
  const say = useSay()
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{text('overview.dispatched')}</th>
        {LIGHTS.map(([light]) => (
          <th scope="col" key={light}>
            <LightMark light={light} word={say(lightLabels[light])} />
          </th>
        ))}
        {OUTCOMES.map((outcome) => (
          <th scope="col" key={outcome}>
            {say(outcomeLabels[outcome])}
          </th>
        ))}
      </tr>
    </thead>
  )
}

export function StandingCells({ standing, scope }: { standing: Standing; scope: Scope }) {
  const text = useText()
  const say = useSay()
  return (
    <>
      <td>
        <Rows count={standing.dispatched} scope={{ ...scope, phase: DISPATCHED }} label={text('overview.dispatched')} />
      </td>
      {LIGHTS.map(([light, key]) => (
        <td key={light} className={standing[key] > 0 && light === 'overdue' ? 'is-late' : undefined}>
          <Rows count={standing[key]} scope={{ ...scope, light }} label={say(lightLabels[light])} />
        </td>
      ))}
      {OUTCOMES.map((outcome) => (
        <td key={outcome}>
          <Rows
            count={standing.outcomes[outcome]}
            scope={{ ...scope, phase: 'closed', outcome }}
            label={say(outcomeLabels[outcome])}
          />
        </td>
      ))}
    </>
  )
}
