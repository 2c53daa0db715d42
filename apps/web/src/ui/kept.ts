import { useCallback, useState } from 'react'

const PREFIX = 'luoshi.kept.'

function read<Value>(key: string, empty: Value): { value: Value; restored: boolean } {
  try {
    const text = localStorage.getItem(PREFIX + key)
    if (text !== null) return { value: { ...empty, ...(JSON.parse(text) as Value) }, restored: true } // written by this very page
  } catch {
    // private windows refuse storage; then nothing is kept, and nothing breaks
  }
  return { value: empty, restored: false }
}

/**
 * A form whose contents survive a closed tab: kept on this device with every key, forgotten when `forget` is called after sending.
 * @param key  one a form and thing, such as `sources.add`
 */
export function useKept<Value extends object>(key: string, empty: Value) {
  const [{ value, restored }, setState] = useState(() => read(key, empty))
  const change = useCallback(
    (part: Partial<Value>) =>
      setState((before) => {
        const value = { ...before.value, ...part }
        try {
          localStorage.setItem(PREFIX + key, JSON.stringify(value))
        } catch {
          // see above
        }
        return { value, restored: before.restored }
      }),
    [key],
  )
  const forget = useCallback(() => {
    localStorage.removeItem(PREFIX + key)
    setState({ value: empty, restored: false })
  }, [key, empty])
  return { value, change, forget, restored }
}
