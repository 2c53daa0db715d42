import type { ItemRow } from '@luoshi/contract'
import { pressKey } from '../../../platform/api.ts'
import { actingPost } from '../../../platform/session.ts'
import { useSession } from '../../people/public.tsx'
import { keep } from './tend.ts'
import { useOutbox } from './use-outbox.ts'

/** Signing for an item in one tap; where there is no line it waits with the reports. */
export function useSignFor({ id, title, version }: Pick<ItemRow, 'id' | 'title' | 'version'>) {
  const { person } = useSession()
  const { unsent } = useOutbox()
  const isOnItsWay = unsent.some(({ itemId, command }) => itemId === id && command === 'sign-for')
  const signFor = () =>
    keep({
      id: pressKey(),
      person: person.id,
      post: actingPost(),
      itemId: id,
      title,
      command: 'sign-for',
      version,
      body: {},
      files: [],
      state: 'waiting',
      why: null,
      attempts: 0,
      notBefore: 0,
      savedAt: Date.now(),
    })
  return { signFor, isOnItsWay }
}
