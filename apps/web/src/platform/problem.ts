import { ApiProblem, type Problem } from '@luoshi/contract'
import { useText } from './text.ts'

/** What the server declined with, if that is what went wrong. */
export const problemIn = (error: unknown): Problem | undefined =>
  error instanceof ApiProblem ? error.problem : undefined

/** A failure in words that say what to do. The server words its own; the line and our own faults are worded here. */
export function useProblemWords(): (error: unknown) => string {
  const text = useText()
  return (error) => {
    const problem = problemIn(error)
    if (!problem) return text('app.broken')
    if (problem.code === 'network/unreachable') return text('app.offline')
    if (problem.status >= 500 || problem.title === '') return text('app.fault', { id: problem.requestId ?? '—' })
    return problem.title
  }
}
