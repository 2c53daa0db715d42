import { parsePlainDate, type PlainDate } from '@luoshi/calendar'
import {
  delayCauseLabels,
  groupings,
  itemEndpoints,
  ItemFilter,
  kindLabels,
  ledgerColumns,
  levelLabels,
  lightLabels,
  outcomeLabels,
  phaseLabels,
  type Grouping,
  type InputOf,
  type LedgerColumn,
  type Words,
} from '@luoshi/contract'
import { paths } from '../../paths.ts'

/** The ledger as its address says it: every filter, the grouping, the order, the columns and the open row. */
export interface LedgerSearch {
  light?: string
  phase?: string
  lead?: string
  verifier?: string
  source?: string
  level?: string
  kind?: string
  from?: string
  saidFrom?: string
  saidUntil?: string
  outcome?: string
  cause?: string
  until?: string
  q?: string
  by?: Grouping
  sort?: Sort
  columns?: string
  item?: string
}

export const sorts = ['due', '-due', '-updated', 'updated'] as const
export type Sort = (typeof sorts)[number]

/** Filters in the order the sentence says them; most are lists of words. */
export const lists = {
  light: lightLabels,
  phase: phaseLabels,
  outcome: outcomeLabels,
  cause: { ...delayCauseLabels, unsaid: { zh: '未说明原因', en: 'No cause given' } },
  level: levelLabels,
  kind: kindLabels,
} as const
export type ListName = keyof typeof lists
export const listNames = ['light', 'phase', 'outcome', 'cause', 'level', 'kind'] as const

const TEXTS = [
  'light',
  'phase',
  'lead',
  'verifier',
  'source',
  'level',
  'kind',
  'from',
  'until',
  'q',
  'saidFrom',
  'saidUntil',
  'outcome',
  'cause',
  'columns',
  'item',
] as const

/** Reads an address, whoever wrote it; what it does not know it leaves out. */
export function ledgerSearch(search: Record<string, unknown>): LedgerSearch {
  const texts = TEXTS.flatMap((name) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
  })
  const by = groupings.find((one) => one === search['by'])
  const sort = sorts.find((one) => one === search['sort'])
  return { ...Object.fromEntries(texts), ...(by ? { by } : {}), ...(sort ? { sort } : {}) }
}

/** The words of a list in an address, as far as the office knows them. */
export function chosenIn(name: ListName, value: string | undefined): string[] {
  const known: Record<string, Words> = lists[name]
  return (value ?? '').split(',').filter((one) => one in known)
}

type Filter = Omit<InputOf<typeof itemEndpoints.list>['query'], 'sort' | 'limit' | 'after'>

/** What is asked of the server; an address that somebody spoiled asks for less, and never fails. */
export function filterOf(search: LedgerSearch): Filter {
  const many = listNames.flatMap((name) => {
    const chosen = chosenIn(name, search[name])
    return chosen.length > 0 ? [[name, chosen] as const] : []
  })
  const day = (
    name: 'dueFrom' | 'dueUntil' | 'saidFrom' | 'saidUntil',
    value: string | undefined,
  ): [string, PlainDate][] => {
    const read = value === undefined ? undefined : parsePlainDate(value)
    return read ? [[name, read]] : []
  }
  const words = [
    ['lead', search.lead],
    ['verifier', search.verifier],
    ['source', search.source],
    ['search', search.q],
  ].filter(([, value]) => value)
  const parsed = ItemFilter.safeParse(
    Object.fromEntries([
      ...many,
      ...words,
      ...day('dueFrom', search.from),
      ...day('dueUntil', search.until),
      ...day('saidFrom', search.saidFrom),
      ...day('saidUntil', search.saidUntil),
    ]),
  )
  return parsed.success ? (parsed.data as Filter) : {} // what came out of the schema goes into it again
}

/** Columns shown when nobody chose. */
export const STANDARD: readonly LedgerColumn[] = ['title', 'light', 'lead', 'due', 'verifier', 'phase']
/** Columns that a row of the list carries; the others are in the spreadsheet. */
export const SHOWABLE: readonly LedgerColumn[] = [
  'title',
  'light',
  'lead',
  'due',
  'verifier',
  'phase',
  'level',
  'kind',
  'originalDue',
  'outcome',
  'returns',
  'updatedAt',
]

export function columnsIn(value: string | undefined): readonly LedgerColumn[] {
  const wanted = new Set((value ?? '').split(','))
  const chosen = ledgerColumns.filter((column) => SHOWABLE.includes(column) && wanted.has(column))
  return chosen.length > 0 ? [...new Set<LedgerColumn>(['title', ...chosen])] : STANDARD
}

/** The part of an address worth keeping under a name: everything but the open row. */
export function addressOfView(whole: LedgerSearch): string {
  const { item: _, ...search } = whole
  const text = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}

/** An address kept under a name, back as a search. */
export const searchOfView = (address: string): LedgerSearch =>
  ledgerSearch(Object.fromEntries(new URLSearchParams(address)))

/** Where an item has its own page. */
export const itemAddress = (itemId: string): string => paths.item.replace('$itemId', itemId)
