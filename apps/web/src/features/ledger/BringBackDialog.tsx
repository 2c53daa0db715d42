import { ledgerEndpoints, type SheetReport } from '@luoshi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { call, pressKey } from '../../platform/api.ts'
import { useProblemWords } from '../../platform/problem.ts'
import { useText } from '../../platform/text.ts'
import { Labelled } from '../../ui/Labelled.tsx'

interface Picked {
  name: string
  bytes: Uint8Array
}

/** An edited spreadsheet comes back: first what would change and what is wrong, cell by cell; then, when asked, the changes. */
export function BringBackDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText()
  const words = useProblemWords()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<Picked>()
  const [reason, setReason] = useState('')
  const [report, setReport] = useState<SheetReport>()
  const [failed, setFailed] = useState<string>()
  const [busy, setBusy] = useState(false)

  const send = async (picked: Picked, apply: boolean) => {
    setBusy(true)
    setFailed(undefined)
    try {
      const body = { apply: apply ? 'true' : 'false', reason }
      setReport(
        await call(ledgerEndpoints.bringBack, { body, file: picked }, apply ? { idempotencyKey: pressKey() } : {}),
      )
      if (apply) await queries.invalidateQueries()
    } catch (error) {
      setFailed(words(error))
    } finally {
      setBusy(false)
    }
  }
  const take = async (picked: File) => {
    const next = { name: picked.name, bytes: new Uint8Array(await picked.arrayBuffer()) }
    setFile(next)
    await send(next, false)
  }
  const close = () => {
    setFile(undefined)
    setReport(undefined)
    setFailed(undefined)
    onClose()
  }
  const applied = report !== undefined && report.applied > 0
  const ready = report?.changes.length ?? 0
  return (
    <Modal
      open={open}
      onCancel={close}
      width={760}
      title={text('ledger.bringBack')}
      footer={[
        <Button key="close" onClick={close}>
          {text(applied ? 'app.close' : 'app.cancel')}
        </Button>,
        ...(file && !applied
          ? [
              <Button key="again" onClick={() => void send(file, false)} loading={busy}>
                {text('ledger.checkAgain')}
              </Button>,
              <Button
                key="apply"
                type="primary"
                disabled={ready === 0}
                loading={busy}
                onClick={() => void send(file, true)}
              >
                {text('ledger.applyRows', { count: ready })}
              </Button>,
            ]
          : []),
      ]}
    >
      <div className="bring-back">
        <p className="hint">{text('ledger.bringBackHint')}</p>
        <Labelled id="sheet-reason" label={text('ledger.sheetReason')} hint={text('ledger.sheetReasonHint')}>
          <Input id="sheet-reason" value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} />
        </Labelled>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={text('ledger.chooseFile')}
          onChange={(event) => {
            const picked = event.target.files?.[0]
            event.target.value = ''
            if (!picked) return
            void take(picked)
          }}
        />
        <p>
          <Button type={file ? 'default' : 'primary'} onClick={() => input.current?.click()} loading={busy && !report}>
            {file ? file.name : text('ledger.chooseFile')}
          </Button>
        </p>
        {failed && <Alert type="error" showIcon title={failed} role="alert" />}
        {report && <ReportOf report={report} applied={applied} />}
      </div>
    </Modal>
  )
}

function ReportOf({ report, applied }: { report: SheetReport; applied: boolean }) {
  const text = useText()
  return (
    <div aria-live="polite">
      <p className="bring-back-says">
        {applied
          ? text('ledger.sheetApplied', { count: report.applied })
          : text('ledger.sheetWould', { rows: report.rows, untouched: report.untouched, count: report.changes.length })}
        {report.problems.length > 0 && (
          <b className="light-overdue"> {text('ledger.sheetProblems', { count: report.problems.length })}</b>
        )}
      </p>
      {report.problems.length > 0 && (
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{text('ledger.sheetRow')}</th>
              <th scope="col">{text('ledger.sheetColumn')}</th>
              <th scope="col">{text('ledger.sheetFound')}</th>
              <th scope="col">{text('ledger.sheetWhy')}</th>
            </tr>
          </thead>
          <tbody>
            {report.problems.map(({ row, column, found, words }, place) => (
              <tr key={place}>
                <td>{row}</td>
                <td>{column ? text(`ledger.column.${column}`) : '—'}</td>
                <td>{found}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {report.changes.length > 0 && (
        <table className="sheet-table">
          <caption>{text(applied ? 'ledger.sheetDone' : 'ledger.sheetPlanned')}</caption>
          <tbody>
            {report.changes.slice(0, 200).map(({ row, title, changes }) => (
              <tr key={row}>
                <td>{row}</td>
                <td>{title}</td>
                <td>
                  {changes.map(({ column, from, to }) => (
                    <div key={column}>
                      {text(`ledger.column.${column}`)}: <del>{from || '—'}</del> → <ins>{to || '—'}</ins>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
