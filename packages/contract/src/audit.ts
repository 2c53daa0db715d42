import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Instant } from './values.ts'

/** A stretch of the log under one Merkle root, chained to the seal before it. Hashes are lower-case hex. */
export const Seal = z.object({
  number: z.number().int(),
  from: z.number().int(),
  to: z.number().int(),
  count: z.number().int(),
  root: z.string(),
  hash: z.string(),
  previous: z.string(),
  sealedAt: Instant,
})

/** One place where the log is not what was sealed: an event that was touched, a chain that is broken, or a seal unlike the published one. */
export const Finding = z.looseObject({ kind: z.string(), seal: z.number().int() })

export const auditEndpoints = {
  verify: endpoint({
    name: 'audit.verify',
    summary: 'Hold the whole log against its seals and say which event was altered, dropped, inserted or moved',
    method: 'POST',
    path: '/audit/verify',
    permission: 'audit.verify',
    body: z.object({}),
    ok: z.object({
      intact: z.boolean(),
      events: z.number().int(),
      seals: z.number().int(),
      unsealed: z.number().int(),
      findings: z.array(Finding),
    }),
    refusals: [],
  }),
  seals: endpoint({
    name: 'audit.seals',
    summary: 'Seals of the log, latest first',
    method: 'GET',
    path: '/audit/seals',
    permission: 'audit.read',
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      before: z.coerce.number().int().optional(),
    }),
    ok: z.object({ rows: z.array(Seal) }),
    refusals: [],
  }),
  events: endpoint({
    name: 'audit.events',
    summary: 'The log itself, without business content: when, who, what kind of fact, on what',
    method: 'GET',
    path: '/audit/events',
    permission: 'audit.read',
    query: z.object({
      limit: z.coerce.number().int().min(1).max(500).default(100),
      before: z.coerce.number().int().optional(),
    }),
    ok: z.object({
      rows: z.array(
        z.object({
          position: z.number().int(),
          streamType: z.string(),
          streamId: z.guid(),
          version: z.number().int(),
          type: z.string(),
          person: z.object({ id: z.guid(), name: z.string() }).nullable(),
          recordedAt: Instant,
        }),
      ),
      next: z.number().int().nullable(),
    }),
    refusals: [],
  }),
}
