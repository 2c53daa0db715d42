import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import type { Db } from '../db/database.ts'
import type { Log } from '../log.ts'
import { weaknessOf, type Passwords } from './passwords.ts'
import { columns, extraUserFields } from './sign-in-columns.ts'
import { isUsername, usernameOf } from './usernames.ts'

/** The county's own provider of identities, when it has one. */
export interface IdentityProvider {
  /** `https://…/.well-known/openid-configuration` */
  discoveryUrl: string
  clientId: string
  clientSecret: string
  /** The claim that holds our username. */
  usernameClaim: string
}

export interface SignInParts {
  /** Works for whichever bureau surrounds the call. */
  ambient: Db
  newId: () => string
  secret: string
  passwords: Passwords
  /** Where browsers reach us; needed only for an identity provider to send them back to. */
  publicUrl: string | undefined
  identityProvider: IdentityProvider | undefined
  /** Seconds without any request after which a session ends. */
  idleSeconds: number
  log: Log
}

export type SignIn = ReturnType<typeof createSignIn>

/**
 * Username and password, second factor, sessions. Accounts are opened by administrators, never here. It is told nothing of bureaus:
 * its database handle sees the surrounding bureau's rows only, so a session of another bureau is a session that does not exist.
 */
export function createSignIn(parts: SignInParts) {
  const { ambient, identityProvider, passwords } = parts
  return betterAuth({
    appName: 'Luoshi 落实',
    baseURL: parts.publicUrl ?? 'http://luoshi.invalid',
    basePath: '/api/auth',
    secret: parts.secret,
    // Each statement stands for itself; a library transaction would keep our own hooks from reading.
    database: { db: ambient, type: 'postgres', transaction: false },
    ...columns,
    user: { ...columns.user, additionalFields: extraUserFields },
    session: { ...columns.session, expiresIn: parts.idleSeconds, updateAge: Math.min(600, parts.idleSeconds / 4) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: {
        hash: (password) => passwords.hash(password),
        verify: ({ hash, password }) => passwords.verify(hash, password),
      },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameNormalization: usernameOf,
        usernameValidator: isUsername,
      }),
      twoFactor({
        issuer: 'Luoshi 落实',
        schema: columns.twoFactor,
        accountLockout: { maxFailedAttempts: 5, durationSeconds: 900 },
      }),
      ...(identityProvider ? [genericOAuth({ config: [providerConfig(identityProvider, ambient)] })] : []),
    ],
    advanced: {
      cookiePrefix: 'luoshi',
      useSecureCookies: false, // the mount adds Secure when the browser came by TLS
      // The mount refuses foreign origins and addresses outside the site before anything arrives here.
      disableOriginCheck: true,
      disableCSRFCheck: true,
      database: { generateId: () => parts.newId() },
      ipAddress: { ipAddressHeaders: ['x-luoshi-address'] },
    },
    rateLimit: { enabled: false },
    onAPIError: {
      onError: (error) => {
        if (!(error instanceof APIError)) parts.log.error({ err: error }, 'sign-in failed')
      },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (level, message) => parts.log[level === 'error' ? 'error' : 'info']({ from: 'sign-in' }, message),
    },
    databaseHooks: { session: { create: { before: ({ userId }) => refuseDisabled(ambient, userId) } } },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path !== '/change-password') return
        const user = (await getSessionFromCtx(context))?.user as { username?: string } | undefined // the plugin's own field
        refuseWeak(String(context.body?.newPassword ?? ''), user?.username ?? '')
      }),
      after: createAuthMiddleware(async ({ path, context }) => {
        const user = context.session?.user
        if (path === '/change-password' && user && !(context.returned instanceof APIError))
          await ambient
            .updateTable('auth_user')
            .set({ must_change_password: false })
            .where('id', '=', user.id)
            .execute()
      }),
    },
  })
}

/** Code of a refused new password; the message says which weakness. */
export const WEAK = 'PASSWORD_TOO_WEAK'
/** Code of the refusal to let in somebody whose account was closed. */
export const DISABLED = 'ACCOUNT_DISABLED'

function refuseWeak(password: string, username: string) {
  const weakness = weaknessOf(password, username)
  if (weakness) throw new APIError('BAD_REQUEST', { code: WEAK, message: weakness })
}

async function refuseDisabled(db: Db, userId: string) {
  const user = await db.selectFrom('auth_user').select('disabled').where('id', '=', userId).executeTakeFirst()
  if (user?.disabled !== false)
    throw new APIError('FORBIDDEN', { code: DISABLED, message: 'closed by an administrator' })
}

/** Finds our account by the username the provider states; nobody is let in who has none. */
const providerConfig = (provider: IdentityProvider, db: Db) => ({
  providerId: 'county',
  discoveryUrl: provider.discoveryUrl,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  scopes: ['openid', 'profile'],
  pkce: true,
  disableSignUp: true,
  requireIdTokenVerification: true,
  mapProfileToUser: async (profile: Record<string, unknown>) => {
    const named = usernameOf(String(profile[provider.usernameClaim] ?? ''))
    const user = await db.selectFrom('auth_user').select('email').where('username', '=', named).executeTakeFirst()
    return { email: user?.email ?? 'nobody@luoshi.invalid', emailVerified: true }
  },
})
