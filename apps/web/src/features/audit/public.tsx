import { lazy } from 'react'

/** The audit's part of the settings, fetched when it is opened. */
export const AuditPart = lazy(() => import('./AuditPart.tsx').then(({ AuditPart }) => ({ default: AuditPart })))
