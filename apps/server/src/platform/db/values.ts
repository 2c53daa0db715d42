/**
 * Equal JavaScript values on both engines. Left alone, node-postgres reads a day as local midnight and PGlite as UTC midnight,
 * an int8 as text or as a number, bytea as Buffer or as Uint8Array.
 */

type Read = (text: string) => unknown

const text: Read = (value) => value

function safeInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`A whole number too large to be exact: ${value}`)
  return number
}

/** `2026-03-01 04:05:06.789+00`, as PostgreSQL writes it while the session's time zone is UTC. */
const instant: Read = (value) => new Date(value.replace(' ', 'T').replace(/\+00$/, 'Z'))

const bytes: Read = (value) => new Uint8Array(Buffer.from(value.slice(2), 'hex'))

/** Reads `{a,"b c",NULL}`: one dimension, which is all our tables use. */
const listOf =
  (read: Read): Read =>
  (value) => {
    const items: unknown[] = []
    for (const [, quoted, plain] of value.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,"]+)/g))
      items.push(
        quoted === undefined ? (plain === 'NULL' ? null : read(plain ?? '')) : read(quoted.replace(/\\(.)/g, '$1')),
      )
    return items
  }

/** By type number (`pg_type.oid`), which is the same in every PostgreSQL. */
const READERS: Record<number, Read> = {
  16: (value) => value === 't',
  17: bytes,
  20: safeInteger,
  21: Number,
  23: Number,
  114: JSON.parse,
  700: Number,
  701: Number,
  1082: text,
  1184: instant,
  1700: text,
  3802: JSON.parse,
  1000: listOf((value) => value === 't'),
  1005: listOf(Number),
  1007: listOf(Number),
  1009: listOf(text),
  1016: listOf(safeInteger),
  1182: listOf(text),
  1185: listOf(instant),
  2951: listOf(text),
}

/** Every type we read other than as text; the embedded engine wants them as a table. */
export const readers: Readonly<Record<number, Read>> = READERS

export const readerFor = (type: number): Read => READERS[type] ?? text

const quoted = (item: unknown): string =>
  item === null || item === undefined ? 'NULL' : `"${String(written(item)).replace(/[\\"]/g, '\\$&')}"`

/**
 * A parameter in the form both engines take alike. A JavaScript array is always an SQL array: for jsonb, write `json(value)`,
 * because PGlite would accept the bare array and PostgreSQL would not.
 */
export function written(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return value
  if (Array.isArray(value)) return `{${value.map(quoted).join(',')}}`
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'object') return JSON.stringify(value)
  return value
}
