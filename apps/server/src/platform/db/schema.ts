import type { SchemaOf } from './columns.ts'
import * as auth from './tables/auth.ts'
import * as clocks from './tables/clocks.ts'
import * as items from './tables/items.ts'
import * as ledger from './tables/ledger.ts'
import * as log from './tables/log.ts'
import * as people from './tables/people.ts'
import * as platform from './tables/platform.ts'
import * as sources from './tables/sources.ts'

/**
 * Every table there is. A feature adds `tables/<feature>.ts` and names its tables here; a test holds them against the database.
 * They live beside the migrations, not in the feature, because a table and its migration change together.
 */
export const tables = { ...auth, ...clocks, ...items, ...ledger, ...log, ...people, ...platform, ...sources }

export type Schema = SchemaOf<typeof tables>
export type TableName = keyof Schema
