import { AsyncLocalStorage } from 'node:async_hooks'
import type { Engine, Session } from '../../apps/server/src/platform/db/engine.ts'

/** One statement as our own server sent it. */
export interface Statement {
  text: string
  values: readonly unknown[]
}

/** Everything one request asked of the database, in order, `begin` and `commit` included. */
export type Transcript = readonly Statement[]

/** What a connection is told about its user is told once by the bare driver too, and not for every request. */
const isIdentity = (text: string) => text.includes(`set_config('role'`)

/**
 * The server's engine with an ear on the line. Writes are undone: every commit becomes a rollback, so that the same statements can be
 * sent again by the bare driver and then really happen.
 */
export function listeningEngine(engine: Engine) {
  const hearing = new AsyncLocalStorage<Statement[]>()

  const overhear = (session: Session): Session => ({
    get identity() {
      return session.identity
    },
    set identity(identity) {
      session.identity = identity
    },
    query(text, values) {
      if (!isIdentity(text)) hearing.getStore()?.push({ text, values })
      return text === 'commit'
        ? session.query('rollback', []).then((answer) => ({ ...answer, command: 'COMMIT' }))
        : session.query(text, values)
    },
    release: (discard) => session.release(discard),
  })

  return {
    engine: { ...engine, acquire: async () => overhear(await engine.acquire()) } satisfies Engine,
    /** Does some work and says what it asked of the database. */
    async during(work: () => Promise<unknown>): Promise<Transcript> {
      const heard: Statement[] = []
      await hearing.run(heard, work)
      return heard
    },
  }
}
