import { Button } from 'antd'
import { problemIn, useProblemWords } from '../../../platform/problem.ts'
import { language, useText } from '../../../platform/text.ts'
import type { Acts } from './acts.ts'

/** What was saved and when, what can be taken back, and the way to send it out. */
export function DeskBar({
  acts,
  ready,
  onPreview,
  onOne,
}: {
  acts: Acts
  ready: number
  onPreview: () => void
  onOne: (() => void) | undefined
}) {
  const text = useText()
  return (
    <div className="desk-bar no-print">
      <span className="hint wide-only">
        <kbd>?</kbd> {text('app.keys')}
      </span>
      <SaveWords acts={acts} />
      <span className="desk-bar-end">
        {acts.canUndo !== undefined && (
          <Button type="text" onClick={() => void acts.undo().catch(() => undefined)}>
            {text('sources.undo', { what: acts.canUndo })}
          </Button>
        )}
        {onOne && <Button onClick={onOne}>{text('sources.dispatchOne')}</Button>}
        <Button type={ready > 0 ? 'primary' : 'default'} onClick={onPreview}>
          {ready > 0 ? text('sources.previewAndDispatch', { count: ready }) : text('sources.preview')}
        </Button>
      </span>
    </div>
  )
}

function SaveWords({ acts }: { acts: Acts }) {
  const text = useText()
  const words = useProblemWords()
  const { saving, savedAt, error } = acts.state
  const isOurs = problemIn(error)?.status !== 412 // that one is told in its row
  if (saving > 0) return <output className="hint">{text('sources.saving')}</output>
  if (error !== undefined && isOurs)
    return (
      <span className="desk-failed" role="alert">
        {words(error)}
      </span>
    )
  if (savedAt === null) return <output className="hint">{text('sources.autosave')}</output>
  const time = savedAt.toLocaleTimeString(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  })
  return <output className="hint">{text('sources.savedAt', { time })}</output>
}
