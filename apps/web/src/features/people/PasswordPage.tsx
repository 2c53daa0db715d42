import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { useProblemWords } from '../../platform/problem.ts'
import { useText } from '../../platform/text.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { usePageTitle } from '../../ui/Page.tsx'
import { sessionQuery, useSession } from './session.ts'
import { changePassword } from './sign-in.ts'

/** A password that was given out is good for one sign-in: the person chooses the next one here. */
export default function PasswordPage() {
  const text = useText()
  const words = useProblemWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { mustChangePassword, username } = useSession()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [failed, setFailed] = useState<string>()
  const [busy, setBusy] = useState(false)
  usePageTitle(text('people.newPassword'))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (next !== again) return setFailed(text('people.notTheSame'))
    setBusy(true)
    try {
      await changePassword(current, next)
      await queries.resetQueries({ queryKey: sessionQuery().queryKey })
      await navigate({ to: '/' })
    } catch (error) {
      setFailed(words(error))
    } finally {
      setBusy(false)
    }
  }
  const field = (id: string, value: string, set: (value: string) => void, autoComplete: string) => (
    <Input.Password
      id={id}
      size="large"
      value={value}
      onChange={(event) => set(event.target.value)}
      autoComplete={autoComplete}
      required
    />
  )
  return (
    <div className="door">
      <main className="door-sheet">
        <h1>{text('people.newPassword')}</h1>
        <p className="door-motto">{mustChangePassword ? text('people.mustChange') : text('people.mayChange')}</p>
        <form onSubmit={(event) => void submit(event)} className="door-form">
          {failed && <Alert type="error" showIcon title={failed} role="alert" />}
          <input type="text" autoComplete="username" value={username} readOnly hidden />
          <Labelled label={text('people.currentPassword')} id="current">
            {field('current', current, setCurrent, 'current-password')}
          </Labelled>
          <Labelled label={text('people.newPassword')} id="next" hint={text('people.passwordHint')}>
            {field('next', next, setNext, 'new-password')}
          </Labelled>
          <Labelled label={text('people.onceMore')} id="again">
            {field('again', again, setAgain, 'new-password')}
          </Labelled>
          <Button type="primary" size="large" htmlType="submit" loading={busy} block>
            {text('app.save')}
          </Button>
        </form>
      </main>
    </div>
  )
}
