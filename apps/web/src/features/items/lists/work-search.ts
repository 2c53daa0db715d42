import { itemBoxes, type ItemBox, type ItemRow } from '@luoshi/contract'

type Light = ItemRow['light']['light']
export const lightNames: readonly Light[] = [
  'overdue',
  'due-soon',
  'on-time',
  'not-signed-for',
  'paused',
  'closed',
  'draft',
  'cancelled',
]

/** What the address of a work list says. */
export interface WorkSearch {
  box?: ItemBox
  light?: Light[]
  q?: string
  sort?: 'due' | '-due' | '-updated'
  /** The row whose preview is open. */
  item?: string
}

/** Reads an address that anybody may have typed; what it does not understand is left out. */
export function readWorkSearch(search: Record<string, unknown>): WorkSearch {
  const lights = [search['light'] ?? []].flat().filter((one): one is Light => lightNames.some((name) => name === one))
  const box = itemBoxes.find((one) => one === search['box'])
  const sort = (['due', '-due', '-updated'] as const).find((one) => one === search['sort'])
  return {
    ...(box ? { box } : {}),
    ...(lights.length > 0 ? { light: lights } : {}),
    ...(typeof search['q'] === 'string' && search['q'] !== '' ? { q: search['q'] } : {}),
    ...(sort ? { sort } : {}),
    ...(typeof search['item'] === 'string' ? { item: search['item'] } : {}),
  }
}

/** What the list endpoint is asked. Finished work shows the latest first, everything else what is due soonest. */
export function listQueryOf({ box = 'to-do', light, q, sort }: WorkSearch) {
  return {
    box,
    ...(light ? { light } : {}),
    ...(q ? { search: q } : {}),
    sort: sort ?? (box === 'done' || box === 'issued' ? ('-updated' as const) : ('due' as const)),
  }
}
