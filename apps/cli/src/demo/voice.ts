import { ApiProblem, clientFor, Problem, sessionEndpoints, type Session } from '@luoshi/contract'
import type { Language } from '../language.ts'

/** Somebody signed in, who can call every endpoint of the contract. */
export interface Voice {
  /** As the story names them: unit, title, name. */
  called: string
  person: Session['person']
  unit: Session['posts'][number]['unit']
  call: ReturnType<typeof clientFor>
}

/** Signs in by username and password, as a browser does, and acts in the first post held. */
export async function signIn(server: string, username: string, password: string, language: Language): Promise<Voice> {
  const response = await fetch(`${server}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ username, password }),
  }).catch((cause: unknown) => {
    throw new ApiProblem({ type: 'about:blank', title: String(cause), status: 0, code: 'network/unreachable' })
  })
  if (!response.ok) {
    const problem = Problem.safeParse(await response.json().catch(() => undefined))
    const { title, code } = problem.data ?? { title: response.statusText, code: `http/${response.status}` }
    throw new ApiProblem({ type: 'about:blank', title: `${username}: ${title}`, status: response.status, code })
  }
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const call = clientFor(server, fetch, () => ({ cookie, 'accept-language': language }))
  const { person, posts } = await call(sessionEndpoints.get, {})
  const [post] = posts
  if (!post) throw new Error(`${username} holds no post today`)
  return { called: `${post.unit.name}${post.title} ${person.name}`, person, unit: post.unit, call }
}
