import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** `j`, `Enter`, `?`, `Ctrl+z`; Ctrl stands for Command on a Mac too. */
  keys: string | readonly string[]
  label: string
  run: (event: KeyboardEvent) => void
  /** Also while a field has the focus. */
  inFields?: boolean
}

interface Group {
  title: string
  shortcuts: readonly Shortcut[]
}

let groups: readonly { current: Group }[] = []
const watching = new Set<() => void>()

function change(next: typeof groups): void {
  groups = next
  for (const tell of watching) tell()
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === 'combobox')

/** How a key press is written in a list of shortcuts. */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  // a dialog has the keys to itself
  if (event.target instanceof Element && event.target.closest('[role=dialog], [role=menu], [role=listbox]')) return
  const name = pressed(event)
  const inField = isField(event.target)
  for (const { current } of groups.toReversed()) {
    const found = current.shortcuts.find(
      ({ keys, inFields }) => [keys].flat().includes(name) && (!inField || inFields === true),
    )
    if (!found) continue
    event.preventDefault()
    found.run(event)
    return
  }
}

/** Keys that work while the component is there; the latest one asked for wins. They show in the sheet under `title`. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const group = useRef<Group>({ title, shortcuts })
  useLayoutEffect(() => {
    group.current = { title, shortcuts }
  })
  useEffect(() => {
    if (groups.length === 0) document.addEventListener('keydown', onKeyDown)
    change([...groups, group])
    return () => {
      change(groups.filter((one) => one !== group))
      if (groups.length === 0) document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

const watch = (tell: () => void) => {
  watching.add(tell)
  return () => watching.delete(tell)
}

/** Every shortcut that works now, for the sheet. */
export const useShortcutGroups = (): readonly Group[] =>
  useSyncExternalStore(watch, () => groups).map(({ current }) => current)
