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
  // numbered demands are headings of their own in some texts; the outline is for finding the way
  const shown = sections.filter(({ level }) => level <= 2)
  const headings = shown.length > 0 ? shown : sections
  const here = at === undefined ? undefined : headings.findLast(({ start }) => start <= at)
  return (
    <nav className="outline" aria-label={text('sources.outline')}>
      {headings.length === 0 && <p className="hint">{text('sources.noOutline')}</p>}
      {headings.map((section) => (
        <button
          key={section.start}
          type="button"
          className={`outline-${Math.min(section.level, 3)}`}
          aria-current={section === here ? 'location' : undefined}
          onClick={() => onGo(section.start)}
        >
          <span>
            {section.marker}
            {section.title}
          </span>
        </button>
      ))}
    </nav>
  )
}
