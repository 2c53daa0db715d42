import { Typography } from 'antd'
import type { ReactNode } from 'react'

/** A page says one thing in its first line; the rest proves it. */
export function Page({ title, says, actions, children }: { title: ReactNode; says?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'baseline', marginBottom: 16 }}>
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {title}
        </Typography.Title>
        {says && <Typography.Text type="secondary">{says}</Typography.Text>}
        {actions && <div style={{ marginInlineStart: 'auto', display: 'flex', gap: 8, flexWrap: 'wrap' }}>{actions}</div>}
      </div>
      {children}
    </>
  )
}
