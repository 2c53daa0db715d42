import { useSyncExternalStore } from 'react'

let reached = true
const watching = new Set<() => void>()

/** Notes whether the server answered the last call; any answer counts, a refusal too. */
export function noteReached(now: boolean): void {
  if (now === reached) return
  reached = now
  for (const tell of watching) tell()
}

function watch(tell: () => void): () => void {
  watching.add(tell)
  return () => watching.delete(tell)
}

/** Whether the server was there when last asked. */
export const useReached = (): boolean => useSyncExternalStore(watch, () => reached)
