import { lazy } from 'react'

/** Parts of the settings, fetched when they are opened. */
export const UnitsPart = lazy(() => import('./UnitsPart.tsx').then(({ UnitsPart }) => ({ default: UnitsPart })))
export const PeoplePart = lazy(() => import('./PeoplePart.tsx').then(({ PeoplePart }) => ({ default: PeoplePart })))
