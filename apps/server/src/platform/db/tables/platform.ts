import { bigint, defaulted, instant, jsonb, nullable, smallint, tenantId, text, uuid } from '../columns.ts'

/** A bureau. */
export const tenant = {
  tenant_id: uuid(),
  slug: text(),
  name: text(),
  created_at: defaulted(instant()),
}

/** Answers already given to requests that carried an Idempotency-Key, so that sending one twice does it once. */
export const idempotency = {
  tenant_id: tenantId(),
  person_id: uuid(),
  key: text(),
  request_sha256: text(),
  /** Both null while the first request is still at work. */
  status: nullable(smallint()),
  answer: nullable(jsonb<unknown>()),
  created_at: instant(),
}

/** Which stored files a bureau may open; the bytes themselves lie in the file store under their hash. */
export const stored_file = {
  tenant_id: tenantId(),
  sha256: text(),
  bytes: bigint(),
  media_type: text(),
  stored_at: instant(),
}
