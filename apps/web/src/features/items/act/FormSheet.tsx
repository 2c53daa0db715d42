import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { usePhone } from '../use-narrow.ts'

/** A form over the page: at the side on a wide screen, the whole screen on a phone. The focus goes in, and back where it came from. */
export function FormSheet({
  title,
  subtitle,
  onClose,
  children,
}: {
  title: string
  subtitle: string
  onClose: () => void
  children: ReactNode
}) {
  const phone = usePhone()
  return (
    <Drawer
      open
      onClose={onClose}
      title={title}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '100%' : 480}
      destroyOnHidden
    >
      <p className="sheet-subtitle">{subtitle}</p>
      {children}
    </Drawer>
  )
}
