import { boolean, defaulted, instant, integer, nullable, tenantId, text, uuid } from '../columns.ts'

/**
 * The sign-in library's tables, as it wants them, each closed to other bureaus like every table. They are not facts: who may sign
 * in is recorded as events of the person; here is what sign-in needs every time. A user's id is the person's.
 */
export const auth_user = {
  tenant_id: tenantId(),
  id: uuid(),
  username: text(),
  name: text(),
  /** Wanted by the library; ours are made up and nothing is ever sent to them. */
  email: text(),
  email_verified: boolean(),
  image: nullable(text()),
  two_factor_enabled: nullable(defaulted(boolean())),
  must_change_password: defaulted(boolean()),
  disabled: defaulted(boolean()),
  created_at: instant(),
  updated_at: instant(),
}

export const auth_session = {
  tenant_id: tenantId(),
  id: uuid(),
  user_id: uuid(),
  token: text(),
  ip_address: nullable(text()),
  user_agent: nullable(text()),
  expires_at: instant(),
  created_at: instant(),
  updated_at: instant(),
}

/** A way of proving who one is: a password, or an identity at the county's own provider. */
export const auth_account = {
  tenant_id: tenantId(),
  id: uuid(),
  user_id: uuid(),
  account_id: text(),
  provider_id: text(),
  access_token: nullable(text()),
  refresh_token: nullable(text()),
  id_token: nullable(text()),
  access_token_expires_at: nullable(instant()),
  refresh_token_expires_at: nullable(instant()),
  scope: nullable(text()),
  password: nullable(text()),
  created_at: instant(),
  updated_at: instant(),
}

/** Short-lived proofs between two steps of a sign-in. */
export const auth_verification = {
  tenant_id: tenantId(),
  id: uuid(),
  identifier: text(),
  value: text(),
  expires_at: instant(),
  created_at: instant(),
  updated_at: instant(),
}

export const auth_two_factor = {
  tenant_id: tenantId(),
  id: uuid(),
  user_id: uuid(),
  secret: text(),
  backup_codes: text(),
  verified: nullable(defaulted(boolean())),
  failed_verification_count: nullable(defaulted(integer())),
  locked_until: nullable(instant()),
}

/** Wrong passwords in a row, by account and by address. */
export const sign_in_failure = {
  tenant_id: tenantId(),
  kind: text<'account' | 'address'>(),
  name: text(),
  failures: integer(),
  last_at: instant(),
}
