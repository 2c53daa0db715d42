import { ApiProblem, Problem } from '@luoshi/contract'
import { readerHeaders } from '../../platform/api.ts'

/** Sign-in is the sign-in library's own small protocol, beside the contract: cookies come and go here and nowhere else. */
async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...readerHeaders(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new ApiProblem({ type: 'about:blank', title: String(cause), status: 0, code: 'network/unreachable' })
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer
  const problem = Problem.safeParse(answer)
  throw new ApiProblem(
    problem.success
      ? problem.data
      : { type: 'about:blank', title: '', status: response.status, code: `http/${response.status}` },
  )
}

/** Signs in, or says that a one-time code is asked for next. */
export async function signIn(username: string, password: string): Promise<'in' | 'code-needed'> {
  const answer = await post('/sign-in/username', { username: username.trim(), password })
  const { twoFactorRedirect } = (answer ?? {}) as { twoFactorRedirect?: unknown } // only read
  return twoFactorRedirect === true ? 'code-needed' : 'in'
}

/** Six digits from the telephone, or one of the codes kept for when it is lost. */
export const enterCode = (code: string): Promise<unknown> =>
  /^\d{6}$/.test(code) ? post('/two-factor/verify-totp', { code }) : post('/two-factor/verify-backup-code', { code })

export const signOut = (): Promise<unknown> => post('/sign-out', {})

export const changePassword = (currentPassword: string, newPassword: string): Promise<unknown> =>
  post('/change-password', { currentPassword, newPassword })

/** The county's own page of sign-in, which leads back to the start when it is done. */
export async function countySignIn(): Promise<string> {
  const answer = await post('/sign-in/social', { provider: 'county', callbackURL: '/' })
  const { url } = (answer ?? {}) as { url?: unknown } // only read
  return String(url ?? '/')
}
