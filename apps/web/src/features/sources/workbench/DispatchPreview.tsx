import { dayInWords } from '@luoshi/calendar'
import { blockedInWords, termLabels, type ItemView } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Progress } from 'antd'
import { useState } from 'react'
import { useProblemWords } from '../../../platform/problem.ts'
import { language, useSay, useText } from '../../../platform/text.ts'
import { ReasonButton } from '../../../ui/ReasonButton.tsx'
import { burdenQuery } from '../sources.ts'
import { standing } from './tally.ts'

interface DispatchPreviewProps {
  /** Drafts to be dispatched, ready or not. */
  rows: readonly ItemView[]
  dispatch: (id: string) => Promise<unknown>
  onClose: () => void
  onEdit: (id: string) => void
}

const OPEN = ['dispatched', 'in-progress', 'reported']

/** What each unit is about to get, beside what it has on its desk already; and what cannot go yet, with why. */
export function DispatchPreview({ rows, dispatch, onClose, onEdit }: DispatchPreviewProps) {
  const text = useText()
  const words = useProblemWords()
  const burden = useQuery(burdenQuery()).data?.rows ?? []
  const [done, setDone] = useState<number>()
  const [failed, setFailed] = useState<{ title: string; why: string }[]>([])
  const ready = rows.filter((row) => standing(row) === 'ready')
  const stuck = rows.filter((row) => standing(row) === 'waiting')
  const units = Map.groupBy(ready, ({ lead }) => lead?.id ?? '')
  const inHand = (unit: string) =>
    burden.filter((row) => row.unit?.id === unit && OPEN.includes(row.phase)).reduce((sum, { count }) => sum + count, 0)

  const send = async () => {
    const wrong: typeof failed = []
    for (const [place, row] of ready.entries()) {
      setDone(place)
      try {
        await dispatch(row.id)
      } catch (error) {
        wrong.push({ title: row.title, why: words(error) })
      }
    }
    setDone(undefined)
    setFailed(wrong)
    if (wrong.length === 0) onClose()
  }
  return (
    <Drawer
      open
      onClose={onClose}
      size={640}
      title={text('sources.previewTitle', { count: ready.length, units: units.size })}
      footer={
        <div className="preview-end">
          {done !== undefined && <Progress percent={Math.round((done / ready.length) * 100)} size="small" />}
          <Button onClick={onClose}>{text('app.back')}</Button>
          <ReasonButton
            type="primary"
            loading={done !== undefined}
            onClick={() => void send()}
            reason={ready.length === 0 ? text('sources.nothingReady') : undefined}
          >
            {text('sources.dispatch', { count: ready.length })}
          </ReasonButton>
        </div>
      }
    >
      {failed.length > 0 && (
        <div className="preview-failed" role="alert">
          <p>{text('sources.notAllSent', { count: failed.length })}</p>
          <ul>
            {failed.map(({ title, why }) => (
              <li key={title}>
                {title}：{why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {[...units].map(([unit, items]) => (
        <section key={unit} className="preview-unit">
          <h2>
            {items[0]?.lead?.name}
            <span className="hint">{text('sources.getsNow', { count: items.length, have: inHand(unit) })}</span>
          </h2>
          <ol>
            {items.map((row) => (
              <PreviewItem key={row.id} row={row} />
            ))}
          </ol>
        </section>
      ))}
      {stuck.length > 0 && (
        <section className="preview-stuck">
          <h2>{text('sources.cannotGo', { count: stuck.length })}</h2>
          <ol>
            {stuck.map((row) => (
              <li key={row.id}>
                <button type="button" className="has" onClick={() => onEdit(row.id)}>
                  {row.title}
                </button>
                <p className="hint">{row.blocked['dispatch'] && blockedInWords(row.blocked['dispatch'], language())}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Drawer>
  )
}

/** An item as its unit will read it. */
function PreviewItem({ row }: { row: ItemView }) {
  const text = useText()
  const say = useSay()
  const { terms } = row
  return (
    <li>
      <strong>{row.title}</strong>
      <blockquote className="said-small">{terms.source.words}</blockquote>
      <p className="facts">
        <Fact name={say(termLabels.due)}>{terms.due && dayInWords(terms.due.day, language())}</Fact>
        <Fact name={say(termLabels.criterion)}>{terms.criterion}</Fact>
        <Fact name={say(termLabels.verifier)}>{row.verifier?.name}</Fact>
        <Fact name={text('sources.supports')}>{row.supports.map(({ name }) => name).join('、')}</Fact>
        <Fact name={text('sources.evidence')}>{terms.evidenceWanted.join('、')}</Fact>
      </p>
    </li>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return children ? (
    <span className="fact">
      <span className="fact-name">{name}</span>
      {children}
    </span>
  ) : null
}
