import { lazy } from 'react'

/** The calendar's part of the settings, fetched when it is opened. */
export const CalendarPart = lazy(() =>
  import('./CalendarPart.tsx').then(({ CalendarPart }) => ({ default: CalendarPart })),
)
