import type { ReactNode } from 'react'

/** One field of a form: label above, hint below, the error in the place and in words that say what to do. */
export function Labelled({
  label,
  id,
  hint,
  error,
  children,
}: {
  label: ReactNode
  id: string
  hint?: ReactNode
  error?: string | undefined
  children: ReactNode
}) {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children}
      {error ? (
        <p className="labelled-error" id={`${id}-hint`} role="alert">
          {error}
        </p>
      ) : (
        hint && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}
