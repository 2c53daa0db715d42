import { useText } from '../../platform/text.ts'
import { Page } from '../../ui/Page.tsx'

export default function SourcesPage() {
  const text = useText()
  return <Page title={text('app.sources')}>…</Page>
}
