import { Tooltip } from 'antd'

export type LightName = 'draft' | 'not-signed-for' | 'on-time' | 'due-soon' | 'overdue' | 'paused' | 'closed' | 'cancelled'

/** Shape beside colour and word: a light is read without seeing its colour. */
const SHAPE: Record<LightName, string> = {
  draft: '◇',
  'not-signed-for': '○',
  'on-time': '●',
  'due-soon': '▲',
  overdue: '■',
  paused: '‖',
  closed: '✓',
  cancelled: '×',
}

/** A light with its word, and why it shows as it does on hover, focus or tap. */
export function LightMark({ light, word, reason }: { light: LightName; word: string; reason?: string | undefined }) {
  const mark = (
    <span className={`light light-${light}`} tabIndex={reason ? 0 : undefined}>
      <span aria-hidden="true">{SHAPE[light]}</span> {word}
    </span>
  )
  return reason ? <Tooltip title={reason}>{mark}</Tooltip> : mark
}
