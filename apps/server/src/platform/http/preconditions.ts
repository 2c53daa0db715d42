import { malformed } from './problems.ts'

/**
 * The version a caller has seen. `*` asks only that the thing exists, which every command asks anyway.
 * A weak tag counts like a strong one: our tags are versions, and equal versions are equal byte for byte.
 */
export function expectedVersionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(ifMatch)?.[1]
  if (version === undefined || Number(version) < 1) throw malformed('headers', 'if-match', 'not a version: "3"')
  return Number(version)
}

/** A key the client made for one press of a button; long enough not to be guessed twice, short enough to index. */
export function idempotencyKeyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  if (typeof header !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(header))
    throw malformed('headers', 'idempotency-key', '8 to 200 printable characters')
  return header
}

/** The tag of an answer that has a version. */
export const tagOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'version' in value && Number.isInteger(value.version)
    ? `"${String(value.version)}"`
    : undefined
