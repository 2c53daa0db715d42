import { addDays, dayInWords } from '@luoshi/calendar'
import {
  delayCauseLabels,
  delayCauses,
  outcomeLabels,
  outcomesFor,
  type DelayCause,
  type ItemView,
  type Outcome,
} from '@luoshi/contract'
import { Input, InputNumber, Radio, Select } from 'antd'
import { language, useSay, useText } from '../../../platform/text.ts'
import { today } from '../../../platform/today.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Labelled } from '../../../ui/Labelled.tsx'
import { UnitField } from '../../people/public.tsx'
import type { ActDraft, FieldName, FormName } from './forms.ts'
import { PersonField } from './PersonField.tsx'

interface FormFieldProps {
  form: FormName
  field: FieldName
  item: ItemView
  draft: ActDraft
  change: (part: Partial<ActDraft>) => void
  error: string | undefined
}

/** One field of a form with its label, hint and error. */
export function FormField(props: FormFieldProps) {
  const { form, field, item, draft, error } = props
  const text = useText()
  if (field === 'day' && form === 'look-back' && (draft.result === 'holds' || draft.result === '')) return null
  const { label, hint } = wordsOf(form, field, item, text)
  return (
    <Labelled label={label} id={`act-${field}`} hint={hint} error={error}>
      <Control {...props} />
    </Labelled>
  )
}

function wordsOf(form: FormName, field: FieldName, item: ItemView, text: ReturnType<typeof useText>) {
  const due = item.due ? text('act.dueHint', { due: dayInWords(item.due, language()) }) : undefined
  switch (field) {
    case 'day':
      if (form === 'ask-extension') return { label: text('act.until'), hint: due }
      if (form === 'resume') return { label: text('act.resumeUntil'), hint: text('act.resumeUntilHint') }
      return { label: text('act.dueDay'), hint: form === 'spread' ? due : undefined }
    case 'unit':
      if (form === 'reassign') return { label: text('act.unit') }
      return { label: text('act.verifier'), hint: text('act.verifierHint') }
    case 'units':
      return { label: text('act.units'), hint: text('act.unitsHint') }
    case 'person':
      return { label: text('act.person'), hint: text('act.personHint') }
    case 'cause':
      return { label: text('act.cause'), hint: text('act.causeHint') }
    case 'note':
      if (form === 'comment') return { label: text('act.comment') }
      if (form === 'close') return { label: text('act.closeNote'), hint: text('act.closeNoteHint') }
      if (form === 'look-back' || form === 'state-delay-cause' || form === 'grant-extension')
        return { label: text('act.note') }
      return { label: text('act.reason') }
    case 'outcome':
    case 'result':
    case 'rung':
    case 'criterion':
    case 'percent':
      return { label: text(`act.${field}`) }
  }
}

function Control({ field, item, draft, change }: FormFieldProps) {
  const text = useText()
  const say = useSay()
  const id = `act-${field}`
  switch (field) {
    case 'note':
    case 'criterion':
      return (
        <Input.TextArea
          id={id}
          value={draft[field]}
          onChange={({ target }) => change({ [field]: target.value })}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={field === 'note' ? 4000 : 1000}
        />
      )
    case 'outcome':
      return (
        <Select<Outcome>
          id={id}
          value={draft.outcome || null}
          onChange={(outcome) => change({ outcome })}
          options={outcomesFor(item.kind).map((value) => ({ value, label: say(outcomeLabels[value]) }))}
        />
      )
    case 'result':
      return (
        <Radio.Group
          id={id}
          value={draft.result}
          onChange={({ target }) => change({ result: target.value as ActDraft['result'] })} // one of the values below
          options={(['holds', 'partly', 'not'] as const).map((value) => ({
            value,
            label: text(`act.results.${value}`),
          }))}
        />
      )
    case 'cause':
      return (
        <Select<DelayCause>
          id={id}
          value={draft.cause || null}
          onChange={(cause) => change({ cause })}
          options={delayCauses.map((value) => ({ value, label: say(delayCauseLabels[value]) }))}
        />
      )
    case 'day':
      return <DayField id={id} value={draft.day} onChange={(day) => change({ day })} from={later(item)} />
    case 'unit':
      return <UnitField id={id} value={draft.unit} onChange={(unit) => change({ unit })} />
    case 'units':
      return <UnitField id={id} many value={draft.units} onChange={(units) => change({ units })} />
    case 'person':
      return <PersonField id={id} unit={item.lead?.id} value={draft.person} onChange={(person) => change({ person })} />
    case 'rung':
      return (
        <InputNumber id={id} min={item.rung + 1} max={9} value={draft.rung} onChange={(rung) => change({ rung })} />
      )
    case 'percent':
      return null // only reports ask for it, and they have a form of their own
  }
}

/** Days are reckoned from today, or from the day after the due day while that is still ahead. */
const later = ({ due }: ItemView) => (due !== null && due > today() ? addDays(due, 1) : today())
