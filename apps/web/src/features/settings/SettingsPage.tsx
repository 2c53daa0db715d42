import { Link, useSearch } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { paths } from '../../paths.ts'
import { useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { useMay } from '../people/public.tsx'
import { AuditPart } from './AuditPart.tsx'
import { CalendarPart } from './CalendarPart.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import { PARTS, partIn, type Part } from './settings-address.ts'
import { UnitsPart } from './UnitsPart.tsx'
import './settings.css'

const SHOWN: Record<Part, ComponentType> = {
  units: UnitsPart,
  people: PeoplePart,
  calendar: CalendarPart,
  audit: AuditPart,
}

/** The office's own affairs; each administrator finds only what is theirs. */
export default function SettingsPage() {
  const text = useText()
  const may = useMay()
  const { part } = useSearch({ strict: false })
  const open = PARTS.filter(({ needs }) => needs.some(may)).map(({ name }) => name)
  const current = open.find((name) => name === partIn(part)) ?? open[0]
  const Shown = current && SHOWN[current]
  return (
    <Page title={text('app.settings')} says={text('settings.says')}>
      <nav className="settings-parts" aria-label={text('app.settings')}>
        {open.map((name) => (
          <Link
            key={name}
            to={paths.settings}
            search={{ part: name }}
            aria-current={name === current ? 'page' : undefined}
          >
            {text(`settings.part.${name}`)}
          </Link>
        ))}
      </nav>
      {Shown ? <Shown /> : <EmptyState title={text('settings.nothing')} />}
    </Page>
  )
}
