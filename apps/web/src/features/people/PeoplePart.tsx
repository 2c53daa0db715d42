import { accountEndpoints, peopleEndpoints, type PersonView } from '@luoshi/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { call, query } from '../../platform/api.ts'
import { useProblemWords } from '../../platform/problem.ts'
import { useText } from '../../platform/text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { QueryTable } from '../../ui/QueryTable.tsx'

type Act = 'enter' | 'open' | 'password' | 'close' | 'reopen'
interface Doing {
  act: Act
  person: PersonView | undefined
}

/** People and how they sign in. Posts are the security administrator's, business is nobody's here. */
export function PeoplePart() {
  const text = useText()
  const [search, setSearch] = useState('')
  const [doing, setDoing] = useState<Doing>()
  const people = useQuery(query(peopleEndpoints.list, { query: { limit: 100, ...(search === '' ? {} : { search }) } }))
  const actsOf = ({ account }: PersonView): Act[] =>
    account === null ? ['open'] : account.closed ? ['reopen'] : ['password', 'close']
  return (
    <div className="settings-part">
      <p className="settings-bar">
        <Input.Search
          className="settings-search"
          placeholder={text('settings.findPerson')}
          aria-label={text('settings.findPerson')}
          allowClear
          onSearch={(words) => setSearch(words.trim())}
        />
        <Button type="primary" onClick={() => setDoing({ act: 'enter', person: undefined })}>
          {text('settings.account.enter')}
        </Button>
      </p>
      <QueryTable
        label={text('settings.part.people')}
        rows={people.data?.rows}
        rowKey={({ id }) => id}
        error={people.error}
        onRetry={() => void people.refetch()}
        empty={<EmptyState title={text('settings.noPerson')} hint={text('settings.noPersonHint')} />}
        columns={[
          { key: 'name', title: text('settings.person'), width: 120, render: ({ name }) => name },
          {
            key: 'posts',
            title: text('settings.posts'),
            render: ({ posts }) =>
              posts.map(({ unit, title }) => `${unit.name} ${title}`).join('；') || <span className="hint">—</span>,
          },
          {
            key: 'account',
            title: text('settings.accountName'),
            width: 220,
            render: ({ account }) =>
              account === null ? (
                <span className="hint">{text('settings.noAccount')}</span>
              ) : (
                <>
                  {account.username}
                  <span className="hint">
                    {' '}
                    {account.closed
                      ? text('settings.accountClosed')
                      : account.mustChangePassword
                        ? text('settings.mustChange')
                        : ''}
                  </span>
                </>
              ),
          },
          {
            key: 'acts',
            title: '',
            width: 220,
            render: (person) => (
              <span className="row-acts">
                {actsOf(person).map((act) => (
                  <Button key={act} size="small" type="text" onClick={() => setDoing({ act, person })}>
                    {text(`settings.account.${act}`)}
                  </Button>
                ))}
              </span>
            ),
          },
        ]}
      />
      {people.data?.next && <p className="hint">{text('settings.morePeople')}</p>}
      {doing && (
        <AccountForm key={`${doing.act} ${doing.person?.id}`} doing={doing} onClose={() => setDoing(undefined)} />
      )}
    </div>
  )
}

function AccountForm({ doing: { act, person }, onClose }: { doing: Doing; onClose: () => void }) {
  const text = useText()
  const words = useProblemWords()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const send = useMutation({
    mutationFn: () => {
      const params = { personId: person?.id ?? '' }
      switch (act) {
        case 'enter':
          return call(peopleEndpoints.create, { body: { name } })
        case 'open':
          return call(accountEndpoints.open, { params, body: { username: name, password } })
        case 'password':
          return call(accountEndpoints.givePassword, { params, body: { password } })
        case 'close':
          return call(accountEndpoints.close, { params, body: {} })
        case 'reopen':
          return call(accountEndpoints.reopen, { params, body: {} })
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [peopleEndpoints.list.name] })
      onClose()
    },
  })
  const wantsName = act === 'enter' || act === 'open'
  const wantsPassword = act === 'open' || act === 'password'
  return (
    <Modal
      open
      title={[text(`settings.account.${act}`), person?.name].filter(Boolean).join(' ')}
      onCancel={onClose}
      onOk={() => send.mutate()}
      okText={text(`settings.account.${act}`)}
      cancelText={text('app.cancel')}
      okButtonProps={{
        loading: send.isPending,
        danger: act === 'close',
        disabled: (wantsName && name.trim() === '') || (wantsPassword && password === ''),
      }}
    >
      <div className="settings-form">
        <p className="hint">{text(`settings.accountHint.${act}`)}</p>
        {wantsName && (
          <Labelled id="account-name" label={text(act === 'enter' ? 'settings.person' : 'settings.accountName')}>
            <Input
              id="account-name"
              value={name}
              maxLength={40}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          </Labelled>
        )}
        {wantsPassword && (
          <Labelled id="account-password" label={text('settings.firstPassword')} hint={text('people.passwordHint')}>
            <Input.Password
              id="account-password"
              value={password}
              autoComplete="new-password"
              onChange={(event) => setPassword(event.target.value)}
            />
          </Labelled>
        )}
        {send.isError && <Alert type="error" showIcon title={words(send.error)} role="alert" />}
      </div>
    </Modal>
  )
}
