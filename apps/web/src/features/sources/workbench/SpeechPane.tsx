import { memo, useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import { Button } from 'antd'
import { useText } from '../../../platform/text.ts'
import { setOut, type Anchor, type Paragraph } from './speech.ts'

interface SpeechPaneProps {
  text: string
  anchors: readonly (Anchor & { kind: string })[]
  headings: readonly { start: number; end: number; level: number }[]
  active: string | undefined
  lit: string | undefined
  onHover: (row: string | undefined) => void
  onChoose: (row: string) => void
  onNewRow: (start: number, end: number) => void
  onAnchor: (start: number, end: number) => void
  /** Where the caret was last put, for splitting. */
  onCaret: (place: number | undefined) => void
}

interface Marked {
  start: number
  end: number
  top: number
  left: number
}

/** The speech, set to be read. What rows stand on is marked by kind; the rest is quieter, never hidden. */
export function SpeechPane(props: SpeechPaneProps) {
  const { text, anchors, headings, active, lit, onHover, onChoose, onNewRow, onAnchor, onCaret } = props
  const words = useText()
  const pane = useRef<HTMLDivElement>(null)
  const [marked, setMarked] = useState<Marked>()
  const paragraphs = useMemo(() => setOut(text, anchors, headings), [text, anchors, headings])
  const kinds = useMemo(() => new Map(anchors.map(({ id, kind }) => [id, kind])), [anchors])

  useEffect(() => {
    const light = (row: string | undefined, mark: string) => {
      if (row === undefined || paragraphs.length === 0) return () => undefined
      const runs = [...(pane.current?.querySelectorAll(`[data-row="${row}"]`) ?? [])]
      for (const run of runs) run.classList.add(mark)
      runs[0]?.scrollIntoView({ block: mark === 'is-active' ? 'center' : 'nearest' })
      return () => {
        for (const run of runs) run.classList.remove(mark)
      }
    }
    const quench = [light(active, 'is-active'), light(lit === active ? undefined : lit, 'is-lit')]
    return () => {
      for (const one of quench) one()
    }
  }, [active, lit, paragraphs])

  const rowAt = (event: MouseEvent) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined
  const readSelection = () => {
    const selection = getSelection()
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
    if (!range || !pane.current?.contains(range.commonAncestorContainer)) return setMarked(undefined)
    const start = offsetOf(range.startContainer, range.startOffset)
    const end = offsetOf(range.endContainer, range.endOffset)
    onCaret(start)
    if (start === undefined || end === undefined || text.slice(start, end).trim() === '') return setMarked(undefined)
    const box = range.getBoundingClientRect()
    const frame = pane.current.getBoundingClientRect()
    setMarked({
      start,
      end,
      top: box.bottom - frame.top + pane.current.scrollTop + 6,
      left: Math.max(8, box.left - frame.left),
    })
  }
  const use = (what: (start: number, end: number) => void) => () => {
    if (!marked) return
    what(marked.start, marked.end)
    getSelection()?.removeAllRanges()
    setMarked(undefined)
  }
  return (
    <div
      className="speech"
      ref={pane}
      onMouseOver={(event) => onHover(rowAt(event))}
      onFocus={() => undefined}
      onMouseLeave={() => onHover(undefined)}
      onMouseUp={readSelection}
      onTouchEnd={readSelection}
      onClick={(event) => {
        const row = rowAt(event)
        if (row !== undefined && getSelection()?.isCollapsed !== false) onChoose(row)
      }}
      // everything the mouse does here, the rows beside it do by keys
      role="presentation"
    >
      <Paragraphs paragraphs={paragraphs} kinds={kinds} />
      {marked && (
        <div className="speech-tools" style={{ top: marked.top, left: marked.left }}>
          <Button size="small" type="primary" onClick={use(onNewRow)}>
            {words('sources.newRow')}
          </Button>
          {active && (
            <Button size="small" onClick={use(onAnchor)}>
              {words('sources.anchorHere')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

const Paragraphs = memo(function Paragraphs({
  paragraphs,
  kinds,
}: {
  paragraphs: readonly Paragraph[]
  kinds: ReadonlyMap<string, string>
}) {
  const run = useCallback((row: string | null) => (row === null ? {} : { 'data-row': row }), [])
  return paragraphs.map(({ start, level, pieces }) => (
    <p key={start} className={level === null ? undefined : `heading-${level}`} id={`p${start}`}>
      {pieces.map((piece) => (
        <span
          key={piece.start}
          data-start={piece.start}
          {...run(piece.row)}
          className={
            piece.row !== null ? `demand demand-${kinds.get(piece.row) ?? 'task'}` : piece.heading ? 'heading' : 'quiet'
          }
        >
          {piece.text}
        </span>
      ))}
    </p>
  ))
})

/** A place in the text from a place in the page. */
function offsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const run = element?.closest<HTMLElement>('[data-start]')
  if (run) return Number(run.dataset['start']) + (node instanceof Element ? 0 : offset)
  const next = element?.querySelectorAll<HTMLElement>('[data-start]')
  const first = next?.[0]
  return first ? Number(first.dataset['start']) : undefined
}
