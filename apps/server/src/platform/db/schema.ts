import type { SchemaOf } from './columns.ts'
import {
  auth_account,
  auth_session,
  auth_two_factor,
  auth_user,
  auth_verification,
  sign_in_failure,
} from './tables/auth.ts'
import { event, seal } from './tables/log.ts'
import { person, post, stand_in, unit, unit_name } from './tables/people.ts'
import { idempotency, stored_file, tenant } from './tables/platform.ts'

/**
 * Every table there is. A feature adds `tables/<feature>.ts` and names its tables here; a test holds them against the database.
 * They live beside the migrations, not in the feature, because a table and its migration change together.
 */
export const tables = {
  auth_account,
  auth_session,
  auth_two_factor,
  auth_user,
  auth_verification,
  event,
  idempotency,
  person,
  post,
  seal,
  sign_in_failure,
  stand_in,
  stored_file,
  tenant,
  unit,
  unit_name,
}

export type Schema = SchemaOf<typeof tables>
export type TableName = keyof Schema
