import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { PersonMenu, useSession } from '../features/people/public.tsx'
import { followChanges } from '../platform/live.ts'
import { useReached } from '../platform/online.ts'
import { useText } from '../platform/text.ts'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { useShortcuts } from '../ui/shortcuts.ts'
import { areasFor } from './areas.tsx'
import { Rail } from './Rail.tsx'
import { SearchField } from './SearchField.tsx'

/** Fetched when somebody first asks for it. */
const ShortcutSheet = lazy(() =>
  import('../ui/ShortcutSheet.tsx').then((module) => ({ default: module.ShortcutSheet })),
)

/** What stays around every page: the bar on top, the rail at the side (on a phone: at the foot), and the keys. */
export function Frame() {
  const text = useText()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { bureau, permissions } = useSession()
  const [sheet, setSheet] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const open = areasFor(permissions)

  useEffect(() => followChanges(queries), [queries])
  useShortcuts(text('app.everywhere'), [
    { keys: '/', label: text('app.searchKey'), run: () => search.current?.focus() },
    { keys: '?', label: text('app.keys'), run: () => setSheet(true) },
    ...open.map(({ name, path }, place) => ({
      keys: `Alt+${place + 1}`,
      label: text(`app.area.${name}`),
      run: () => void navigate({ to: path }),
    })),
  ])
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {text('app.skip')}
      </a>
      <header>
        <span className="brand">{text('app.name')}</span>
        <span className="bureau">{bureau.name}</span>
        {permissions.includes('item.read') && <SearchField ref={search} />}
        <span className="bar-end">
          <LanguageSwitch />
          <PersonMenu />
        </span>
      </header>
      <Rail areas={open} />
      <main id="content" tabIndex={-1}>
        <OfflineBar />
        <Outlet />
      </main>
      {sheet && (
        <Suspense>
          <ShortcutSheet open onClose={() => setSheet(false)} />
        </Suspense>
      )}
    </div>
  )
}

function OfflineBar() {
  const text = useText()
  return useReached() ? null : <output className="offline no-print">{text('app.offline')}</output>
}
