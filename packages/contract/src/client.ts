import type { z } from 'zod'
import { Problem, type EndpointShape, type InputOf, type OutputOf } from './endpoint.ts'

/** What the client needs of `fetch`: the global one fits. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string | FormData; signal?: AbortSignal },
) => Promise<Response>

/** The server declined or could not answer; `problem.code` says which, by a stable code. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.title}`)
    this.problem = problem
  }
}

export interface CallOptions {
  /** The version the caller has seen; sent as `If-Match`. */
  version?: number
  /** Sent as `Idempotency-Key`: the same command sent twice is done once. */
  idempotencyKey?: string
  signal?: AbortSignal
}

type Parts = {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  file?: { name: string; bytes: Uint8Array }
}

/** Where an endpoint is, with path parameters and query filled in. */
export function addressOf(endpoint: EndpointShape, { params = {}, query = {} }: Parts): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, String(one))
  }
  return `/api${path}${search.size > 0 ? `?${search}` : ''}`
}

/**
 * A typed caller for every endpoint of the contract. Throws {@link ApiProblem} for anything but success, network failures included
 * (`code: 'network/unreachable'`).
 * @param headers  sent with every call: cookie, bureau, post
 */
export function clientFor(base: string, fetch: Fetch, headers: () => Record<string, string> = () => ({})) {
  return async function call<E extends EndpointShape>(
    endpoint: E,
    input: InputOf<E>,
    options: CallOptions = {},
  ): Promise<OutputOf<E>> {
    const parts = input as Parts // every InputOf is a subset of these parts
    const body = bodyOf(endpoint, parts)
    const response = await fetch(base + addressOf(endpoint, parts), {
      method: endpoint.method,
      headers: {
        ...headers(),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
        ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
      },
      ...(body === undefined ? {} : { body }),
      ...(options.signal ? { signal: options.signal } : {}),
    }).catch((cause: unknown) => {
      throw new ApiProblem({ type: 'about:blank', title: String(cause), status: 0, code: 'network/unreachable' })
    })
    if (!response.ok) throw new ApiProblem(await problemOf(response))
    if ('file' in endpoint.ok) return new Uint8Array(await response.arrayBuffer()) as OutputOf<E> // a file endpoint answers bytes
    return (endpoint.ok as z.ZodType).parse(await response.json()) as OutputOf<E> // not a file, so a schema
  }
}

function bodyOf(endpoint: EndpointShape, { body, file }: Parts): string | FormData | undefined {
  if (!endpoint.upload) return endpoint.body ? JSON.stringify(body ?? {}) : undefined
  const form = new FormData()
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>))
    if (value !== undefined) form.append(name, String(value)) // a body schema of an upload is always an object
  if (file) form.append('file', new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name) // bytes from a file or a picker never sit on shared memory
  return form
}

async function problemOf(response: Response): Promise<Problem> {
  const parsed = Problem.safeParse(await response.json().catch(() => undefined))
  return parsed.success
    ? parsed.data
    : { type: 'about:blank', title: response.statusText, status: response.status, code: `http/${response.status}` }
}
