import { chinaCalendar, workingCalendar, type WorkingCalendar } from '@luoshi/calendar'
import { clockEndpoints, itemEndpoints, type InputOf } from '@luoshi/contract'
import { infiniteQueryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call, query } from '../../platform/api.ts'
import { language, useText } from '../../platform/text.ts'
import { today } from '../../platform/today.ts'

export const itemQuery = (itemId: string) => query(itemEndpoints.get, { params: { itemId } })
export const historyQuery = (itemId: string) => query(itemEndpoints.history, { params: { itemId } })
export const boxesQuery = () => query(itemEndpoints.boxes, {})

type PageQuery = Omit<InputOf<typeof itemEndpoints.list>['query'], 'after' | 'limit'>

/** A list that grows by pages and is read again as a whole when something in it changed. */
export const rowPages = (asked: PageQuery) =>
  infiniteQueryOptions({
    queryKey: [itemEndpoints.list.name, { query: asked }, 'pages'] as const,
    queryFn: ({ pageParam, signal }) =>
      call(
        itemEndpoints.list,
        { query: { ...asked, limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: null as string | null, // the first page follows nothing
    getNextPageParam: ({ next }) => next,
    staleTime: 15_000,
  })

/** The same as a phone shows it. */
export const cardPages = (asked: PageQuery) =>
  infiniteQueryOptions({
    queryKey: [itemEndpoints.cards.name, { query: asked }, 'pages'] as const,
    queryFn: ({ pageParam, signal }) =>
      call(
        itemEndpoints.cards,
        { query: { ...asked, limit: 20, ...(pageParam ? { after: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: null as string | null, // the first page follows nothing
    getNextPageParam: ({ next }) => next,
    staleTime: 15_000,
  })

/** The office's working days, with the years a bureau has loaded itself; the published ones while the answer is on its way. */
export function useCalendar(): WorkingCalendar {
  const { data } = useQuery(query(clockEndpoints.years, {}, { livesOn: ['calendar'], staleTime: 3_600_000 }))
  return useMemo(() => (data ? workingCalendar(data.years) : chinaCalendar), [data])
}

/** What wording about clocks needs: the reader's language, the office's day and its calendar. */
export function useClockReader() {
  const text = useText()
  const calendar = useCalendar()
  return { text, language: language(), today: today(), calendar }
}
