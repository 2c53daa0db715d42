import { Button } from 'antd'
import { useProblemWords } from '../platform/problem.ts'
import { useText } from '../platform/text.ts'

/** What happened, what was kept, what to do. */
export function ErrorState({ error, kept, onRetry }: { error: unknown; kept?: string; onRetry?: () => void }) {
  const text = useText()
  const words = useProblemWords()
  return (
    <div className="empty" role="alert">
      <p className="empty-title">{words(error)}</p>
      {kept && <p className="hint">{kept}</p>}
      {onRetry && <Button onClick={onRetry}>{text('app.retry')}</Button>}
    </div>
  )
}
