import { Link, useSearch } from '@tanstack/react-router'
import { Suspense, type ReactNode } from 'react'
import { paths } from '../paths.ts'
import { useText } from '../platform/text.ts'
import { Loading } from '../ui/Loading.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { PeoplePart, UnitsPart, useMay } from '../features/people/public.tsx'
import { AuditPart } from '../features/audit/public.tsx'
import { CalendarPart } from '../features/clocks/public.tsx'
import { PARTS, partIn, type Part } from './settings-address.ts'
import './settings.css'

const SHOWN: Record<Part, ReactNode> = {
  units: <UnitsPart />,
  people: <PeoplePart />,
  calendar: <CalendarPart />,
  audit: <AuditPart />,
}

/** The office's own affairs; each administrator finds only what is theirs. */
export default function SettingsPage() {
  const text = useText()
  const may = useMay()
  const { part } = useSearch({ strict: false })
  const open = PARTS.filter(({ needs }) => needs.some(may)).map(({ name }) => name)
  const current = open.find((name) => name === partIn(part)) ?? open[0]
  return (
    <Page title={text('app.area.settings')} says={text('settings.says')}>
      <nav className="settings-parts" aria-label={text('app.area.settings')}>
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
      <Suspense fallback={<Loading />}>
        {current ? SHOWN[current] : <EmptyState title={text('settings.nothing')} />}
      </Suspense>
    </Page>
  )
}
