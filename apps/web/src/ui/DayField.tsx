import { fullDayInWords, parsePlainDate, type PlainDate } from '@luoshi/calendar'
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { language, useText } from '../platform/text.ts'
import { readDay } from './read-day.ts'

interface DayFieldProps {
  value: PlainDate | null
  onChange: (day: PlainDate | null, typed: string) => void
  /** The day from which 下周三 and 9月底 are reckoned. */
  from: PlainDate
  id?: string
  /** Takes the focus, for a field that was opened by a key or a press. */
  startOpen?: boolean
  onEnter?: () => void
}

/** A day as people say it: 9月底前, 3/20, 下周三. What was understood stands below, before anything is sent. */
export function DayField({ value, onChange, from, id, startOpen, onEnter }: DayFieldProps) {
  const text = useText()
  const own = useId()
  const name = id ?? own
  const [typed, setTyped] = useState(value ?? '')
  const field = useRef<InputRef>(null)
  useEffect(() => {
    if (startOpen) field.current?.focus()
  }, [startOpen])
  const picker = useRef<HTMLInputElement>(null)
  const understood = typed.trim() === '' ? null : (readDay(typed, from) ?? undefined)
  const change = (next: string) => {
    setTyped(next)
    onChange(next.trim() === '' ? null : (readDay(next, from) ?? null), next)
  }
  return (
    <div className="day-field">
      <div className="day-line">
        <Input
          id={name}
          value={typed}
          placeholder={text('app.dayExample')}
          onChange={(event) => change(event.target.value)}
          onPressEnter={() => onEnter?.()}
          autoComplete="off"
          aria-describedby={`${name}-understood`}
          status={understood === undefined ? 'warning' : ''}
          ref={field}
        />
        <Button
          icon={<CalendarOutlined />}
          aria-label={text('app.pickDay')}
          onClick={() => picker.current?.showPicker()}
        />
        <input
          ref={picker}
          type="date"
          className="day-picker"
          tabIndex={-1}
          aria-hidden
          value={understood ?? ''}
          onChange={(event) => change(parsePlainDate(event.target.value) ?? '')}
        />
      </div>
      <output id={`${name}-understood`} className={understood === undefined ? 'day-unsure' : 'hint'}>
        {understood === undefined && text('app.dayNotUnderstood')}
        {understood && text('app.dayUnderstood', { day: fullDayInWords(understood, language()), iso: understood })}
      </output>
    </div>
  )
}
