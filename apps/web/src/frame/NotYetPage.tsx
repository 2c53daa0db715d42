import { useText } from '../platform/text.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import type { AreaName } from './areas.tsx'

/** An address that is kept for a page which is not there yet; no entry of the rail leads to it. */
export const notYet = (name: AreaName) =>
  function NotYetPage() {
    const text = useText()
    return (
      <Page title={text(`app.area.${name}`)}>
        <EmptyState title={text('app.notYet')} />
      </Page>
    )
  }
