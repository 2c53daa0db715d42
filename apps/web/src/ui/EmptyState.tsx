import type { ReactNode } from 'react'

/** Says what will be here, and offers the first step. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {hint && <p className="hint">{hint}</p>}
      {action}
    </div>
  )
}
