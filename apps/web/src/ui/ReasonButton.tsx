import { Button, Tooltip, type ButtonProps } from 'antd'
import { useId } from 'react'

/** A button that says why it cannot be used: it stays in the tab order, and its reason is read out and shown. */
export function ReasonButton({ reason, onClick, ...button }: ButtonProps & { reason?: string | undefined }) {
  const id = useId()
  if (reason === undefined) return <Button {...button} {...(onClick ? { onClick } : {})} />
  return (
    <>
      <Tooltip title={reason} trigger={['hover', 'focus', 'click']}>
        <Button
          {...button}
          aria-disabled
          aria-describedby={id}
          className={`${button.className ?? ''} greyed`}
          htmlType="button"
        />
      </Tooltip>
      <span id={id} hidden>
        {reason}
      </span>
    </>
  )
}
