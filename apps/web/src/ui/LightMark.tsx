import { Tooltip } from 'antd'

export type LightName =
  'draft' | 'not-signed-for' | 'on-time' | 'due-soon' | 'overdue' | 'paused' | 'closed' | 'cancelled'

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
  const look = `light light-${light}`
  const inside = (
    <>
      <span aria-hidden="true">{SHAPE[light]}</span> {word}
    </>
  )
  if (!reason) return <span className={look}>{inside}</span>
  return (
    <Tooltip title={reason} trigger={['hover', 'focus', 'click']}>
      <button type="button" className={look}>
        {inside}
      </button>
    </Tooltip>
  )
}
