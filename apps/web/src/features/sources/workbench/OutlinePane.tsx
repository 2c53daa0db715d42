import { useText } from '../../../platform/text.ts'

interface Section {
  level: number
  marker: string
  title: string
  start: number
}

/** The headings of the speech; the one the chosen row stands under is marked. */
export function OutlinePane({
  sections,
  at,
  onGo,
}: {
  sections: readonly Section[]
  at: number | undefined
  onGo: (start: number) => void
}) {
  const text = useText()
  const here = at === undefined ? undefined : sections.findLast(({ start }) => start <= at)
  return (
    <nav className="outline" aria-label={text('sources.outline')}>
      {sections.length === 0 && <p className="hint">{text('sources.noOutline')}</p>}
      {sections.map((section) => (
        <button
          key={section.start}
          type="button"
          className={`outline-${Math.min(section.level, 3)}`}
          aria-current={section === here ? 'location' : undefined}
          onClick={() => onGo(section.start)}
        >
          {section.marker}
          {section.title}
        </button>
      ))}
    </nav>
  )
}
