import * as contract from '@luoshi/contract'
import { possibleRefusals, wordRefusal as wordLoopRefusal, type Refusal } from '@luoshi/loop'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { auditRoutes } from './features/audit/audit.routes.ts'
import { clockRoutes } from './features/clocks/clocks.routes.ts'
import { wordClockRefusal } from './features/clocks/refusal-wording.ts'
import { itemDuties } from './features/items/item-duties.ts'
import { itemRoutes } from './features/items/items.routes.ts'
import { wordItemRefusal } from './features/items/refusal-wording.ts'
import { accountRoutes } from './features/people/accounts.routes.ts'
import { ledgerRoutes } from './features/ledger/ledger.routes.ts'
import { wordLedgerRefusal } from './features/ledger/refusal-wording.ts'
import { overviewRoutes } from './features/overview/overview.routes.ts'
import { identifyWith } from './features/people/identify.ts'
import { peopleRoutes } from './features/people/people.routes.ts'
import { postRoutes } from './features/people/posts.routes.ts'
import { wordPeopleRefusal, type Duties } from './features/people/public.ts'
import { sessionRoutes } from './features/people/session.routes.ts'
import { unitRoutes } from './features/people/units.routes.ts'
import { wordSourceRefusal } from './features/sources/refusal-wording.ts'
import { sourceRoutes } from './features/sources/sources.routes.ts'
import { mountSignIn } from './platform/auth/mount.ts'
import { passwordsAt, type HashingCost } from './platform/auth/passwords.ts'
import { createSignIn, type IdentityProvider } from './platform/auth/sign-in.ts'
import type { Database } from './platform/db/database.ts'
import type { FileStore } from './platform/files/file-store.ts'
import { serveHealth } from './platform/http/health.ts'
import { languageOf } from './platform/http/language.ts'
import { serveLive } from './platform/http/live.ts'
import { openapiOf } from './platform/http/openapi.ts'
import { wordProblem } from './platform/http/problem-wording.ts'
import type { WordRefusal } from './platform/http/problems.ts'
import type { Routes } from './platform/http/serve.ts'
import { createServer } from './platform/http/server.ts'
import type { NewId } from './platform/ids.ts'
import type { Log } from './platform/log.ts'
import { officeDays } from './platform/office-day.ts'

/** Everything the web server stands on; made in `main.ts`, and by the tests for themselves. */
export interface AppParts {
  database: Database
  files: FileStore
  log: Log
  now: () => Date
  newId: NewId
  version: string
  timeZone: string
  signIn: {
    secret: string
    hashing: HashingCost
    idleSeconds: number
    publicUrl: string | undefined
    identityProvider: IdentityProvider | undefined
    perMinute: number
  }
  webFolder: string | undefined
  trustedProxies: string[]
  requestsPerMinute: number
  /** Offered at sign-in where the demo county is what is served. */
  demoAccounts?: contract.DemoOffer | null
  /** Who keeps what people carry. */
  duties?: Duties
}

/** Wires features to the web server. Nothing is decided here. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { database, files, log, now, newId } = parts
  const dayOf = officeDays(parts.timeZone)
  const passwords = passwordsAt(parts.signIn.hashing)
  const signIn = createSignIn({ ...parts.signIn, ambient: database.ambient, newId, passwords, log })
  const app = await createServer({ ...parts, newRequestId: newId, wordRefusal, openapi: openapi(parts.version) })
  const routes: Routes = {
    app,
    database,
    identify: identifyWith({ database, signIn, today: () => dayOf(now()) }),
    files,
    now,
    newId,
    dayOf,
    languageOf: (request) => languageOf(request.headers['accept-language']),
    wordRefusal,
  }

  mountSignIn(app, { signIn, database, now, log, signInsPerMinute: parts.signIn.perMinute })
  serveHealth(app, parts)
  await serveLive(routes)

  // ── Features ── one line each; what one needs of another is handed over here.
  const { duties = itemDuties } = parts
  unitRoutes(routes, duties)
  peopleRoutes(routes)
  postRoutes(routes, duties)
  accountRoutes(routes, passwords)
  sessionRoutes(routes, {
    identityProvider: parts.signIn.identityProvider !== undefined,
    demo: parts.demoAccounts ?? null,
  })
  clockRoutes(routes)
  sourceRoutes(routes)
  itemRoutes(routes)
  ledgerRoutes(routes)
  overviewRoutes(routes)
  auditRoutes(routes)

  return app
}

/** A file may already be turned away at the edge; an endpoint that takes one promises that too. */
const wordFileRefusal: WordRefusal = ({ code, data }, language) =>
  code === 'file/empty' || code === 'file/too-large' || code === 'file/type-refused'
    ? wordProblem(code, language, data as never) // the edge's own codes carry the edge's own data
    : undefined

/** Every feature's wording, asked in turn. */
const wordings: readonly WordRefusal[] = [
  (refusal, language) => (loopCodes.has(refusal.code) ? wordLoopRefusal(refusal as Refusal, language) : undefined), // the loop's own codes carry the loop's own data
  wordPeopleRefusal,
  wordClockRefusal,
  wordSourceRefusal,
  wordItemRefusal,
  wordFileRefusal,
  wordLedgerRefusal,
]
const loopCodes: ReadonlySet<string> = new Set(Object.values(possibleRefusals).flat())

export const wordRefusal: WordRefusal = (refusal, language) => {
  for (const word of wordings) {
    const words = word(refusal, language)
    if (words !== undefined) return words
  }
  return undefined
}

/** The whole contract as OpenAPI, each exported schema under its own name. */
export function openapi(version: string) {
  const named = Object.entries<unknown>(contract).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [[name, value] as const] : [],
  )
  return openapiOf(contract.allEndpoints, Object.fromEntries(named), version)
}
