import { useEffect, type ReactNode } from 'react'
import { useText } from '../platform/text.ts'

/** What the browser's tab, its history and its bookmarks say. */
export function usePageTitle(title: string): void {
  const product = useText()('app.name')
  useEffect(() => {
    document.title = title === product ? product : `${title} · ${product}`
  }, [title, product])
}

/** A page says one thing in its first line; the rest proves it. */
export function Page({
  title,
  says,
  actions,
  children,
}: {
  title: string
  says?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  usePageTitle(title)
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        {says && <p className="page-says">{says}</p>}
        {actions && <div className="page-actions no-print">{actions}</div>}
      </div>
      {children}
    </>
  )
}
