/**
 * The sign-in library's tables, as it wants them, each closed to other bureaus like every table. They are not facts: who may sign
 * in is recorded as events of the person; here is what sign-in needs every time. A user's id is the person's.
 */
export declare const auth_user: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  id: import('../columns.ts').Column<string, string, string>
  username: import('../columns.ts').Column<string, string, string>
  name: import('../columns.ts').Column<string, string, string>
  /** Wanted by the library; ours are made up and nothing is ever sent to them. */
  email: import('../columns.ts').Column<string, string, string>
  email_verified: import('../columns.ts').Column<boolean, boolean, boolean>
  image: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  two_factor_enabled: import('../columns.ts').Column<boolean | null, boolean | null | undefined, boolean | null>
  must_change_password: import('../columns.ts').Column<boolean, boolean | undefined, boolean>
  disabled: import('../columns.ts').Column<boolean, boolean | undefined, boolean>
  created_at: import('../columns.ts').Column<Date, Date, Date>
  updated_at: import('../columns.ts').Column<Date, Date, Date>
}
export declare const auth_session: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  id: import('../columns.ts').Column<string, string, string>
  user_id: import('../columns.ts').Column<string, string, string>
  token: import('../columns.ts').Column<string, string, string>
  ip_address: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  user_agent: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  expires_at: import('../columns.ts').Column<Date, Date, Date>
  created_at: import('../columns.ts').Column<Date, Date, Date>
  updated_at: import('../columns.ts').Column<Date, Date, Date>
}
/** A way of proving who one is: a password, or an identity at the county's own provider. */
export declare const auth_account: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  id: import('../columns.ts').Column<string, string, string>
  user_id: import('../columns.ts').Column<string, string, string>
  account_id: import('../columns.ts').Column<string, string, string>
  provider_id: import('../columns.ts').Column<string, string, string>
  access_token: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  refresh_token: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  id_token: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  access_token_expires_at: import('../columns.ts').Column<Date | null, Date | null | undefined, Date | null>
  refresh_token_expires_at: import('../columns.ts').Column<Date | null, Date | null | undefined, Date | null>
  scope: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  password: import('../columns.ts').Column<string | null, string | null | undefined, string | null>
  created_at: import('../columns.ts').Column<Date, Date, Date>
  updated_at: import('../columns.ts').Column<Date, Date, Date>
}
/** Short-lived proofs between two steps of a sign-in. */
export declare const auth_verification: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  id: import('../columns.ts').Column<string, string, string>
  identifier: import('../columns.ts').Column<string, string, string>
  value: import('../columns.ts').Column<string, string, string>
  expires_at: import('../columns.ts').Column<Date, Date, Date>
  created_at: import('../columns.ts').Column<Date, Date, Date>
  updated_at: import('../columns.ts').Column<Date, Date, Date>
}
export declare const auth_two_factor: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  id: import('../columns.ts').Column<string, string, string>
  user_id: import('../columns.ts').Column<string, string, string>
  secret: import('../columns.ts').Column<string, string, string>
  backup_codes: import('../columns.ts').Column<string, string, string>
  verified: import('../columns.ts').Column<boolean | null, boolean | null | undefined, boolean | null>
  failed_verification_count: import('../columns.ts').Column<number | null, number | null | undefined, number | null>
  locked_until: import('../columns.ts').Column<Date | null, Date | null | undefined, Date | null>
}
/** Wrong passwords in a row, by account and by address. */
export declare const sign_in_failure: {
  tenant_id: import('../columns.ts').Column<string, string | undefined, string>
  kind: import('../columns.ts').Column<'account' | 'address', 'account' | 'address', 'account' | 'address'>
  name: import('../columns.ts').Column<string, string, string>
  failures: import('../columns.ts').Column<number, number, number>
  last_at: import('../columns.ts').Column<Date, Date, Date>
}
