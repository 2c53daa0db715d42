import { dayInWords, partsOf } from '@luoshi/calendar'
import {
  blockedInWords,
  kindLabels,
  levelLabels,
  lightLabels,
  phaseLabels,
  strengthLabels,
  termLabels,
  type FoundDemand,
  type ItemView,
} from '@luoshi/contract'
import { memo, useState, type ReactNode } from 'react'
import { language, useSay, useText } from '../../../platform/text.ts'
import { LightMark } from '../../../ui/LightMark.tsx'
import { missingIn, standing } from './tally.ts'

/** A field of a row that can be filled in on its own. */
export type Field = 'title' | 'lead' | 'supports' | 'due' | 'verifier' | 'criterion' | 'evidenceWanted'

export interface RowDoing {
  choose: (id: string) => void
  hover: (id: string | undefined) => void
  edit: (id: string, field: Field) => void
  check: (id: string) => void
  takeUp: (id: string) => void
}

interface DraftRowProps {
  row: ItemView
  number: number
  year: number
  active: boolean
  lit: boolean
  checked: boolean
  /** What found these words; absent for a row that was made or changed by hand. */
  why: FoundDemand | undefined
  doing: RowDoing
  notice?: ReactNode
  /** Shown in place of the facts while the row is written. */
  children?: ReactNode
}

/** One row of the draft task table: what is asked, of whom, until when, and what counts as done. */
export const DraftRow = memo(function DraftRow(props: DraftRowProps) {
  const { row, number, year, active, lit, checked, why, doing, notice, children } = props
  const text = useText()
  const say = useSay()
  const at = standing(row)
  const isDraft = row.phase === 'draft'
  const look = ['draft-row', `kind-${row.kind}`, `is-${at}`, active && 'is-active', lit && 'is-lit'].filter(Boolean)
  return (
    <li id={`row-${row.id}`} className={look.join(' ')} aria-current={active ? 'true' : undefined}>
      {/* the mouse lights the words; keys do it by choosing the row */}
      <div role="presentation" onMouseEnter={() => doing.hover(row.id)} onMouseLeave={() => doing.hover(undefined)}>
        <div className="draft-head">
          {isDraft && (
            <input
              type="checkbox"
              checked={checked}
              onChange={() => doing.check(row.id)}
              aria-label={text('sources.selectRow', { number })}
            />
          )}
          <span className="draft-number">{number}</span>
          <button
            type="button"
            className="draft-title"
            onClick={() => doing.choose(row.id)}
            onDoubleClick={() => isDraft && doing.edit(row.id, 'title')}
          >
            {row.title}
          </button>
          <span className="draft-kind">
            {say(kindLabels[row.kind])}
            {row.terms.strength !== 'must' && ` · ${say(strengthLabels[row.terms.strength])}`}
            {row.level !== 'ordinary' && ` · ${say(levelLabels[row.level])}`}
          </span>
        </div>
        {at === 'set-aside' && (
          <p className="draft-aside">
            <span>{text('sources.notATask')}</span>
            <button type="button" className="why" onClick={() => doing.takeUp(row.id)}>
              {text('sources.takeUp')}
            </button>
          </p>
        )}
        {at === 'sent' && (
          <p className="draft-aside">
            <LightMark light={row.light.light} word={say(lightLabels[row.light.light])} />
            <span>
              {[row.phase === 'closed' ? undefined : say(phaseLabels[row.phase]), row.lead?.name]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
        )}
        {notice}
        {isDraft && (children ?? <Facts row={row} year={year} why={why} doing={doing} />)}
      </div>
    </li>
  )
})

function Facts({ row, year, why, doing }: Pick<DraftRowProps, 'row' | 'year' | 'why' | 'doing'>) {
  const text = useText()
  const say = useSay()
  const missing = missingIn(row)
  const { terms } = row
  const other =
    row.blocked['dispatch'] && missing.length === 0 ? blockedInWords(row.blocked['dispatch'], language()) : ''

  const fact = (field: Field, label: string, value: ReactNode, hint?: string) => {
    const lacks = missing.includes(field)
    if (!lacks && !value) return null
    const inside = (
      <button type="button" className={lacks ? 'lacks' : 'has'} onClick={() => doing.edit(row.id, field)}>
        {lacks ? text('sources.lacks', { what: label }) : value}
      </button>
    )
    return (
      <span className="fact">
        {!lacks && <span className="fact-name">{label}</span>}
        {inside}
        {hint && !lacks && <Told word="ⓘ" tells={hint} name={text('sources.howCounted')} />}
      </span>
    )
  }
  const due =
    terms.due && dayInWords(terms.due.day, language(), partsOf(terms.due.day).year === year ? year : undefined)
  const basis = terms.due?.basis
  return (
    <>
      <div className="facts">
        {fact('lead', say(termLabels.lead), row.lead?.name)}
        {fact('supports', text('sources.supports'), row.supports.map(({ name }) => name).join('、'))}
        {fact('due', say(termLabels.due), due, basis && basis.type !== 'set' ? basis.explain : undefined)}
        {fact('verifier', say(termLabels.verifier), row.verifier?.name)}
        {fact('criterion', say(termLabels.criterion), terms.criterion)}
        {fact('evidenceWanted', text('sources.evidence'), terms.evidenceWanted.join('、'))}
        {terms.deliverables.length > 0 && (
          <span className="fact">
            <span className="fact-name">{text('sources.deliverables')}</span>
            {terms.deliverables.join('、')}
          </span>
        )}
      </div>
      <p className="draft-foot">
        {other && <span className="draft-other">{other}</span>}
        {why ? (
          <Told
            word={text('sources.why')}
            tells={text('sources.whyFound', {
              rule: whyWords(why.rule, text),
              sure: Math.round(why.confidence * 100),
            })}
          />
        ) : (
          <span className="hint">{text('sources.byHand')}</span>
        )}
      </p>
    </>
  )
}

/** A word that tells its reason in place when pressed: the same by mouse, finger and key, and light enough for every row. */
function Told({ word, tells, name }: { word: string; tells: string; name?: string }) {
  const [open, setOpen] = useState(false)
  return (
    <span className="told">
      <button
        type="button"
        className="why"
        aria-expanded={open}
        aria-label={name}
        title={tells}
        onClick={() => setOpen(!open)}
      >
        {word}
      </button>
      {open && <span>{tells}</span>}
    </span>
  )
}

const RULES = ['deadline', 'label', 'party', 'modal', 'imperative', 'target', 'model'] as const

function whyWords(rule: string, text: ReturnType<typeof useText>): string {
  const known = RULES.find((one) => one === rule)
  return known ? text(`sources.rule.${known}`) : rule
}
