import { actionLabels, outcomeLabels, outcomesFor, type ItemView, type Outcome } from '@luoshi/contract'
import { App, Button, Input, Select, Slider } from 'antd'
import { useEffect, useState, type FormEvent } from 'react'
import { pressKey } from '../../../platform/api.ts'
import { useReached } from '../../../platform/online.ts'
import { actingPost } from '../../../platform/session.ts'
import { useSay, useText } from '../../../platform/text.ts'
import { Labelled } from '../../../ui/Labelled.tsx'
import { FormSheet } from '../act/FormSheet.tsx'
import { Meanwhile } from '../act/Meanwhile.tsx'
import { useSession } from '../../people/public.tsx'
import type { Unsent } from './outbox.ts'
import { missingInReport, writtenReport, type ReportCommand } from './report-body.ts'
import { ReportFiles } from './ReportFiles.tsx'
import { begin, change, drop } from './tend.ts'
import { useOutbox } from './use-outbox.ts'

interface ReportDrawerProps {
  item: ItemView
  command: ReportCommand
  onClose: () => void
}

/** A report being written: on this device from the first letter, its photos on their way meanwhile, sent whether or not the line holds. */
export function ReportDrawer({ item, command, onClose }: ReportDrawerProps) {
  const say = useSay()
  const { person } = useSession()
  const { mine } = useOutbox()
  const draft = mine.find((entry) => entry.itemId === item.id && entry.command === command && entry.state === 'draft')
  useEffect(() => {
    void begin({
      id: pressKey(),
      person: person.id,
      post: actingPost(),
      itemId: item.id,
      title: item.title,
      command,
      version: item.version,
      body: command === 'report-done' ? { note: '', outcome: 'done' } : { note: '', percent: null },
      files: [],
      state: 'draft',
      why: null,
      attempts: 0,
      notBefore: 0,
      savedAt: Date.now(),
    })
  }, [person.id, item, command])
  const close = () => {
    if (draft && !writtenReport(draft)) void drop(draft)
    onClose()
  }
  return (
    <FormSheet title={say(actionLabels[command])} subtitle={item.title} onClose={close}>
      {draft && <ReportForm item={item} draft={draft} onSent={onClose} />}
    </FormSheet>
  )
}

function ReportForm({ item, draft, onSent }: { item: ItemView; draft: Unsent; onSent: () => void }) {
  const text = useText()
  const say = useSay()
  const reached = useReached()
  const { message } = App.useApp()
  const [missing, setMissing] = useState<string[]>([])
  const { body, command } = draft
  const isDone = command === 'report-done'
  const write = (part: Record<string, unknown>) => {
    setMissing([])
    void change(draft.id, (now) => ({ ...now, body: { ...now.body, ...part } }))
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const open = missingInReport(draft)
    setMissing(open)
    if (open.length > 0) return document.getElementById('report-note')?.focus()
    await change(draft.id, (now) => ({ ...now, state: 'waiting', savedAt: Date.now(), notBefore: 0, attempts: 0 }))
    if (!reached) void message.info(text('act.queued'))
    onSent()
  }
  const percent = typeof body['percent'] === 'number' ? body['percent'] : null
  return (
    <form onSubmit={(event) => void send(event)} className="act-form">
      <Meanwhile
        item={item}
        seen={draft.version}
        onGoOn={() => void change(draft.id, (now) => ({ ...now, version: item.version }))}
      />
      <ReportFiles draft={draft} wanted={item.terms.evidenceWanted} />
      {isDone ? (
        <Labelled label={text('act.outcome')} id="report-outcome">
          <Select<Outcome>
            id="report-outcome"
            size="large"
            value={body['outcome'] as Outcome} // written by this form
            onChange={(outcome) => write({ outcome })}
            options={outcomesFor(item.kind).map((value) => ({ value, label: say(outcomeLabels[value]) }))}
          />
        </Labelled>
      ) : (
        <Labelled label={`${text('act.percent')}${percent === null ? '' : ` ${percent}%`}`} id="report-percent">
          <Slider
            ariaLabelForHandle={text('act.percent')}
            value={percent ?? 0}
            step={5}
            onChange={(value) => write({ percent: value })}
          />
        </Labelled>
      )}
      <Labelled
        label={text('act.note')}
        id="report-note"
        hint={text('act.noteHint')}
        error={missing.includes('note') ? text('act.missing') : undefined}
      >
        <Input.TextArea
          id="report-note"
          value={String(body['note'] ?? '')}
          onChange={({ target }) => write({ note: target.value })}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={3800}
        />
      </Labelled>
      <div className="act-end">
        <Button type="primary" htmlType="submit" size="large" block disabled={item.version > draft.version}>
          {say(actionLabels[command])}
        </Button>
        <p className="hint">{text('outbox.kept')}</p>
      </div>
    </form>
  )
}
