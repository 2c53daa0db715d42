import type { PersonId } from '@luoshi/loop'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../test/app.ts'
import { bureau, database, emptyEveryTable } from '../../../test/database.ts'
import { startIdentityProvider } from '../../../test/identity-provider.ts'
import { cheap } from '../../../test/passwords.ts'
import { bareRoutes, noon } from '../../../test/routes.ts'
import { createLog } from '../log.ts'
import { openAccounts, setDisabled } from './accounts.ts'
import { mountSignIn } from './mount.ts'
import { passwordsAt } from './passwords.ts'
import { signInSecret } from './secret.ts'
import { signedInBy } from './session.ts'
import { createSignIn, type SignIn } from './sign-in.ts'

const zhou = '01890000-0000-7000-8000-0000000000c1' as PersonId // ids are branded text
const provider = await startIdentityProvider('luoshi', 'between-us')
let app: FastifyInstance

async function appWith(discoveryUrl: string): Promise<FastifyInstance> {
  const made = (await bareRoutes(() => ({ tenantId: bureau, signedIn: undefined, actor: undefined }))).app
  const signIn: SignIn = createSignIn({
    ambient: database.ambient,
    newId,
    secret: await signInSecret(database),
    passwords: passwordsAt(cheap),
    publicUrl: 'http://luoshi.example',
    identityProvider: {
      discoveryUrl,
      clientId: 'luoshi',
      clientSecret: 'between-us',
      usernameClaim: 'preferred_username',
    },
    idleSeconds: 3600,
    log: createLog('silent'),
  })
  mountSignIn(made, { signIn, database, now: () => new Date(), log: createLog('silent'), signInsPerMinute: 1000 })
  made.get('/api/who', async (request, reply) => ({
    person: (await signedInBy(signIn, database, bureau, request, reply))?.personName ?? null,
  }))
  await made.ready()
  return made
}

beforeAll(async () => {
  app = await appWith(`${provider.issuer}/.well-known/openid-configuration`)
})
afterAll(() => provider.stop())
beforeEach(async () => {
  await emptyEveryTable()
  const passwordHash = await passwordsAt(cheap).hash('Qinghe-2026')
  const account = { person: zhou, personName: '周敏', username: 'zhou', passwordHash, mustChangePassword: false }
  await openAccounts(database.inTenant(bureau), [account], newId, noon)
})

const slug = { 'x-luoshi-bureau': 'qinghe' }
const cookiesOf = (header: string | string[] | undefined) =>
  [header ?? []]
    .flat()
    .filter((cookie) => !/Max-Age=0/i.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** What the browser does: asks us, goes to the provider, is sent back. */
async function enter(callbackURL = '/items') {
  const begun = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/social',
    headers: slug,
    payload: { provider: 'county', callbackURL, errorCallbackURL: '/sign-in' },
  })
  const there = await fetch(begun.json().url, { redirect: 'manual' })
  const back = new URL(there.headers.get('location') ?? '')
  const cookie = cookiesOf(begun.headers['set-cookie'])
  const entered = await app.inject({ url: back.pathname + back.search, headers: { cookie } })
  const who = await app.inject({ url: '/api/who', headers: { cookie: cookiesOf(entered.headers['set-cookie']) } })
  return {
    origin: back.origin,
    status: entered.statusCode,
    location: entered.headers['location'],
    person: who.json().person,
  }
}

test('somebody with an account comes in by the county’s provider, found by their username there', async () => {
  provider.next = { sub: 'county-17', preferred_username: 'Zhou', name: '周敏' }
  expect(await enter()).toEqual({ origin: 'http://luoshi.example', status: 302, location: '/items', person: '周敏' })
  expect(await enter()).toMatchObject({ person: '周敏' })
})

test('somebody without an account is turned away, and none is made for them', async () => {
  provider.next = { sub: 'county-99', preferred_username: 'stranger' }
  expect(await enter()).toMatchObject({
    status: 302,
    location: expect.stringMatching(/^\/sign-in\?error=/),
    person: null,
  })
  expect(await database.inTenant(bureau).selectFrom('auth_user').select('username').execute()).toEqual([
    { username: 'zhou' },
  ])
})

test('a closed account stays closed for whoever comes by the provider', async () => {
  provider.next = { sub: 'county-17', preferred_username: 'zhou' }
  await enter()
  await setDisabled(database.inTenant(bureau), zhou, true, noon)
  expect(await enter()).toMatchObject({ person: null })
})

test('when the provider is away, the password still lets people in', async () => {
  const alone = await appWith('http://127.0.0.1:9/.well-known/openid-configuration')
  const response = await alone.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: slug,
    payload: { username: 'zhou', password: 'Qinghe-2026' },
  })
  expect(response.statusCode).toBe(200)
})

test.each(['https://evil.example/', '//evil.example', '/\\evil.example'])(
  'nobody is sent on to %s',
  async (callbackURL) => {
    provider.next = { sub: 'county-17', preferred_username: 'zhou' }
    const { status, location, person } = await enter(callbackURL)
    expect([status, person]).toEqual([302, '周敏'])
    expect(new URL(String(location), 'http://luoshi.example').host).toBe('luoshi.example')
  },
)
