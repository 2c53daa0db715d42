import { useText } from '../platform/text.ts'

/** Keeps the place of what is coming, so that nothing jumps when it is there. */
export function Loading({ lines = 8 }: { lines?: number }) {
  const text = useText()
  return (
    <output className="loading" aria-label={text('app.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ width: `${[92, 78, 85, 64, 88, 70][line % 6]}%` }} />
      ))}
    </output>
  )
}
