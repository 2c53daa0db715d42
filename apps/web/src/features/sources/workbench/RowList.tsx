import type { PlainDate } from '@luoshi/calendar'
import type { FoundDemand, ItemView } from '@luoshi/contract'
import { Button } from 'antd'
import { useText } from '../../../platform/text.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { Acts } from './acts.ts'
import { DraftRow, type RowDoing } from './DraftRow.tsx'
import { anchorOf, spanOf } from './reshape.ts'
import { RowEditor } from './RowEditor.tsx'
import { SplitChooser } from './SplitChooser.tsx'
import type { Desk } from './use-desk.ts'

interface RowListProps {
  rows: readonly ItemView[]
  /** The year in which the speech was given: due days of the same year are shown without it. */
  year: number
  saidOn: PlainDate
  desk: Desk
  acts: Acts
  lit: string | undefined
  found: ReadonlyMap<string, FoundDemand>
  doing: RowDoing
}

/** The draft task table, in the order it was spoken. */
export function RowList({ rows, year, saidOn, desk, acts, lit, found, doing }: RowListProps) {
  const text = useText()
  if (rows.length === 0)
    return (
      <div className="rows">
        <EmptyState title={text('sources.noRows')} hint={text('sources.noRowsHint')} />
      </div>
    )
  return (
    <ol className="rows" aria-label={text('sources.theRows')}>
      {rows.map((row, place) => (
        <DraftRow
          key={row.id}
          row={row}
          number={place + 1}
          year={year}
          active={row.id === desk.active}
          lit={row.id === lit}
          checked={desk.checked.has(row.id)}
          why={found.get(spanOf(row.terms))}
          doing={doing}
          notice={acts.clashes.has(row.id) ? <Clash id={row.id} acts={acts} /> : undefined}
        >
          {row.id === desk.draft?.id ? opened(row, saidOn, desk, acts) : undefined}
        </DraftRow>
      ))}
    </ol>
  )
}

/** What the chosen row shows in place of its facts while it is written or cut. */
function opened(row: ItemView, saidOn: PlainDate, desk: Desk, acts: Acts) {
  const anchor = anchorOf(row.terms)
  if (desk.splitting && anchor)
    return (
      <SplitChooser
        words={row.terms.source.words}
        onSplit={(place) => desk.splitAt(anchor.start + place)}
        onDone={desk.stopSplitting}
      />
    )
  if (desk.editing)
    return (
      <RowEditor
        key={`${row.id} ${desk.editing}`}
        row={row}
        field={desk.editing}
        from={saidOn}
        revise={acts.revise}
        onDone={desk.close}
        onNext={() => desk.go(1)}
      />
    )
  return undefined
}

/** Somebody else has changed the row meanwhile: theirs is shown, and ours is one press away. */
function Clash({ id, acts }: { id: string; acts: Acts }) {
  const text = useText()
  return (
    <div className="clash" role="alert">
      <p>{text('sources.clash', { name: acts.clashes.get(id)?.by ?? '' })}</p>
      <Button size="small" onClick={() => void acts.insist(id).catch(() => undefined)}>
        {text('sources.useMine')}
      </Button>
      <Button size="small" onClick={() => acts.dropClash(id)}>
        {text('sources.useTheirs')}
      </Button>
    </div>
  )
}
