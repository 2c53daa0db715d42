import { createHmac } from 'node:crypto'
import { getAuthTables } from 'better-auth/db'
import type { PersonId } from '@luoshi/loop'
import type { FastifyInstance } from 'fastify'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bureau, database, emptyEveryTable, otherBureau } from '../../../test/database.ts'
import { cheap } from '../../../test/passwords.ts'
import { bareRoutes } from '../../../test/routes.ts'
import { tables } from '../db/schema.ts'
import type { SignedIn } from '../http/context.ts'
import { createLog } from '../log.ts'
import { makeNewId } from '../ids.ts'
import { forgetOldSignIns, givePassword, openAccounts, setDisabled } from './accounts.ts'
import { bureauOf } from './bureau.ts'
import { mountSignIn } from './mount.ts'
import { passwordsAt } from './passwords.ts'
import { signInSecret } from './secret.ts'
import { signedInBy } from './session.ts'
import { createSignIn, type SignIn } from './sign-in.ts'

const zhou = '01890000-0000-7000-8000-0000000000c1' as PersonId // ids are branded text
const passwords = passwordsAt(cheap)
const password = 'Qinghe-2026'
const log = createLog('silent')
let clock = new Date()
let app: FastifyInstance
let signIn: SignIn
const newId = makeNewId(Date.now, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))

beforeAll(async () => {
  const routes = await bareRoutes(() => ({ tenantId: bureau, signedIn: undefined, actor: undefined }))
  app = routes.app
  signIn = createSignIn({
    ambient: database.ambient,
    newId,
    secret: await signInSecret(database),
    passwords,
    publicUrl: undefined,
    identityProvider: undefined,
    idleSeconds: 3600,
    log,
  })
  mountSignIn(app, { signIn, database, now: () => clock, log, signInsPerMinute: 100_000 })
  app.get('/api/who', async (request, reply) => {
    const named = await bureauOf(database, request.headers)
    if (!named) return { bureau: null }
    const known: SignedIn | undefined = await signedInBy(signIn, database, named.tenantId, request, reply)
    return { bureau: named.slug, person: known?.personName ?? null, mustChange: known?.mustChangePassword ?? null }
  })
  await app.ready()
})

beforeEach(async () => {
  await emptyEveryTable()
  clock = new Date()
  for (const [tenantId, personName] of [
    [bureau, '周敏'],
    [otherBureau, '周明'],
  ] as const)
    await openAccounts(
      database.inTenant(tenantId),
      [
        {
          person: zhou,
          personName,
          username: 'zhou',
          passwordHash: await passwords.hash(password),
          mustChangePassword: false,
        },
      ],
      newId,
      clock,
    )
})

const at = 'qinghe'
type Sent = { status: number; body: Record<string, unknown>; cookie: string; headers: Record<string, unknown> }
async function post(path: string, payload: object, { cookie = '', slug = at } = {}): Promise<Sent> {
  const headers = { cookie, ...(slug ? { 'x-luoshi-bureau': slug } : {}) }
  const response = await app.inject({ method: 'POST', url: `/api/auth${path}`, payload, headers })
  const kept = [response.headers['set-cookie'] ?? []].flat().filter((one) => !/Max-Age=0/i.test(one))
  return {
    status: response.statusCode,
    body: response.body ? response.json() : {},
    cookie: kept.map((one) => one.split(';')[0]).join('; '),
    headers: response.headers,
  }
}
const enter = (given: { username?: string; password?: string; slug?: string } = {}) =>
  post('/sign-in/username', { username: given.username ?? 'zhou', password: given.password ?? password }, given)
const who = async (cookie: string, slug?: string) =>
  (await app.inject({ url: '/api/who', headers: { cookie, ...(slug ? { 'x-luoshi-bureau': slug } : {}) } })).json()

describe('signing in', () => {
  test('makes one known to the bureau, which the browser then remembers', async () => {
    const entered = await enter({ username: ' ZHOU ' })
    expect(entered.status).toBe(200)
    expect(entered.cookie).toContain('luoshi_bureau=qinghe')
    expect(String(entered.headers['set-cookie'])).toMatch(/session_token=[^;]+;.*HttpOnly; SameSite=Lax/)
    expect(await who(entered.cookie)).toEqual({ bureau: 'qinghe', person: '周敏', mustChange: false })
  })

  test('with a wrong password or an unknown name is refused with the same words', async () => {
    const wrong = await enter({ password: 'Qinghe-2027' })
    const unknown = await enter({ username: 'nobody' })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in/wrong', title: '用户名或密码不正确。' } })
    expect(unknown.body).toEqual(wrong.body)
    expect((await enter({ username: '?' })).body).toEqual(wrong.body)
  })

  test('needs a bureau when there are several, and a bureau that exists', async () => {
    expect(await enter({ slug: '' })).toMatchObject({ status: 400, body: { code: 'bureau/unknown' } })
    expect(await enter({ slug: 'nowhere' })).toMatchObject({ status: 400, body: { code: 'bureau/unknown' } })
  })

  test('a session of one bureau is nobody in another, though the person has the same name there', async () => {
    const { cookie } = await enter()
    expect(await who(cookie, 'baishan')).toEqual({ bureau: 'baishan', person: null, mustChange: null })
    const there = await enter({ slug: 'baishan' })
    expect(await who(there.cookie)).toMatchObject({ person: '周明' })
  })

  test('ends with signing out', async () => {
    const { cookie } = await enter()
    expect((await post('/sign-out', {}, { cookie })).status).toBe(200)
    expect(await who(cookie, at)).toMatchObject({ person: null })
  })

  test('a cookie that was tampered with is nobody', async () => {
    const { cookie } = await enter()
    expect(await who(cookie.replace(/token=.{4}/, 'token=AAAA'), at)).toMatchObject({ person: null })
  })

  test('nobody can open an account, ask for usernames or list sessions from outside', async () => {
    for (const path of ['/sign-up/email', '/is-username-available', '/sign-in/email', '/update-user', '/delete-user'])
      expect((await post(path, { email: 'a@b.c', password, username: 'zhou', name: 'x' })).status, path).toBe(404)
  })
})

describe('failed sign-ins', () => {
  test('lock the account for a quarter of an hour, even for the right password', async () => {
    for (let i = 0; i < 5; i += 1) expect((await enter({ password: 'wrong' })).status).toBe(401)
    const locked = await enter()
    expect(locked).toMatchObject({
      status: 429,
      body: { code: 'sign-in/locked', title: expect.stringContaining('15 分钟') },
    })
    expect(locked.headers['retry-after']).toBe('900')
    clock = new Date(clock.getTime() + 14 * 60_000)
    expect(await enter()).toMatchObject({ status: 429, body: { data: { retryAfterSeconds: 60 } } })
    clock = new Date(clock.getTime() + 60_000)
    expect((await enter()).status).toBe(200)
  })

  test('at the same moment are all counted', async () => {
    const tries = await Promise.all(Array.from({ length: 9 }, () => enter({ password: 'wrong' })))
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4)
  })

  test('are forgotten after a right one', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 4; i += 1) await enter({ password: 'wrong' })
      expect((await enter()).status).toBe(200)
    }
  })

  test('from one address lock the address, whoever is tried', async () => {
    for (let i = 0; i < 20; i += 1) expect((await enter({ username: `guess${i}` })).status).toBe(401)
    expect((await enter()).status).toBe(429)
  })

  test('in one bureau lock nobody in another', async () => {
    for (let i = 0; i < 6; i += 1) await enter({ password: 'wrong' })
    expect((await enter({ slug: 'baishan' })).status).toBe(200)
  })
})

describe('a password given out by an administrator', () => {
  const given = 'Geiding-2026'
  test('signs everybody else out, lifts the lock and must be changed', async () => {
    const before = await enter()
    for (let i = 0; i < 6; i += 1) await enter({ password: 'wrong' })
    await givePassword(database.inTenant(bureau), zhou, await passwords.hash(given), clock)
    expect(await who(before.cookie)).toMatchObject({ person: null })
    const { cookie } = await enter({ password: given })
    expect(await who(cookie)).toMatchObject({ person: '周敏', mustChange: true })

    const change = (newPassword: string, currentPassword = given) =>
      post('/change-password', { currentPassword, newPassword }, { cookie })
    expect(await change('short')).toMatchObject({ status: 400, body: { code: 'password/too-weak' } })
    expect(await change('zhou-is-my-name')).toMatchObject({ body: { data: { weakness: 'is-username' } } })
    expect(await change('Another-2026', 'not it')).toMatchObject({ status: 400, body: { code: 'password/wrong' } })
    expect(await who(cookie)).toMatchObject({ mustChange: true })

    const changed = await change('Another-2026')
    expect(changed.status).toBe(200)
    expect(await who(changed.cookie, at)).toMatchObject({ mustChange: false })
    expect(await who(cookie)).toMatchObject({ person: null })
    expect((await enter({ password: given })).status).toBe(401)
  })

  test('a closed account is signed out at once and let in again when it is opened', async () => {
    const { cookie } = await enter()
    const db = database.inTenant(bureau)
    await setDisabled(db, zhou, true, clock)
    expect(await who(cookie)).toMatchObject({ person: null })
    expect(await enter()).toMatchObject({ status: 403, body: { code: 'sign-in/disabled' } })
    await setDisabled(db, zhou, false, clock)
    expect((await enter()).status).toBe(200)
  })
})

describe('the second factor', () => {
  const codeFor = (uri: string, moment = Date.now()) => {
    const secret = base32(new URL(uri).searchParams.get('secret') ?? '')
    const counter = Buffer.alloc(8)
    counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)))
    const digest = createHmac('sha1', secret).update(counter).digest()
    const offset = (digest.at(-1) ?? 0) & 0xf
    return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0') // RFC 6238
  }
  const base32 = (text: string) => {
    const bits = [...text]
      .map((char) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'))
      .join('')
    return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  }

  test('is asked for once it is switched on; a backup code does instead, once', async () => {
    const { cookie } = await enter()
    const enabled = await post('/two-factor/enable', { password }, { cookie })
    expect(enabled.status).toBe(200)
    const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] }
    expect(backupCodes).toHaveLength(10)
    const verified = await post('/two-factor/verify-totp', { code: codeFor(totpURI) }, { cookie })
    expect(verified.status).toBe(200)

    const half = await enter()
    expect(half.body).toMatchObject({ twoFactorRedirect: true })
    expect(await who(half.cookie, at)).toMatchObject({ person: null })
    expect(await post('/two-factor/verify-totp', { code: '000000' }, half)).toMatchObject({
      status: 401,
      body: { code: 'sign-in/code-wrong' },
    })
    const whole = await post('/two-factor/verify-totp', { code: codeFor(totpURI) }, half)
    expect(await who(whole.cookie, at)).toMatchObject({ person: '周敏' })

    const code = backupCodes[0]
    const again = await enter()
    expect((await post('/two-factor/verify-backup-code', { code }, again)).status).toBe(200)
    const third = await enter()
    expect((await post('/two-factor/verify-backup-code', { code }, third)).status).toBe(401)
  })
})

describe('the library', () => {
  test('finds every field it wants in our tables', () => {
    const wanted = Object.values(getAuthTables(signIn.options)).map(({ modelName, fields }) => ({
      table: modelName,
      columns: Object.entries(fields).map(([name, field]) => field.fieldName ?? name),
    }))
    expect(wanted.length).toBeGreaterThanOrEqual(5)
    for (const { table, columns } of wanted) {
      const ours = Object.keys((tables as Record<string, object>)[table] ?? {})
      expect(
        columns.filter((column) => !ours.includes(column)),
        table,
      ).toEqual([])
    }
  })

  test('leaves nothing behind that has run out', async () => {
    await enter()
    const db = database.inTenant(bureau)
    await forgetOldSignIns(db, new Date(clock.getTime() + 30 * 86_400_000))
    expect(await db.selectFrom('auth_session').select('id').execute()).toEqual([])
  })
})
