import type { Dialect } from 'kysely'
import type { Engine } from './engine.ts'
/** Who a connection is before a statement of ours runs on it. */
export interface Identity {
  role: 'luoshi_app' | 'owner'
  tenantId: string | undefined
}
/** Kysely over our own engine port: every connection it hands out has first been told who it is. */
export declare const dialectOver: (engine: Engine, identityNow: () => Identity) => Dialect
