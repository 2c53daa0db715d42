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

const column = <Select, Insert = Select>(sqlType: string): Column<Select, Insert> => ({
  sqlType,
  nullable: false,
  filledBy: 'writer',
})

export const uuid = <Id extends string = string>() => column<Id>('uuid')
export const text = <Text extends string = string>() => column<Text>('text')
export const smallint = () => column<number>('smallint')
export const integer = () => column<number>('integer')
/** Exact up to 2^53; beyond that reading throws. */
export const bigint = () => column<number>('bigint')
/** Decimal text: money must not pass through floating point. */
export const numeric = () => column<string>('numeric')
export const double = () => column<number>('double precision')
export const boolean = () => column<boolean>('boolean')
export const date = () => column<PlainDate>('date')
/** A moment, to the millisecond, as JavaScript's Date. */
export const instant = () => column<Date>('timestamp(3) with time zone')
export const bytes = () => column<Uint8Array>('bytea')
export const tsvector = () => column<string>('tsvector')

/** JSON text on its way into a jsonb column; made by {@link json} only. */
export type JsonText<Value> = string & { readonly JsonText: Value }
export const jsonb = <Value>() => column<Value, JsonText<Value>>('jsonb')
/** The one way to write a jsonb value: a bare array would mean an SQL array. */
export const json = <Value>(value: Value) => JSON.stringify(value) as JsonText<Value> // the brand says what the text holds

export const list = <Item>(item: Column<Item>): Column<Item[]> => column<Item[]>(`${item.sqlType}[]`)

export const nullable = <Select, Insert, Update>(
  of: Column<Select, Insert, Update>,
): Column<Select | null, Insert | null | undefined, Update | null> => ({ ...(of as Column<never>), nullable: true }) // same value, wider type

/** Has a DEFAULT, or is an identity the owner may set. */
export const defaulted = <Select, Insert, Update>(
  of: Column<Select, Insert, Update>,
): Column<Select, Insert | undefined, Update> => ({ ...(of as Column<never>), filledBy: 'default' }) // same value, wider type

/** Generated always: nobody writes it. */
export const generated = <Select>(of: Column<Select>): Column<Select, never, never> => ({
  ...(of as Column<never>), // same value, narrower type
  filledBy: 'database',
})

/** First column of every table and of its keys. The database fills in the bureau of the connection. */
export const tenantId = () => defaulted(uuid())

type TypeOf<Of> =
  Of extends Column<infer Select, infer Insert, infer Update> ? ColumnType<Select, Insert, Update> : never

/** What Kysely wants to know, from tables described as values. */
export type SchemaOf<Tables> = {
  [Name in keyof Tables]: { [Field in keyof Tables[Name]]: TypeOf<Tables[Name][Field]> }
}
