import type { Log } from '../log.ts'
import type { Engine } from './engine.ts'
/** PostgreSQL over the network: a pool for statements, and one more connection of its own per listened channel. */
export declare function openPostgres(connectionString: string, log: Log, connections?: number): Promise<Engine>
