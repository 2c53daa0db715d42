import type { EndpointShape } from '@luoshi/contract'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import { Fault } from '../fault.ts'
import { dispositionOf, type Answer, type FileToAnswer, type Refused } from './answers.ts'
import { tagOf } from './preconditions.ts'
import { EdgeProblem, problemOfRefusal, type Asked } from './problems.ts'

/** A handler's answer held against its endpoint, ready to be sent or kept for the next time it is asked for. */
export type Settled =
  | { kind: 'value'; status: 200; value: unknown }
  | { kind: 'declined'; status: 409; refusal: Refused }
  | { kind: 'absent'; status: 404 }
  | { kind: 'file'; status: 200; file: FileToAnswer }

const answersFile = (endpoint: EndpointShape) => !('parse' in endpoint.ok)

export function settle(endpoint: EndpointShape, given: Answer<unknown>): Settled {
  switch (given.kind) {
    case 'value': {
      if (answersFile(endpoint)) throw new Fault(`${endpoint.name} answers a file, not a value`)
      const { ok } = endpoint as { ok: z.ZodType } // not a file, so a schema
      const parsed = ok.safeParse(given.value)
      // Also drops every field the contract does not name, so that nothing leaves by accident.
      if (!parsed.success) throw new Fault(`${endpoint.name} answers another shape`, { issues: parsed.error.issues })
      return { kind: 'value', status: 200, value: parsed.data }
    }
    case 'declined':
      if (!endpoint.refusals.includes(given.refusal.code))
        throw new Fault(`${endpoint.name} does not declare its refusal`, { refusal: given.refusal })
      return { kind: 'declined', status: 409, refusal: given.refusal }
    case 'absent':
      return { kind: 'absent', status: 404 }
    case 'file':
      if (!answersFile(endpoint)) throw new Fault(`${endpoint.name} answers a value, not a file`)
      return { kind: 'file', status: 200, file: given.file }
  }
}

export function sendAnswer(reply: FastifyReply, settled: Settled, asked: Asked) {
  switch (settled.kind) {
    case 'value': {
      const tag = tagOf(settled.value)
      if (tag) reply.header('etag', tag)
      return reply.header('cache-control', 'private, no-store').send(settled.value)
    }
    case 'declined':
      return reply.code(409).type('application/problem+json').send(problemOfRefusal(settled.refusal, asked))
    case 'absent':
      throw new EdgeProblem('thing/absent', {})
    case 'file': {
      const { content, name, mediaType } = settled.file
      return reply
        .headers({
          'content-disposition': dispositionOf(name),
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
          // A file from a stranger opened in the browser must not run as one of our pages.
          'content-security-policy': "default-src 'none'; sandbox",
        })
        .type(mediaType)
        .send(
          content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : content,
        )
    }
  }
}
