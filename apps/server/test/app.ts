import { randomUUID } from 'node:crypto'
import { buildApp } from '../src/app.ts'
import { signInSecret } from '../src/platform/auth/secret.ts'
import { makeNewId } from '../src/platform/ids.ts'
import { createLog } from '../src/platform/log.ts'
import { database } from './database.ts'
import { testDuties } from './duties.ts'
import { cheap } from './passwords.ts'
import { noon, testFiles } from './routes.ts'

/** What time it is in the tests, for everything that is given the time. Set back before each test. */
export const clock = { now: noon }

/** UUIDs of version 7 that follow real time, so that no two tests make the same one. */
export const newId = makeNewId(Date.now, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))

/** The whole web server on the worker's database; everything is real but the clock, and passwords cost little. */
export const app = await buildApp({
  database,
  files: testFiles,
  log: createLog('silent'),
  now: () => clock.now,
  newId,
  version: '0.0.0-test',
  timeZone: 'Asia/Shanghai',
  signIn: {
    secret: await signInSecret(database),
    hashing: cheap,
    idleSeconds: 8 * 3600,
    publicUrl: undefined,
    identityProvider: undefined,
    perMinute: 1_000_000,
  },
  webFolder: undefined,
  trustedProxies: [],
  requestsPerMinute: 10_000_000,
  duties: testDuties,
})
await app.ready()

/** A key for one press of a button. */
export const pressKey = (): string => randomUUID()
