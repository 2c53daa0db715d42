import { useText } from '../../../platform/text.ts'
import { useShortcuts } from '../../../ui/shortcuts.ts'
import type { Acts } from './acts.ts'
import type { Desk } from './use-desk.ts'

/** Everything on the desk can be done from the keyboard. */
export function useDeskKeys(desk: Desk, acts: Acts): void {
  const text = useText()
  const check = () => {
    if (desk.draft) desk.doing.check(desk.draft.id)
  }
  useShortcuts(text('sources.deskKeys'), [
    { keys: ['j', 'ArrowDown'], label: text('sources.key.next'), run: () => desk.go(1) },
    { keys: ['k', 'ArrowUp'], label: text('sources.key.previous'), run: () => desk.go(-1) },
    { keys: ['Enter', 'e'], label: text('sources.key.edit'), run: () => desk.open('title') },
    { keys: 'a', label: text('sources.key.accept'), run: desk.accept },
    { keys: 'x', label: text('sources.key.setAside'), run: desk.setAside },
    { keys: 'm', label: text('sources.key.merge'), run: desk.merge },
    { keys: 's', label: text('sources.key.split'), run: desk.split },
    { keys: 'o', label: text('sources.key.lead'), run: () => desk.open('lead') },
    { keys: 'd', label: text('sources.key.due'), run: () => desk.open('due') },
    { keys: 'c', label: text('sources.key.criterion'), run: () => desk.open('criterion') },
    { keys: 'v', label: text('sources.key.verifier'), run: () => desk.open('verifier') },
    { keys: ' ', label: text('sources.key.select'), run: check },
    { keys: 'Ctrl+z', label: text('sources.key.undo'), run: () => void acts.undo().catch(() => undefined) },
  ])
}
