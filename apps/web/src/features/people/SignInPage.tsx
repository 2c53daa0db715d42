import { sessionEndpoints, type DemoOffer } from '@luoshi/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Input } from 'antd'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useProblemWords } from '../../platform/problem.ts'
import { query } from '../../platform/api.ts'
import { useSay, useText } from '../../platform/text.ts'
import { actIn } from '../../platform/session.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { usePageTitle } from '../../ui/Page.tsx'
import { countySignIn, enterCode, signIn } from './sign-in.ts'

export default function SignInPage() {
  const text = useText()
  const greeting = useQuery(query(sessionEndpoints.bureau, {}, { staleTime: Infinity })).data
  usePageTitle(text('people.signIn'))
  return (
    <div className="door">
      <main className="door-sheet">
        <p className="door-bureau">{greeting?.name ?? ' '}</p>
        <h1>{text('app.name')}</h1>
        <p className="door-motto">{text('people.signInTitle')}</p>
        <SignInForm demo={greeting?.demo ?? undefined} county={greeting?.identityProvider ?? false} />
      </main>
      <LanguageSwitch />
    </div>
  )
}

function SignInForm({ demo, county }: { demo: DemoOffer | undefined; county: boolean }) {
  const text = useText()
  const words = useProblemWords()
  const enter = useEntering()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string>()
  const [failed, setFailed] = useState<string>()
  const [busy, setBusy] = useState(false)
  const codeField = useRef<HTMLInputElement>(null)
  const askedForCode = code !== undefined
  useEffect(() => {
    if (askedForCode) codeField.current?.focus()
  }, [askedForCode])

  const attempt = async (step: () => Promise<'in' | 'code-needed'>) => {
    setBusy(true)
    setFailed(undefined)
    try {
      if ((await step()) === 'in') await enter()
      else setCode('')
    } catch (error) {
      setFailed(words(error))
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void attempt(code === undefined ? () => signIn(username, password) : () => enterCode(code.trim()).then(() => 'in'))
  }
  return (
    <form onSubmit={submit} className="door-form">
      {failed && <Alert type="error" showIcon title={failed} role="alert" />}
      {code === undefined ? (
        <>
          <Labelled label={text('people.userName')} id="username">
            <Input
              id="username"
              size="large"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
              required
            />
          </Labelled>
          <Labelled label={text('people.password')} id="password">
            <Input.Password
              id="password"
              size="large"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              required
            />
          </Labelled>
        </>
      ) : (
        <Labelled label={text('people.code')} id="code" hint={text('people.codeHint')}>
          <Input
            id="code"
            size="large"
            ref={(input) => {
              codeField.current = input?.input ?? null
            }}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            required
          />
        </Labelled>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {text('people.signIn')}
      </Button>
      {county && code === undefined && (
        <Button
          size="large"
          block
          onClick={() =>
            void countySignIn()
              .then((address) => location.assign(address))
              .catch((error: unknown) => setFailed(words(error)))
          }
        >
          {text('people.county')}
        </Button>
      )}
      {code === undefined && !demo && <p className="hint">{text('people.signInHint')}</p>}
      {code === undefined && demo && (
        <DemoAccounts
          demo={demo}
          onChoose={(username) => {
            setUsername(username)
            setPassword(demo.password)
            void attempt(() => signIn(username, demo.password))
          }}
        />
      )}
    </form>
  )
}

function DemoAccounts({ demo, onChoose }: { demo: DemoOffer; onChoose: (username: string) => void }) {
  const text = useText()
  const say = useSay()
  return (
    <section className="door-demo" aria-labelledby="demo">
      <h2 id="demo">{text('people.demo')}</h2>
      <p className="hint">{text('people.demoHint')}</p>
      <ul>
        {demo.accounts.map(({ username, ...label }) => (
          <li key={username}>
            <Button block onClick={() => onChoose(username)}>
              {say(label)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What follows a sign-in: nothing of whoever was here before stays on the screen, and the page asked for first is opened. */
export function useEntering(): () => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { back } = useSearch({ strict: false })
  return async () => {
    actIn(null)
    queries.clear()
    await navigate({ to: typeof back === 'string' && back.startsWith('/') && !back.startsWith('//') ? back : '/' })
  }
}
