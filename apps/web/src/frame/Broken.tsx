import { Link, useRouter } from '@tanstack/react-router'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { paths } from '../paths.ts'
import { useText } from '../platform/text.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'

/** What is shown in the place of a page that failed; everything around it stays. */
export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        queries.reset()
        reset()
        void router.invalidate()
      }}
    />
  )
}

export function NotFound() {
  const text = useText()
  return <EmptyState title={text('app.notFound')} action={<Link to={paths.start}>{text('app.toStart')}</Link>} />
}
