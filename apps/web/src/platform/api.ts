import { clientFor, type CallOptions, type EndpointShape, type InputOf, type OutputOf } from '@luoshi/contract'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { language } from './text.ts'
import { actingPost } from './session.ts'

const caller = clientFor('', (url, init) => fetch(url, { ...init, credentials: 'same-origin' }), () => {
  const post = actingPost()
  return { accept: 'application/json', 'accept-language': language(), ...(post ? { 'x-luoshi-post': post } : {}) }
})

/** Calls an endpoint of the contract. Throws `ApiProblem`, worded by the server in the reader's language. */
export const call: <E extends EndpointShape>(endpoint: E, input: InputOf<E>, options?: CallOptions) => Promise<OutputOf<E>> = caller

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: 1, refetchOnWindowFocus: true }, mutations: { retry: 0 } },
})

/** A query of one endpoint, keyed by its name and what is asked, so that live updates can find it. */
export const query = <E extends EndpointShape>(endpoint: E, input: InputOf<E>) =>
  queryOptions({ queryKey: [endpoint.name, input], queryFn: ({ signal }) => call(endpoint, input, { signal }) })

/** A key for one press of a button: pressed twice, or sent again after the line dropped, it is done once. */
export const pressKey = (): string => crypto.randomUUID()
