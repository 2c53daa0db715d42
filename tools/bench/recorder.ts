import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import type { PostId } from '@luoshi/contract'
import { itemRoutes } from '../../apps/server/src/features/items/items.routes.ts'
import { rightsOf } from '../../apps/server/src/platform/auth/roles.ts'
import { databaseOver } from '../../apps/server/src/platform/db/database.ts'
import { openPostgres } from '../../apps/server/src/platform/db/postgres-engine.ts'
import { directoryStore } from '../../apps/server/src/platform/files/directory-store.ts'
import type { Caller } from '../../apps/server/src/platform/http/context.ts'
import { openapiOf } from '../../apps/server/src/platform/http/openapi.ts'
import { createServer } from '../../apps/server/src/platform/http/server.ts'
import { makeNewId } from '../../apps/server/src/platform/ids.ts'
import { createLog } from '../../apps/server/src/platform/log.ts'
import { officeDays } from '../../apps/server/src/platform/office-day.ts'
import { CLERK } from './county.ts'
import type { HttpRequest } from './http-client.ts'
import type { Officer } from './story.ts'
import { listeningEngine, type Transcript } from './transcript.ts'

export interface Recorder {
  /** The statements our own handlers send for a request; what they write is undone. */
  record(request: HttpRequest): Promise<Transcript>
  close(): Promise<void>
}

/** The item routes of the server, in this process, for one caller who is taken as known: no cookie, no session. */
export async function openRecorder(
  databaseUrl: string,
  { caller, timeZone, connections }: { caller: Caller; timeZone: string; connections: number },
): Promise<Recorder> {
  const log = createLog('warn')
  const ear = listeningEngine(await openPostgres(databaseUrl, log, connections))
  const database = databaseOver(ear.engine)
  const newId = makeNewId(Date.now, (bytes) => randomBytes(bytes))
  const app = await createServer({
    log,
    version: 'bench',
    newRequestId: newId,
    wordRefusal: () => undefined,
    openapi: openapiOf([], {}, 'bench'),
    webFolder: undefined,
    trustedProxies: [],
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
  })
  itemRoutes({
    app,
    database,
    identify: async () => caller,
    files: directoryStore(tmpdir()),
    now: () => new Date(),
    newId,
    dayOf: officeDays(timeZone),
    languageOf: () => 'zh',
    wordRefusal: () => undefined,
  })
  return {
    record: ({ method, path, body }) =>
      ear.during(async () => {
        const { statusCode, payload } = await app.inject({
          method,
          url: path,
          ...(body === undefined ? {} : { payload: body as object }), // bodies of the API are objects
        })
        if (statusCode !== 200) throw new Error(`Recording ${method} ${path}: ${statusCode} ${payload}`)
      }),
    async close() {
      await app.close()
      await database.close()
    },
  }
}

/** The clerk as the server would know them from their session. */
export const clerkAs = (tenantId: string, { person, post, unit }: Officer): Caller => ({
  tenantId,
  signedIn: { person, personName: '', username: CLERK, mustChangePassword: false },
  actor: {
    person,
    personName: '',
    post: post as PostId, // as recorded
    unit,
    role: 'clerk',
    reach: rightsOf.clerk.reach,
    permissions: new Set(rightsOf.clerk.may),
    standsInFor: null,
  },
})
