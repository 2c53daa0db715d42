import {
  addressOf,
  ApiProblem,
  clientFor,
  type CallOptions,
  type EndpointShape,
  type InputOf,
  type OutputOf,
} from '@luoshi/contract'
import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import type { Change } from './live.ts'
import { noteReached } from './online.ts'
import { actIn, actingPost } from './session.ts'
import { language } from './text.ts'

const send: typeof fetch = async (url, init) => {
  try {
    const response = await fetch(url, { ...init, credentials: 'same-origin' })
    // 502–504 come from a proxy in front of a server that is down
    noteReached(response.status < 502 || response.status > 504)
    return response
  } catch (error) {
    if (!init?.signal?.aborted) noteReached(false)
    throw error
  }
}

/** What every request says about its reader: language, and the post they act in. */
export function readerHeaders(): Record<string, string> {
  const post = actingPost()
  return { accept: 'application/json', 'accept-language': language(), ...(post ? { 'x-luoshi-post': post } : {}) }
}

/** Calls an endpoint of the contract. Throws `ApiProblem`, worded by the server in the reader's language. */
export const call: <E extends EndpointShape>(
  endpoint: E,
  input: InputOf<E>,
  options?: CallOptions,
) => Promise<OutputOf<E>> = clientFor('', send, readerHeaders)

let onSignedOut = (): void => undefined
/** What happens when the server no longer knows who is there; the router brings the person to sign-in and back again. */
export function whenSignedOut(react: () => void): void {
  onSignedOut = react
}

function noticeProblem(error: unknown): void {
  const problem = error instanceof ApiProblem ? error.problem : undefined
  if (problem?.status === 401) onSignedOut()
  if (problem?.code === 'post/not-held' && actingPost() !== null) {
    actIn(null) // the post has ended since: the first one still held acts
    void queryClient.invalidateQueries()
  }
}

const mayComeRight = (error: unknown) => !(error instanceof ApiProblem) || error.problem.status >= 500

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeProblem }),
  mutationCache: new MutationCache({ onError: noticeProblem }),
  defaultOptions: {
    queries: {
      retry: (failed, error) => failed < 1 && mayComeRight(error),
      refetchOnWindowFocus: true,
      networkMode: 'always', // inside an office network the browser's idea of being online means nothing
    },
    mutations: { retry: 0, networkMode: 'always' },
  },
})

interface QueryManners {
  /** Kinds of things, besides its own, whose change makes the answer old: `['item']` for a list with counts of items. */
  livesOn?: readonly string[]
  /** Milliseconds for which the answer is good without asking again. */
  staleTime?: number
  /** Puts a new answer together with the one on the screen. */
  join?: (old: unknown, next: unknown) => unknown
  /** Whether what is on the screen has a change already, because this page made it. */
  holds?: (data: unknown, change: Change) => boolean
}

/** A query of one endpoint, keyed by its name and what is asked, so that live updates can find it. */
export const query = <E extends EndpointShape>(
  endpoint: E,
  input: InputOf<E>,
  { livesOn = [], staleTime = 15_000, join, holds }: QueryManners = {},
) =>
  queryOptions({
    queryKey: [endpoint.name, input] as const,
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    meta: { livesOn, holds },
    staleTime,
    ...(join ? { structuralSharing: join } : {}),
  })

/** A key for one press of a button: pressed twice, or sent again after the line dropped, it is done once. */
export const pressKey = (): string =>
  // randomUUID is there on https and localhost only; an office network may well be plain http.
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Asks for a file and hands it to the browser under a name of ours. */
export async function download<E extends EndpointShape & { ok: { file: string } }>(
  endpoint: E,
  input: InputOf<E>,
  name: string,
): Promise<void> {
  const response = await send(addressOf(endpoint, input as Parameters<typeof addressOf>[1]), {
    headers: { ...readerHeaders(), accept: '*/*' }, // inputs are the parts of an address
  })
  if (!response.ok) {
    const problem = await response.json().catch(() => ({ type: 'about:blank', title: '', code: 'http/failed' }))
    throw new ApiProblem({ ...problem, status: response.status })
  }
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
