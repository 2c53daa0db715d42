import { accountEndpoints } from '@luoshi/contract'
import type { PersonId } from '@luoshi/loop'
import * as signInAccounts from '../../platform/auth/accounts.ts'
import { weaknessOf, type Passwords } from '../../platform/auth/passwords.ts'
import { administrators } from '../../platform/auth/roles.ts'
import { isUsername, usernameOf } from '../../platform/auth/usernames.ts'
import type { Db } from '../../platform/db/database.ts'
import { decline } from '../../platform/http/answers.ts'
import { actorOf, type RequestContext } from '../../platform/http/context.ts'
import { serve, type Routes } from '../../platform/http/serve.ts'
import { closeAccount, dropSecondFactor, givePassword, openAccount, reopenAccount } from './decide-account.ts'
import { handlePersonCommand } from './handle-person-command.ts'
import { afterCommand } from './people.routes.ts'
import { isCurrent, type HeldPost, type KnownPerson } from './person.ts'
import { isLastToHold } from './posts.queries.ts'

export function accountRoutes(routes: Routes, passwords: Passwords): void {
  serve(routes, accountEndpoints.open, async ({ params: { personId }, body, context }) => {
    const username = usernameOf(body.username)
    const weakness = weaknessOf(body.password, username)
    if (weakness) return tooWeak(weakness)
    const passwordHash = await passwords.hash(body.password)
    let personName = ''
    const decision = await handlePersonCommand(
      context,
      personId,
      async (person, tx) => {
        personName = person.name
        return openAccount(person, username, {
          wellFormed: isUsername(username),
          free: await signInAccounts.isUsernameFree(tx, username),
        })
      },
      (tx) =>
        signInAccounts.openAccounts(
          tx,
          [{ person: personId, personName, username, passwordHash, mustChangePassword: true }],
          context.newId,
          context.now,
        ),
    )
    return afterCommand(context, personId, decision)
  })

  serve(routes, accountEndpoints.close, async ({ params: { personId }, context }) => {
    const decision = await handlePersonCommand(
      context,
      personId,
      async (person, tx) =>
        closeAccount(person, {
          isOwn: personId === actorOf(context).person,
          lastOf: await onlyOneToHold(tx, personId, person, context),
        }),
      (tx) => signInAccounts.setDisabled(tx, personId, true, context.now),
    )
    return afterCommand(context, personId, decision)
  })

  serve(routes, accountEndpoints.reopen, async ({ params: { personId }, context }) => {
    const decision = await handlePersonCommand(context, personId, reopenAccount, (tx) =>
      signInAccounts.setDisabled(tx, personId, false, context.now),
    )
    return afterCommand(context, personId, decision)
  })

  serve(routes, accountEndpoints.givePassword, async ({ params: { personId }, body, context }) => {
    const account = (await signInAccounts.accountsOf(context.db, [personId])).get(personId)
    const weakness = weaknessOf(body.password, account?.username ?? '')
    if (weakness) return tooWeak(weakness)
    const hash = await passwords.hash(body.password)
    const decision = await handlePersonCommand(context, personId, givePassword, (tx) =>
      signInAccounts.givePassword(tx, personId, hash, context.now),
    )
    return afterCommand(context, personId, decision)
  })

  serve(routes, accountEndpoints.dropSecondFactor, async ({ params: { personId }, context }) => {
    const decision = await handlePersonCommand(
      context,
      personId,
      async (person, tx) =>
        dropSecondFactor(person, (await signInAccounts.accountsOf(tx, [personId])).get(personId)?.twoFactor === true),
      (tx) => signInAccounts.dropSecondFactor(tx, personId, context.now),
    )
    return afterCommand(context, personId, decision)
  })
}

const tooWeak = (weakness: string) => decline({ code: 'password/too-weak', data: { weakness } })

/** The office of administrator that nobody could sign in to any more. */
async function onlyOneToHold(db: Db, personId: PersonId, person: KnownPerson, { today }: RequestContext) {
  const held = Object.values<HeldPost>(person.posts).filter((post) => isCurrent(post, today))
  for (const role of administrators)
    if (held.some((post) => post.role === role) && (await isLastToHold(db, role, personId, today))) return role
  return undefined
}
