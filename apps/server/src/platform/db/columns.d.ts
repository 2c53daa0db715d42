import type { PlainDate } from '@luoshi/calendar'
import type { ColumnType } from 'kysely'
/**
 * Tables described as values, from which both the types of queries and the test against the real database are derived.
 * The types here are the only ones our tables use: each reads and writes alike on both engines (`values.test.ts`).
 */
export interface Column<Select, Insert = Select, Update = Insert> {
  /** As PostgreSQL's format_type() spells it. */
  readonly sqlType: string
  readonly nullable: boolean
  /** Who gives the value: the writer always, the database unless the writer does, or the database alone. */
  readonly filledBy: 'writer' | 'default' | 'database'
  /** Types only: never present at run time. */
  readonly is?: ColumnType<Select, Insert, Update>
}
export type Table = Record<string, Column<unknown>>
export declare const uuid: <Id extends string = string>() => Column<Id, Id, Id>
export declare const text: <Text extends string = string>() => Column<Text, Text, Text>
export declare const smallint: () => Column<number, number, number>
export declare const integer: () => Column<number, number, number>
/** Exact up to 2^53; beyond that reading throws. */
export declare const bigint: () => Column<number, number, number>
/** Decimal text: money must not pass through floating point. */
export declare const numeric: () => Column<string, string, string>
export declare const double: () => Column<number, number, number>
export declare const boolean: () => Column<boolean, boolean, boolean>
export declare const date: () => Column<PlainDate, PlainDate, PlainDate>
/** A moment, to the millisecond, as JavaScript's Date. */
export declare const instant: () => Column<Date, Date, Date>
export declare const bytes: () => Column<
  Uint8Array<ArrayBufferLike>,
  Uint8Array<ArrayBufferLike>,
  Uint8Array<ArrayBufferLike>
>
export declare const tsvector: () => Column<string, string, string>
/** JSON text on its way into a jsonb column; made by {@link json} only. */
export type JsonText<Value> = string & {
  readonly JsonText: Value
}
export declare const jsonb: <Value>() => Column<Value, JsonText<Value>, JsonText<Value>>
/** The one way to write a jsonb value: a bare array would mean an SQL array. */
export declare const json: <Value>(value: Value) => JsonText<Value>
export declare const list: <Item>(item: Column<Item>) => Column<Item[]>
export declare const nullable: <Select, Insert, Update>(
  of: Column<Select, Insert, Update>,
) => Column<Select | null, Insert | null | undefined, Update | null>
/** Has a DEFAULT, or is an identity the owner may set. */
export declare const defaulted: <Select, Insert, Update>(
  of: Column<Select, Insert, Update>,
) => Column<Select, Insert | undefined, Update>
/** Generated always: nobody writes it. */
export declare const generated: <Select>(of: Column<Select>) => Column<Select, never, never>
/** First column of every table and of its keys. The database fills in the bureau of the connection. */
export declare const tenantId: () => Column<string, string | undefined, string>
type TypeOf<Of> =
  Of extends Column<infer Select, infer Insert, infer Update> ? ColumnType<Select, Insert, Update> : never
/** What Kysely wants to know, from tables described as values. */
export type SchemaOf<Tables> = {
  [Name in keyof Tables]: {
    [Field in keyof Tables[Name]]: TypeOf<Tables[Name][Field]>
  }
}
export {}
