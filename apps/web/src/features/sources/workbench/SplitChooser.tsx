import { Button } from 'antd'
import { useText } from '../../../platform/text.ts'
import { breaksIn } from './speech.ts'

/** The words of a row with a mark wherever they may be cut in two. */
export function SplitChooser({
  words,
  onSplit,
  onDone,
}: {
  words: string
  /** Characters from the start of the words. */
  onSplit: (at: number) => void
  onDone: () => void
}) {
  const text = useText()
  const places = breaksIn(words)
  const starts = [0, ...places]
  return (
    <div className="split">
      <p className="hint">{places.length > 0 ? text('sources.splitWhere') : text('sources.splitNowhere')}</p>
      <p className="split-words">
        {starts.map((start, part) => (
          <span key={start}>
            {part > 0 && (
              <button type="button" onClick={() => onSplit(start)} aria-label={text('sources.splitHere')}>
                ✂
              </button>
            )}
            {words.slice(start, starts[part + 1])}
          </span>
        ))}
      </p>
      <Button size="small" onClick={onDone}>
        {text('app.cancel')}
      </Button>
    </div>
  )
}
