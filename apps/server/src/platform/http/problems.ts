import type { Problem } from '@luoshi/contract'
import type { Refused } from './answers.ts'
import type { Language } from './language.ts'
import { wordProblem } from './problem-wording.ts'

/** Everything that can stand in the way before or around a use case, with the facts that belong to it. */
export interface EdgeProblems {
  'request/malformed': { problems: { in: 'params' | 'query' | 'body' | 'headers'; path: string; message: string }[] }
  'request/too-large': { maxBytes: number }
  'request/type-refused': Record<never, never>
  'request/too-many': { retryAfterSeconds: number }
  'bureau/unknown': Record<never, never>
  'sign-in/needed': Record<never, never>
  'sign-in/wrong': Record<never, never>
  'sign-in/locked': { retryAfterSeconds: number }
  'sign-in/disabled': Record<never, never>
  'sign-in/code-wrong': Record<never, never>
  'sign-in/again': Record<never, never>
  'sign-in/refused': { reason: string }
  'password/too-weak': { weakness: string }
  'password/wrong': Record<never, never>
  'password/change-first': Record<never, never>
  'permission/missing': { permission: string | null }
  'post/not-held': Record<never, never>
  'origin/foreign': Record<never, never>
  'thing/absent': Record<never, never>
  'version/stale': { current: number | null }
  'idempotency/key-reused': Record<never, never>
  'file/empty': Record<never, never>
  'file/missing': Record<never, never>
  'file/too-large': { maxBytes: number }
  'file/type-refused': { found: string | null }
  'server/fault': Record<never, never>
  'server/starting': Record<never, never>
}
export type EdgeCode = keyof EdgeProblems

/** The one table from what went wrong to the status it is answered with. */
const STATUS: Record<EdgeCode, number> = {
  'request/malformed': 400,
  'bureau/unknown': 400,
  'file/missing': 400,
  'password/too-weak': 400,
  'password/wrong': 400,
  'sign-in/refused': 400,
  'sign-in/needed': 401,
  'sign-in/wrong': 401,
  'sign-in/code-wrong': 401,
  'sign-in/again': 401,
  'sign-in/disabled': 403,
  'permission/missing': 403,
  'password/change-first': 403,
  'post/not-held': 403,
  'origin/foreign': 403,
  'thing/absent': 404,
  'file/empty': 409,
  'version/stale': 412,
  'request/too-large': 413,
  'file/too-large': 413,
  'request/type-refused': 415,
  'file/type-refused': 415,
  'idempotency/key-reused': 422,
  'request/too-many': 429,
  'sign-in/locked': 429,
  'server/fault': 500,
  'server/starting': 503,
}

/** Thrown at the edge and nowhere else; a use case returns a refusal instead. */
export class EdgeProblem<Code extends EdgeCode = EdgeCode> extends Error {
  override name = 'EdgeProblem'
  readonly code: Code
  readonly data: EdgeProblems[Code]
  constructor(code: Code, data: EdgeProblems[Code]) {
    super(code)
    this.code = code
    this.data = data
  }
}

/** Words a refusal of a feature, or says nothing when the code is not one it knows. */
export type WordRefusal = (refusal: Refused, language: Language) => string | undefined

export interface Asked {
  language: Language
  requestId: string
  wordRefusal: WordRefusal
}

/** 409: a refusal in the reader's language. */
export const problemOfRefusal = (refusal: Refused, { language, wordRefusal }: Asked): Problem => ({
  type: 'about:blank',
  title: wordRefusal(refusal, language) ?? wordOwn(refusal, language),
  status: 409,
  code: refusal.code,
  data: refusal.data,
})

/** A feature may decline with one of the edge's own codes, such as a password that is too weak. */
const wordOwn = ({ code, data }: Refused, language: Language): string =>
  code in STATUS ? wordProblem(code as EdgeCode, language, data as never) : code // in the table, so one of its codes

/** Renders whatever was thrown. A fault shows nothing of itself but the number of its log line. */
export function problemOfError(error: unknown, { language, requestId }: Asked): Problem {
  const edge = edgeProblemOf(error)
  const problem = {
    type: 'about:blank',
    title: wordProblem(edge.code, language, edge.data),
    status: STATUS[edge.code],
    code: edge.code,
  }
  return edge.code === 'server/fault' ? { ...problem, requestId } : { ...problem, data: { ...edge.data } }
}

export const isFault = (error: unknown): boolean => edgeProblemOf(error).code === 'server/fault'

/** What Fastify and its plugins throw by their own codes. */
const OF_FASTIFY: Record<string, () => EdgeProblem> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new EdgeProblem('request/too-large', { maxBytes: MAX_BODY_BYTES }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new EdgeProblem('request/type-refused', {}),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => new EdgeProblem('request/type-refused', {}),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => malformed('body', '', 'empty'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => malformed('body', '', 'not JSON'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => malformed('headers', 'content-length', 'does not fit the body'),
  FST_ERR_BAD_URL: () => malformed('params', '', 'not an address'),
  FST_PARTS_LIMIT: () => malformed('body', '', 'too many parts'),
  FST_FILES_LIMIT: () => malformed('body', 'file', 'one file at a time'),
  FST_FIELDS_LIMIT: () => malformed('body', '', 'too many fields'),
  FST_PROTO_VIOLATION: () => malformed('body', '', 'forbidden field name'),
}

/** The largest JSON body: a long speech's whole task table fits many times over. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024

function edgeProblemOf(error: unknown): EdgeProblem {
  if (error instanceof EdgeProblem) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return OF_FASTIFY[code]?.() ?? new EdgeProblem('server/fault', {})
}

type Where = EdgeProblems['request/malformed']['problems'][number]['in']
export const malformed = (where: Where, path: string, message: string) =>
  new EdgeProblem('request/malformed', { problems: [{ in: where, path, message }] })
