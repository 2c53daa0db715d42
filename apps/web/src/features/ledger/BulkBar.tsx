import { BULK_LIMIT, ledgerEndpoints, type BulkCommand, type ItemRow } from '@luoshi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Progress } from 'antd'
import { useState } from 'react'
import { call, pressKey } from '../../platform/api.ts'
import { useProblemWords } from '../../platform/problem.ts'
import { useText } from '../../platform/text.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { UnitField, useMay } from '../people/public.tsx'

type Act = BulkCommand['type']
const ACTS = [
  ['reassign', 'item.reassign'],
  ['appoint-verifier', 'item.appoint-verifier'],
  ['dispatch', 'item.dispatch'],
  ['grant-extension', 'item.grant-extension'],
  ['comment', 'item.comment'],
  ['cancel', 'item.cancel'],
] as const
/** Items sent at a time: small enough that the bar moves, well under what one request may hold. */
const CHUNK = Math.min(50, BULK_LIMIT)

export interface Chosen {
  id: string
  version: number | undefined
}
interface Outcome {
  done: number
  declined: { item: string; words: string }[]
  stopped: string | undefined
}

/** What may be done with the chosen items together. Every item answers for itself, and what was declined is listed with why. */
export function BulkBar({
  chosen,
  titleOf,
  onDone,
  onChooseAll,
  total,
}: {
  chosen: readonly Chosen[]
  titleOf: (id: string) => ItemRow['title'] | undefined
  onDone: () => void
  onChooseAll: (() => Promise<void>) | undefined
  total: number | undefined
}) {
  const text = useText()
  const may = useMay()
  const words = useProblemWords()
  const queries = useQueryClient()
  const [act, setAct] = useState<Act>()
  const [unit, setUnit] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [progress, setProgress] = useState<number>()
  const [outcome, setOutcome] = useState<Outcome>()

  const wantsUnit = act === 'reassign' || act === 'appoint-verifier'
  const wantsReason = wantsUnit || act === 'cancel' || act === 'comment'
  const ready = (!wantsUnit || unit !== null) && (!wantsReason || said.trim() !== '')
  const close = () => {
    setAct(undefined)
    setUnit(null)
    setSaid('')
    setProgress(undefined)
    if (outcome) onDone()
    setOutcome(undefined)
  }
  const run = async (command: BulkCommand) => {
    const result: Outcome = { done: 0, declined: [], stopped: undefined }
    setProgress(0)
    try {
      for (let from = 0; from < chosen.length; from += CHUNK) {
        const items = chosen.slice(from, from + CHUNK).map(({ id, version }) => ({ item: id, version }))
        const { done, rows } = await call(
          ledgerEndpoints.bulk,
          { body: { command, items } },
          { idempotencyKey: pressKey() },
        )
        result.done += done
        for (const { item, declined } of rows) if (declined) result.declined.push({ item, words: declined.words })
        setProgress(Math.min(100, Math.round(((from + CHUNK) / chosen.length) * 100)))
      }
    } catch (error) {
      result.stopped = words(error)
    }
    setOutcome(result)
    await queries.invalidateQueries()
  }
  return (
    <div className="bulk-bar no-print" role="toolbar" aria-label={text('ledger.bulk')}>
      <b>{text('ledger.chosen', { count: chosen.length })}</b>
      {onChooseAll && total !== undefined && total > chosen.length && (
        <Button type="link" size="small" onClick={() => void onChooseAll()}>
          {text('ledger.chooseAll', { count: Math.min(total, 2000) })}
        </Button>
      )}
      <span className="bulk-acts">
        {ACTS.filter(([, permission]) => may(permission)).map(([name]) => (
          <Button key={name} danger={name === 'cancel'} onClick={() => setAct(name)}>
            {text(`ledger.act.${name}`)}
          </Button>
        ))}
        <Button type="text" onClick={onDone}>
          {text('ledger.chooseNone')}
        </Button>
      </span>
      <Modal
        open={act !== undefined}
        title={act && text('ledger.actOn', { act: text(`ledger.act.${act}`), count: chosen.length })}
        onCancel={close}
        destroyOnHidden
        footer={
          outcome
            ? [
                <Button key="close" type="primary" onClick={close}>
                  {text('app.close')}
                </Button>,
              ]
            : [
                <Button key="cancel" onClick={close} disabled={progress !== undefined}>
                  {text('app.cancel')}
                </Button>,
                <Button
                  key="go"
                  type="primary"
                  danger={act === 'cancel'}
                  disabled={!ready}
                  loading={progress !== undefined}
                  onClick={() => act && void run(commandOf(act, unit, said.trim()))}
                >
                  {act && text(`ledger.act.${act}`)}
                </Button>,
              ]
        }
      >
        {outcome ? (
          <Report outcome={outcome} titleOf={titleOf} />
        ) : (
          <div className="bulk-form">
            <p className="hint">{act && text(`ledger.actHint.${act}`)}</p>
            {wantsUnit && (
              <Labelled id="bulk-unit" label={text(act === 'reassign' ? 'ledger.newLead' : 'ledger.newVerifier')}>
                <UnitField id="bulk-unit" value={unit} onChange={setUnit} />
              </Labelled>
            )}
            {wantsReason && (
              <Labelled id="bulk-said" label={text(act === 'comment' ? 'ledger.commentText' : 'ledger.reason')}>
                <Input.TextArea
                  id="bulk-said"
                  rows={3}
                  value={said}
                  onChange={(event) => setSaid(event.target.value)}
                />
              </Labelled>
            )}
            {progress !== undefined && <Progress percent={progress} status="active" />}
          </div>
        )}
      </Modal>
    </div>
  )
}

function commandOf(act: Act, unit: string | null, said: string): BulkCommand {
  const id = (unit ?? '') as Extract<BulkCommand, { type: 'reassign' }>['lead'] // the picker gives units of the bureau; the server looks again
  switch (act) {
    case 'reassign':
      return { type: act, lead: id, reason: said }
    case 'appoint-verifier':
      return { type: act, verifier: id, reason: said }
    case 'comment':
    case 'grant-extension':
      return { type: act, note: said }
    case 'cancel':
      return { type: act, reason: said }
    case 'dispatch':
      return { type: act }
  }
}

function Report({ outcome, titleOf }: { outcome: Outcome; titleOf: (id: string) => string | undefined }) {
  const text = useText()
  return (
    <div aria-live="polite">
      <p>
        {text('ledger.bulkDone', { count: outcome.done })}
        {outcome.declined.length > 0 && text('ledger.bulkDeclined', { count: outcome.declined.length })}
      </p>
      {outcome.stopped && <p className="labelled-error">{text('ledger.bulkStopped', { why: outcome.stopped })}</p>}
      <ul className="bulk-report">
        {outcome.declined.map(({ item, words }) => (
          <li key={item}>
            <b>{titleOf(item) ?? item}</b>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
