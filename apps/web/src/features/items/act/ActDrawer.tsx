import { actionLabels, itemCommands, itemEndpoints, type ItemView } from '@luoshi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { call, pressKey } from '../../../platform/api.ts'
import { problemIn, useProblemWords } from '../../../platform/problem.ts'
import { useSay, useText } from '../../../platform/text.ts'
import { useKept } from '../../../ui/kept.ts'
import { itemQuery } from '../item-queries.ts'
import { FormSheet } from './FormSheet.tsx'
import { bodyOf, firstDraft, forms, missingIn, type ActDraft, type FormName } from './forms.ts'
import { FormField } from './FormField.tsx'
import { Meanwhile } from './Meanwhile.tsx'

interface ActDrawerProps {
  item: ItemView
  name: FormName
  onClose: () => void
}

/** One command as a small form over the item. What is typed stays on this device until it was done. */
export function ActDrawer({ item, name, onClose }: ActDrawerProps) {
  const text = useText()
  const say = useSay()
  const problemWords = useProblemWords()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [empty] = useState(() => firstDraft(name, item))
  const { value: draft, change, forget, restored } = useKept<ActDraft>(`items.${name}.${item.id}`, empty)
  const [seen, setSeen] = useState(item.version)
  const [missing, setMissing] = useState<string[]>([])
  const [failed, setFailed] = useState<string>()
  const [busy, setBusy] = useState(false)
  const title = name === 'spread' ? text('act.spread') : say(actionLabels[name])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const open = missingIn(name, draft)
    setMissing(open)
    if (open.length > 0) return document.getElementById(`act-${open[0]}`)?.focus()
    setBusy(true)
    setFailed(undefined)
    const key = draft.key || pressKey()
    change({ key })
    const endpoint = name === 'spread' ? itemEndpoints.spread : itemCommands[name]
    const input = { params: { itemId: item.id }, body: bodyOf(name, draft, item) } as Parameters<
      typeof call<typeof endpoint>
    >[1] // held to each command's shape by a test
    try {
      const now: ItemView = await call(endpoint, input, { version: seen, idempotencyKey: key })
      queries.setQueryData(itemQuery(item.id).queryKey, now)
      void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('items.') })
      forget()
      void message.success(text('act.done', { action: title }))
      onClose()
    } catch (error) {
      const problem = problemIn(error)
      if (problem?.status === 412) await queries.invalidateQueries({ queryKey: itemQuery(item.id).queryKey })
      setFailed(problem?.code === 'network/unreachable' ? text('act.offline') : problemWords(error))
    } finally {
      setBusy(false)
    }
  }
  const confirm = name === 'dispatch' || name === 'sign-for' ? text(`act.confirm.${name}`) : undefined
  return (
    <FormSheet title={title} subtitle={item.title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} className="act-form">
        <Meanwhile
          item={item}
          seen={seen}
          onGoOn={() => {
            setSeen(item.version)
            setFailed(undefined)
          }}
        />
        {failed && <Alert type="error" showIcon title={failed} role="alert" />}
        {restored && !failed && <p className="hint">{text('act.kept')}</p>}
        {confirm && <p>{confirm}</p>}
        {forms[name].fields.map((field) => (
          <FormField
            key={field}
            form={name}
            field={field}
            item={item}
            draft={draft}
            change={(part) => {
              change({ ...part, key: '' }) // something else is asked now
              setMissing([])
            }}
            error={missing.includes(field) ? text('act.missing') : undefined}
          />
        ))}
        <div className="act-end">
          <Button type="primary" htmlType="submit" size="large" loading={busy} disabled={seen !== item.version}>
            {title}
          </Button>
          <Button size="large" onClick={onClose}>
            {text('act.cancel')}
          </Button>
        </div>
      </form>
    </FormSheet>
  )
}
