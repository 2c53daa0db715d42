import { Link } from '@tanstack/react-router'
import { useText } from '../platform/text.ts'
import type { Area } from './areas.tsx'

/** The seven names of the office, as far as they exist and are the reader's business. */
export function Rail({ areas }: { areas: readonly Area[] }) {
  const text = useText()
  return (
    <nav aria-label={text('app.rail')}>
      {areas.map(({ name, path, icon }) => (
        <Link key={name} to={path} preload="intent">
          {icon}
          <span>{text(`app.${name}`)}</span>
        </Link>
      ))}
    </nav>
  )
}
