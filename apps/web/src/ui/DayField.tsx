import { fullDayInWords, parsePlainDate, type PlainDate } from '@luoshi/calendar'
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { language, useText } from '../platform/text.ts'
import { readDay, readPastDay } from './read-day.ts'

interface DayFieldProps {
  value: PlainDate | null
  /** With every key; null while nothing is understood. */
  onChange?: (day: PlainDate | null, typed: string) => void
  /** Once, when the field is left, Enter is pressed or a day is picked: the day meant, or null for an emptied field. */
  onSettle?: (day: PlainDate | null) => void
  /** The day from which 下周三 and 9月底 are reckoned. */
  from: PlainDate
  /** For a day that has been: 12/30 said in March is last December's. */
  past?: boolean
  id?: string
  /** Takes the focus, for a field that was opened by a key or a press. */
  startOpen?: boolean
  onEnter?: () => void
}

/** A day as people say it: 9月底前, 3/20, 下周三. What was understood stands below, before anything is sent. */
export function DayField({ value, onChange, onSettle, from, past, id, startOpen, onEnter }: DayFieldProps) {
  const read = past ? readPastDay : readDay
  const text = useText()
  const own = useId()
  const name = id ?? own
  const [typed, setTyped] = useState(value ?? '')
  const field = useRef<InputRef>(null)
  useEffect(() => {
    if (startOpen) field.current?.focus()
  }, [startOpen])
  const picker = useRef<HTMLInputElement>(null)
  const understood = typed.trim() === '' ? null : (read(typed, from) ?? undefined)
  const change = (next: string) => {
    setTyped(next)
    onChange?.(next.trim() === '' ? null : (read(next, from) ?? null), next)
  }
  const settle = (text = typed) => {
    const day = text.trim() === '' ? null : read(text, from)
    if (day !== undefined && day !== value) onSettle?.(day)
  }
  return (
    <div className="day-field">
      <div className="day-line">
        <Input
          id={name}
          value={typed}
          placeholder={text('app.dayExample')}
          onChange={(event) => change(event.target.value)}
          onBlur={() => settle()}
          onPressEnter={() => {
            settle()
            onEnter?.()
          }}
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
          onChange={(event) => {
            const day = parsePlainDate(event.target.value) ?? ''
            change(day)
            settle(day)
          }}
        />
      </div>
      <output id={`${name}-understood`} className={understood === undefined ? 'day-unsure' : 'hint'}>
        {understood === undefined && text('app.dayNotUnderstood')}
        {understood && text('app.dayUnderstood', { day: fullDayInWords(understood, language()), iso: understood })}
      </output>
    </div>
  )
}
