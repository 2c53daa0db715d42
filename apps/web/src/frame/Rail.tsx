import EllipsisOutlined from '@ant-design/icons/es/icons/EllipsisOutlined'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useText } from '../platform/text.ts'
import type { Area } from './areas.tsx'

/** Entries that fit at the foot of a phone beside 更多. */
const ON_A_PHONE = 3

/** The names of the office, as far as they exist and are the reader's business. On a phone the later ones stand behind 更多. */
export function Rail({ areas }: { areas: readonly Area[] }) {
  const text = useText()
  const more = useRef<HTMLDetailsElement>(null)
  const folds = areas.length > ON_A_PHONE + 1
  const entry = ({ name, path, icon }: Area, place: number) => (
    <Link
      key={name}
      to={path}
      preload="intent"
      className={folds && place >= ON_A_PHONE ? 'wide-only' : undefined}
      onClick={() => more.current?.removeAttribute('open')}
    >
      {icon}
      <span>{text(`app.area.${name}`)}</span>
    </Link>
  )
  return (
    <nav aria-label={text('app.rail')}>
      {areas.map(entry)}
      {folds && (
        <details className="narrow-only" ref={more}>
          <summary>
            <EllipsisOutlined />
            <span>{text('app.more')}</span>
          </summary>
          <div>{areas.slice(ON_A_PHONE).map((area) => entry(area, 0))}</div>
        </details>
      )}
    </nav>
  )
}
