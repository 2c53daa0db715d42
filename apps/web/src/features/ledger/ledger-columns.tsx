import { dayInWords, parsePlainDate } from '@luoshi/calendar'
import {
  kindLabels,
  levelLabels,
  lightLabels,
  outcomeLabels,
  phaseLabels,
  type ItemRow,
  type LedgerColumn,
} from '@luoshi/contract'
import { language, useSay, useText } from '../../platform/text.ts'
import { LightMark } from '../../ui/LightMark.tsx'
import type { Column } from '../../ui/QueryTable.tsx'

/** How each column shows a row. */
export function useLedgerColumns(wanted: readonly LedgerColumn[]): Column<ItemRow>[] {
  const text = useText()
  const say = useSay()
  const day = (value: string | null) => {
    const read = value === null ? undefined : parsePlainDate(value)
    return read ? <time dateTime={read}>{dayInWords(read, language())}</time> : <span className="hint">—</span>
  }
  const cell: Partial<Record<LedgerColumn, Omit<Column<ItemRow>, 'key' | 'title'>>> = {
    title: {
      render: ({ title, childrenTotal, childrenOpen }) => (
        <>
          <span className="ledger-title">{title}</span>
          {childrenTotal > 0 && (
            <span className="hint">{text('ledger.children', { open: childrenOpen, count: childrenTotal })}</span>
          )}
        </>
      ),
    },
    light: { width: 112, render: ({ light }) => <Light light={light} /> },
    lead: {
      width: 150,
      render: ({ lead, phase }) =>
        lead?.name ?? (phase === 'draft' ? <span className="lacking">{text('ledger.noLead')}</span> : '—'),
    },
    due: { width: 132, render: ({ due }) => day(due) },
    verifier: { width: 150, wideOnly: true, render: ({ verifier }) => verifier?.name ?? '—' },
    phase: { width: 96, wideOnly: true, render: ({ phase }) => say(phaseLabels[phase]) },
    level: { width: 72, wideOnly: true, render: ({ level }) => say(levelLabels[level]) },
    kind: { width: 96, wideOnly: true, render: ({ kind }) => say(kindLabels[kind]) },
    originalDue: { width: 132, wideOnly: true, render: ({ originalDue }) => day(originalDue) },
    outcome: { width: 110, wideOnly: true, render: ({ outcome }) => (outcome ? say(outcomeLabels[outcome]) : '—') },
    returns: { width: 84, align: 'right', wideOnly: true, render: ({ returns }) => returns },
    updatedAt: { width: 132, wideOnly: true, render: ({ updatedAt }) => day(updatedAt.slice(0, 10)) },
  }
  return wanted.flatMap((key) => {
    const shown = cell[key]
    return shown ? [{ key, title: text(`ledger.column.${key}`), ...shown }] : []
  })
}

/** A light with its word and, where a clock runs, how much of it is left. */
export function Light({ light: { light, workingDays } }: { light: ItemRow['light'] }) {
  const text = useText()
  const say = useSay()
  const runs = workingDays !== null && ['on-time', 'due-soon', 'overdue', 'not-signed-for'].includes(light)
  const reason = runs
    ? text(workingDays < 0 ? 'ledger.daysLate' : 'ledger.daysLeft', { days: Math.abs(workingDays) })
    : undefined
  return <LightMark light={light} word={say(lightLabels[light])} reason={reason} />
}
