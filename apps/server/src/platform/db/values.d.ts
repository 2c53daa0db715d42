/**
 * Equal JavaScript values on both engines. Left alone, node-postgres reads a day as local midnight and PGlite as UTC midnight,
 * an int8 as text or as a number, bytea as Buffer or as Uint8Array.
 */
type Read = (text: string) => unknown
/** Every type we read other than as text; the embedded engine wants them as a table. */
export declare const readers: Readonly<Record<number, Read>>
export declare const readerFor: (type: number) => Read
/**
 * A parameter in the form both engines take alike. A JavaScript array is always an SQL array: for jsonb, write `json(value)`,
 * because PGlite would accept the bare array and PostgreSQL would not.
 */
export declare function written(value: unknown): unknown
export {}
