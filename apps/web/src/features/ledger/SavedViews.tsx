import { ledgerEndpoints } from '@luoshi/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Input, Popover } from 'antd'
import { useState } from 'react'
import { call } from '../../platform/api.ts'
import { useProblemWords } from '../../platform/problem.ts'
import { useText } from '../../platform/text.ts'
import { addressOfView, searchOfView, type LedgerSearch } from './ledger-address.ts'
import { viewsQuery } from './ledger-queries.ts'

/** Views kept under a name: one's own, and those shared with the bureau. */
export function SavedViews({ search, onOpen }: { search: LedgerSearch; onOpen: (search: LedgerSearch) => void }) {
  const text = useText()
  const words = useProblemWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { data } = useQuery(viewsQuery())
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const address = addressOfView(search)
  const again = () => queries.invalidateQueries({ queryKey: [ledgerEndpoints.views.name] })
  const keep = useMutation({
    mutationFn: () => call(ledgerEndpoints.keepView, { body: { name, address, shared } }),
    onSuccess: async () => {
      setName('')
      await again()
      void message.success(text('ledger.viewKept'))
    },
    onError: (error) => void message.error(words(error)),
  })
  const remove = useMutation({
    mutationFn: (viewId: string) => call(ledgerEndpoints.removeView, { params: { viewId } }),
    onSuccess: again,
    onError: (error) => void message.error(words(error)),
  })
  const rows = data?.rows ?? []
  const current = rows.find((view) => view.address === address)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="views">
          {rows.length === 0 && <p className="hint">{text('ledger.noViews')}</p>}
          <ul>
            {rows.map((view) => (
              <li key={view.id}>
                <button
                  type="button"
                  aria-current={view.id === current?.id}
                  onClick={() => {
                    onOpen(searchOfView(view.address))
                    setOpen(false)
                  }}
                >
                  {view.name}
                  <span className="hint">
                    {' '}
                    {view.own ? (view.shared ? text('ledger.viewShared') : '') : view.owner.name}
                  </span>
                </button>
                {view.own && (
                  <Button
                    type="text"
                    size="small"
                    onClick={() => remove.mutate(view.id)}
                    aria-label={text('ledger.removeView', { name: view.name })}
                  >
                    ×
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (name.trim() !== '') keep.mutate()
            }}
          >
            <Input
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.target.value)}
              placeholder={text('ledger.viewName')}
              aria-label={text('ledger.viewName')}
            />
            <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
              {text('ledger.shareView')}
            </Checkbox>
            <Button
              htmlType="submit"
              type="primary"
              size="small"
              disabled={name.trim() === ''}
              loading={keep.isPending}
            >
              {text('ledger.keepView')}
            </Button>
          </form>
        </div>
      }
    >
      <Button>{current?.name ?? text('ledger.views')}</Button>
    </Popover>
  )
}
