import { sessionEndpoints, type DemoOffer } from '@luoshi/contract'
import { accountsOf } from '../../platform/auth/accounts.ts'
import { answer } from '../../platform/http/answers.ts'
import { signedInOf } from '../../platform/http/context.ts'
import type { Db } from '../../platform/db/database.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { currentPosts } from './posts.queries.ts'

export function sessionRoutes(routes: Routes, offer: { identityProvider: boolean; demo: DemoOffer | null }): void {
  serve(routes, sessionEndpoints.bureau, async ({ context: { db } }) => answer({ ...(await bureauIn(db)), ...offer }))

  serve(routes, sessionEndpoints.get, async ({ context }) => {
    const { db, actor, today, language } = context
    const { person, personName, username, mustChangePassword } = signedInOf(context)
    const posts = await currentPosts(db, person, today)
    const account = (await accountsOf(db, [person])).get(person)
    return answer({
      bureau: await bureauIn(db),
      person: { id: person, name: personName },
      username,
      mustChangePassword,
      twoFactor: account?.twoFactor === true,
      posts: posts.map(({ post, unit, unitName, role, title, standsInFor }) => ({
        id: post,
        unit: { id: unit, name: unitName },
        role,
        title,
        standsInFor,
      })),
      acting: actor?.post ?? null,
      reach: actor?.reach ?? null,
      permissions: actor ? [...actor.permissions] : [],
      language,
    })
  })
}

const bureauIn = (db: Db) => db.selectFrom('tenant').select(['slug', 'name']).executeTakeFirstOrThrow()
