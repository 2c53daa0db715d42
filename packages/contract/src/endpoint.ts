import { z } from 'zod'
import type { Permission } from './permissions.ts'

/**
 * One endpoint of the HTTP API as a value: the server serves it, the OpenAPI page describes it, the web app and the command line call it.
 * Paths are relative to `/api`; `:name` stands for a path parameter.
 */
export interface EndpointShape {
  /** Unique across the API; becomes the OpenAPI operationId. */
  name: string
  /** One sentence for the reader of the OpenAPI page. */
  summary: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/${string}`
  /** `public`: nobody needs to be known. `signed-in`: anybody known. Otherwise the permission a post must carry. */
  permission: Permission | 'public' | 'signed-in'
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** A file comes with the request: multipart/form-data, the part `file` after the fields of `body`. */
  upload?: boolean
  /** Shape of the answer, or the media type of the file that is answered. */
  ok: z.ZodType | { file: string }
  /** Codes this endpoint may decline with (409); an undeclared one is a fault. */
  refusals: readonly string[]
  /** Changes one versioned thing: takes `If-Match: "<version>"` and answers 412 when somebody was faster. */
  versioned?: boolean
}

export const endpoint = <const E extends EndpointShape>(shape: E): E => shape

type Part<E extends EndpointShape, Key extends 'params' | 'query' | 'body'> = E[Key] extends z.ZodType
  ? { [K in Key]: z.input<E[Key]> }
  : unknown
/** What a caller hands over. */
export type InputOf<E extends EndpointShape> = Part<E, 'params'> &
  Part<E, 'query'> &
  Part<E, 'body'> &
  (E['upload'] extends true ? { file: FileToSend } : unknown)
/** What a caller gets back. */
export type OutputOf<E extends EndpointShape> = E['ok'] extends z.ZodType ? z.output<E['ok']> : Uint8Array

export interface FileToSend {
  name: string
  bytes: Uint8Array
}

/** The body of every answer that is not a success: RFC 9457, `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Stable code; what programs branch on and what wording is looked up by. */
  code: z.string(),
  /** Facts a person needs to act on it. */
  data: z.record(z.string(), z.unknown()).optional(),
  /** Say this to the operator: it finds the log line. */
  requestId: z.string().optional(),
})
export type Problem = z.infer<typeof Problem>
