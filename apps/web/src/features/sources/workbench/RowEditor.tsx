import type { PlainDate } from '@luoshi/calendar'
import { kindLabels, levelLabels, termLabels, type ItemView } from '@luoshi/contract'
import { Button, Input, Select, type InputRef } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useSay, useText } from '../../../platform/text.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Labelled } from '../../../ui/Labelled.tsx'
import { UnitField } from '../../people/public.tsx'
import type { Acts } from './acts.ts'
import type { Field } from './DraftRow.tsx'
import type { Terms } from './reshape.ts'

/** Kinds a speech can ask for; the others come in by other doors. */
const KINDS = ['task', 'duty', 'target', 'prohibition', 'rule'] as const
const LEVELS = ['ordinary', 'important', 'urgent'] as const

interface RowEditorProps {
  row: ItemView
  /** The field that takes the focus. */
  field: Field
  /** The day from which 20天内 is reckoned: when it was said. */
  from: PlainDate
  revise: Acts['revise']
  onDone: () => void
  onNext: () => void
}

/** A row opened for writing. Every field saves itself as it is left; Esc closes, Ctrl+Enter goes to the next row. */
export function RowEditor({ row, field, from, revise, onDone, onNext }: RowEditorProps) {
  const text = useText()
  const say = useSay()
  const { terms, id } = row
  const [title, setTitle] = useState(terms.title)
  const [criterion, setCriterion] = useState(terms.criterion ?? '')
  const titleField = useRef<InputRef>(null)
  const criterionField = useRef<TextAreaRef>(null)
  useEffect(() => {
    if (field === 'title') titleField.current?.focus()
    if (field === 'criterion') criterionField.current?.focus()
  }, [field])

  // what went wrong stands in the bar below, and what was typed stays in the field
  const save = (change: Partial<Terms>) => void revise(id, change, text('sources.undoEdit')).catch(() => undefined)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave(onDone)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) leave(onNext)
  }
  /** Leaves the field first, so that what stands in it is saved. */
  const leave = (then: () => void) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    then()
  }
  const due = terms.due?.day ?? null
  const named = (name: string) => `${name}-${id}`
  return (
    // keys of the fields inside, gathered in one place
    <div className="row-editor" role="presentation" onKeyDown={onKeyDown}>
      <Labelled label={text('sources.title')} id={named('title')}>
        <Input
          id={named('title')}
          ref={titleField}
          value={title}
          maxLength={300}
          onChange={(event) => setTitle(event.target.value)}
          onBlur={() => title.trim() !== '' && save({ title: title.trim() })}
          status={title.trim() === '' ? 'error' : ''}
        />
      </Labelled>
      <div className="two">
        <Labelled label={say(termLabels.lead)} id={named('lead')}>
          <UnitField
            id={named('lead')}
            value={terms.lead}
            startOpen={field === 'lead'}
            onChange={(lead) =>
              save({ lead: lead as Terms['lead'], supports: terms.supports.filter((one) => one !== lead) })
            } // ids of the picker are unit ids
          />
        </Labelled>
        <Labelled label={text('sources.supports')} id={named('supports')}>
          <UnitField
            many
            id={named('supports')}
            value={terms.supports}
            startOpen={field === 'supports'}
            without={terms.lead ? [terms.lead] : []}
            onChange={(supports) => save({ supports: supports as Terms['supports'] })} // likewise
          />
        </Labelled>
        <Labelled label={say(termLabels.due)} id={named('due')}>
          <DayField
            id={named('due')}
            value={due}
            from={from}
            startOpen={field === 'due'}
            onSettle={(day) => save({ due: day === null ? null : { day, basis: { type: 'set' } } })}
          />
        </Labelled>
        <Labelled label={say(termLabels.verifier)} id={named('verifier')}>
          <UnitField
            id={named('verifier')}
            value={terms.verifier}
            startOpen={field === 'verifier'}
            without={terms.lead ? [terms.lead] : []}
            onChange={(verifier) => save({ verifier: verifier as Terms['verifier'] })} // likewise
          />
        </Labelled>
      </div>
      <Labelled label={say(termLabels.criterion)} id={named('criterion')} hint={text('sources.criterionHint')}>
        <Input.TextArea
          id={named('criterion')}
          ref={criterionField}
          value={criterion}
          maxLength={1000}
          autoSize={{ minRows: 1, maxRows: 5 }}
          onChange={(event) => setCriterion(event.target.value)}
          onBlur={() => save({ criterion: criterion.trim() === '' ? null : criterion.trim() })}
        />
      </Labelled>
      <div className="two">
        <Labelled label={text('sources.evidence')} id={named('evidence')}>
          <Select
            id={named('evidence')}
            mode="tags"
            value={terms.evidenceWanted}
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',', ';', '；']}
            placeholder={text('sources.evidenceExample')}
            onChange={(evidenceWanted: string[]) => save({ evidenceWanted })}
          />
        </Labelled>
        <div className="two">
          <Labelled label={text('sources.kind')} id={named('kind')}>
            <Select
              id={named('kind')}
              value={terms.kind}
              options={[...new Set([...KINDS, terms.kind])].map((kind) => ({
                value: kind,
                label: say(kindLabels[kind]),
              }))}
              onChange={(kind: Terms['kind']) => save({ kind })}
            />
          </Labelled>
          <Labelled label={text('sources.level')} id={named('level')}>
            <Select
              id={named('level')}
              value={terms.level}
              options={LEVELS.map((level) => ({ value: level, label: say(levelLabels[level]) }))}
              onChange={(level: Terms['level']) => save({ level })}
            />
          </Labelled>
        </div>
      </div>
      <div className="row-editor-end">
        <Button size="small" onClick={onDone}>
          {text('sources.closeEditor')} <kbd>Esc</kbd>
        </Button>
        <Button size="small" type="primary" onClick={() => leave(onNext)}>
          {text('sources.next')} <kbd>Ctrl Enter</kbd>
        </Button>
      </div>
    </div>
  )
}
