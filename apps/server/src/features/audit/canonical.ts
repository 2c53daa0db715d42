import type { RecordedEvent } from '../../platform/db/events.ts'

/**
 * The one text of a JSON value: no spaces, keys sorted by UTF-16 code unit, numbers and strings as ECMAScript writes them.
 * Two values that JSON cannot tell apart have the same text.
 * @source RFC 8785 (JSON Canonicalization Scheme)
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** Everything that is recorded of an event, its place in the log included, as one text that can be hashed. */
export const canonicalEvent = (tenantId: string, event: RecordedEvent): string =>
  canonicalJson({ ...event, tenantId, recordedAt: event.recordedAt.toISOString() })
