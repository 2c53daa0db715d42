import { useSyncExternalStore } from 'react'

const watch = (media: string) => (tell: () => void) => {
  const list = matchMedia(media)
  list.addEventListener('change', tell)
  return () => list.removeEventListener('change', tell)
}

const PHONE = '(max-width: 767px)'
const WIDE = '(min-width: 1200px)'
const watchPhone = watch(PHONE)
const watchWide = watch(WIDE)

/** A phone held upright: cards instead of rows. */
export const usePhone = (): boolean => useSyncExternalStore(watchPhone, () => matchMedia(PHONE).matches)

/** Room for a preview beside the list. */
export const useWide = (): boolean => useSyncExternalStore(watchWide, () => matchMedia(WIDE).matches)
