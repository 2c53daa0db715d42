import type { SchemaOf } from './columns.ts'
import { event, seal } from './tables/log.ts'
import { idempotency, stored_file, tenant } from './tables/platform.ts'

/**
 * Every table there is. A feature adds `tables/<feature>.ts` and names its tables here; a test holds them against the database.
 * They live beside the migrations, not in the feature, because a table and its migration change together.
 */
export const tables = { event, idempotency, seal, stored_file, tenant }

export type Schema = SchemaOf<typeof tables>
export type TableName = keyof Schema
