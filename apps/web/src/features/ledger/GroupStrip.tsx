import {
  groupings,
  lightLabels,
  phaseLabels,
  type Grouping,
  type OutputOf,
  ledgerEndpoints,
  type Words,
} from '@luoshi/contract'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useSay, useText } from '../../platform/text.ts'
import { useMay } from '../people/public.tsx'
import type { LedgerSearch } from './ledger-address.ts'

type Totals = OutputOf<typeof ledgerEndpoints.totals>
/** Groups shown before the rest is asked for. */
const FIRST = 12
const FILTERED_BY = { light: 'light', phase: 'phase', unit: 'lead', source: 'source' } as const

/** The ledger divided: each group with how many it has and how many of those are overdue; a press shows that group alone. */
export function GroupStrip({
  by,
  totals,
  search,
  onChange,
}: {
  by: Grouping
  totals: Totals | undefined
  search: LedgerSearch
  onChange: (changed: Partial<LedgerSearch>) => void
}) {
  const text = useText()
  const say = useSay()
  const may = useMay()
  const [all, setAll] = useState(false)
  const labels: Record<string, Words> = { ...phaseLabels, ...(by === 'light' ? lightLabels : {}) }
  const filter = FILTERED_BY[by]
  const groups = totals?.groups ?? []
  const shown = all ? groups : groups.slice(0, FIRST)
  const nameOf = ({ key, name }: Totals['groups'][number]) => {
    const label = key === null ? undefined : labels[key]
    if (name !== null) return name
    return label && filter !== 'lead' && filter !== 'source'
      ? say(label)
      : text(by === 'unit' ? 'ledger.noLead' : 'ledger.noSource')
  }
  return (
    <div className="groups no-print">
      <Segmented<Grouping>
        size="small"
        aria-label={text('ledger.groupBy')}
        value={by}
        onChange={(next) => onChange({ by: next })}
        options={groupings
          .filter((one) => one !== 'source' || may('source.read'))
          .map((one) => ({ value: one, label: text(`ledger.by.${one}`) }))}
      />
      <ul>
        {shown.map((group) => (
          <li key={group.key ?? 'none'}>
            <button
              type="button"
              disabled={group.key === null}
              aria-pressed={group.key !== null && search[filter] === group.key}
              onClick={() =>
                onChange({ [filter]: search[filter] === group.key ? undefined : (group.key ?? undefined) })
              }
            >
              {nameOf(group)} <b>{group.count}</b>
              {group.overdue > 0 && by !== 'light' && (
                <span className="light-overdue" title={text('ledger.overdue', { count: group.overdue })}>
                  {' '}
                  ■{group.overdue}
                </span>
              )}
            </button>
          </li>
        ))}
        {groups.length > FIRST && (
          <li>
            <button type="button" onClick={() => setAll(!all)}>
              {all ? text('ledger.fewerGroups') : text('ledger.moreGroups', { count: groups.length - FIRST })}
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}
