import { useEffect, useSyncExternalStore } from 'react'
import { useSession } from '../../people/public.tsx'
import { unsentOf, type Unsent } from './outbox.ts'
import { outboxNow, tendFor, watchOutbox, type Outbox } from './tend.ts'

/** The outbox of whoever is signed in; while a page that uses it is open, it is being emptied. */
export function useOutbox(): Outbox & { mine: readonly Unsent[]; unsent: readonly Unsent[] } {
  const { person } = useSession()
  useEffect(() => tendFor(person.id), [person.id])
  const outbox = useSyncExternalStore(watchOutbox, outboxNow)
  const mine = outbox.entries.filter((entry) => entry.person === person.id)
  return { ...outbox, mine, unsent: unsentOf(mine, person.id) }
}
