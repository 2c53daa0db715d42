import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainDate } from '@luoshi/calendar'
import type { FastifyInstance } from 'fastify'
import { directoryStore } from '../src/platform/files/directory-store.ts'
import type { Caller } from '../src/platform/http/context.ts'
import { languageOf } from '../src/platform/http/language.ts'
import { openapiOf } from '../src/platform/http/openapi.ts'
import type { Routes } from '../src/platform/http/serve.ts'
import { createServer, type ServerParts } from '../src/platform/http/server.ts'
import { createLog } from '../src/platform/log.ts'
import { database } from './database.ts'

/** The day on which every test happens, a Monday. */
export const today = plainDate('2026-03-02')
export const noon = new Date('2026-03-02T04:00:00Z')

export const serverParts: ServerParts = {
  log: createLog('silent'),
  version: '0.0.0',
  newRequestId: randomUUID,
  wordRefusal: ({ code }) => `worded ${code}`,
  openapi: openapiOf([], {}, '0.0.0'),
  webFolder: undefined,
  trustedProxies: [],
  requestsPerMinute: 100_000,
}

export const testFiles = directoryStore(mkdtempSync(join(tmpdir(), 'luoshi-files-')))

/** The edge without any feature, for callers given as they are. */
export async function bareRoutes(
  caller: () => Caller,
  parts: Partial<ServerParts> = {},
): Promise<Routes & { app: FastifyInstance }> {
  return {
    app: await createServer({ ...serverParts, ...parts }),
    database,
    identify: async () => caller(),
    files: testFiles,
    now: () => noon,
    newId: randomUUID,
    dayOf: () => today,
    languageOf: (request) => languageOf(request.headers['accept-language']),
    wordRefusal: serverParts.wordRefusal,
  }
}
