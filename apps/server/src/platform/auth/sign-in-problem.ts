import { EdgeProblem } from '../http/problems.ts'
import { DISABLED, WEAK } from './sign-in.ts'

/** What the library says in its own words, as one of our problems. */
export function signInProblem(status: number, text: string): EdgeProblem | Error {
  const { code = '', message = '' } = parsed(text)
  if (code === WEAK || /^PASSWORD_TOO_(SHORT|LONG)$/.test(code))
    return new EdgeProblem('password/too-weak', { weakness: code === WEAK ? message : 'too-short' })
  if (code === DISABLED) return new EdgeProblem('sign-in/disabled', {})
  if (code === 'INVALID_PASSWORD') return new EdgeProblem('password/wrong', {})
  if (/^INVALID_(CODE|BACKUP_CODE)$/.test(code)) return new EdgeProblem('sign-in/code-wrong', {})
  if (/^(INVALID_TWO_FACTOR_COOKIE|TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE|OTP_HAS_EXPIRED)$/.test(code))
    return new EdgeProblem('sign-in/again', {})
  if (/^(INVALID_USERNAME_OR_PASSWORD|INVALID_USERNAME|USERNAME_TOO_(SHORT|LONG))$/.test(code))
    return new EdgeProblem('sign-in/wrong', {})
  if (status === 429) return new EdgeProblem('sign-in/locked', { retryAfterSeconds: 900 })
  if (status === 401) return new EdgeProblem('sign-in/needed', {})
  if (status >= 500) return new Error(`Sign-in failed: ${status} ${code} ${message}`)
  return new EdgeProblem('sign-in/refused', { reason: code })
}

function parsed(text: string): { code?: string; message?: string } {
  try {
    const { code, message } = JSON.parse(text) as Record<string, unknown> // only read, and only as text
    return { code: String(code ?? ''), message: String(message ?? '') }
  } catch {
    return {}
  }
}
