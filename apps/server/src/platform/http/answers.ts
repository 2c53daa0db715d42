import type { Readable } from 'node:stream'

/** A reason to decline, as any feature states it: a stable code, and the facts a person needs to act on it. */
export interface Refused {
  code: string
  data: Record<string, unknown>
}

export interface FileToAnswer {
  content: Uint8Array | Readable
  /** What the file is called on the receiver's disk; any characters. */
  name: string
  mediaType: string
}

export type Answer<Value> =
  | { kind: 'value'; value: Value }
  | { kind: 'declined'; refusal: Refused }
  | { kind: 'absent' }
  | { kind: 'file'; file: FileToAnswer }

/** 200 with the value, in the shape of the endpoint. */
export const answer = <const Value>(value: Value) => ({ kind: 'value', value }) as const

/** 409 with the refusal's code; whatever was written in this request is undone. The endpoint must have declared the code. */
export const decline = (refusal: Refused) => ({ kind: 'declined', refusal }) as const

/** 404: there is no such thing, or not for this caller; the answer does not say which. */
export const absent = () => ({ kind: 'absent' }) as const

/** 200 with a file to save. */
export const fileAnswer = (file: FileToAnswer) => ({ kind: 'file', file }) as const

/** `Content-Disposition` that every browser saves under the full name, and old ones under an ASCII one. */
export function dispositionOf(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
