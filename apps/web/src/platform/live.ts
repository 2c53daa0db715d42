import type { Query, QueryClient } from '@tanstack/react-query'
import { noteReached } from './online.ts'

/** Changes come in bursts, a dispatch of forty rows for one; the screen is read again once, a moment after the first. */
const GATHER_MS = 400

/** A fact that was recorded: about what, and the how-manieth about it. */
export interface Change {
  streamType: string
  streamId: string
  version: number
}

/** Reads again whatever the server says has changed, for as long as the page is open. Returns how to stop. */
export function followChanges(queryClient: QueryClient): () => void {
  const changes = new Map<string, Change>()
  let gap = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    const all = [...changes.values()]
    const everything = gap
    changes.clear()
    gap = false
    void queryClient.invalidateQueries({
      predicate: (query) => everything || all.some((change) => isTouchedBy(query, change)),
    })
  }
  const soon = () => {
    timer ??= setTimeout(flush, GATHER_MS)
  }
  const source = new EventSource('/api/live')
  source.addEventListener('open', () => noteReached(true))
  source.addEventListener('change', ({ data }: MessageEvent<string>) => {
    const change = JSON.parse(data) as Change // written by the server, ids only
    changes.set(change.streamId, change)
    soon()
  })
  source.addEventListener('gap', () => {
    gap = true
    soon()
  })
  return () => {
    source.close()
    clearTimeout(timer)
  }
}

/** Endpoints are called `items.list`, streams `item`: one kind of thing. One thing's own page is old only when that thing changed. */
export function isTouchedBy(
  { queryKey, meta, state }: Pick<Query, 'queryKey' | 'meta' | 'state'>,
  change: Change,
): boolean {
  const [name, input] = queryKey
  const holds: unknown = meta?.['holds']
  if (typeof holds === 'function' && holds(state.data, change) === true) return false
  const others: unknown = meta?.['livesOn']
  if (Array.isArray(others) && others.includes(change.streamType)) return true
  const kind = String(name).split('.')[0] ?? ''
  const same = kind === `${change.streamType}s` || (kind === 'people' && /^(person|post)$/.test(change.streamType))
  if (!same) return false
  const params: unknown = (input as { params?: unknown } | undefined)?.params // keys are made by `query`
  const ids = typeof params === 'object' && params !== null ? Object.values(params) : []
  return ids.length === 0 || ids.includes(change.streamId)
}
