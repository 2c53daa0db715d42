import {
  bigint,
  bytes,
  defaulted,
  generated,
  instant,
  integer,
  jsonb,
  list,
  nullable,
  smallint,
  tenantId,
  text,
  uuid,
} from '../columns.ts'

/** Facts: everything else can be rebuilt from these. */
export const event = {
  tenant_id: tenantId(),
  position: generated(bigint()),
  stream_type: text(),
  stream_id: uuid(),
  version: integer(),
  type: text(),
  schema: defaulted(smallint()),
  data: jsonb<Readonly<Record<string, unknown>>>(),
  actor_person: nullable(uuid()),
  actor_post: nullable(uuid()),
  recorded_at: instant(),
}

/** Proof that the events up to a position are the ones that were recorded. */
export const seal = {
  tenant_id: tenantId(),
  number: integer(),
  algorithm: text<'sha-256' | 'sm3'>(),
  from_position: bigint(),
  to_position: bigint(),
  count: integer(),
  positions: list(bigint()),
  leaves: bytes(),
  root: bytes(),
  previous: bytes(),
  hash: bytes(),
  sealed_at: instant(),
}
