import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../../test/api.ts'
import { cookieOf } from '../../../test/world.ts'
import { PASSWORD } from '../../../test/county.ts'

const world = worldOf()
beforeEach(resetWorld)

const refused = (code: string, data: object = {}) => ({ status: 409, body: { code, data } })
const path = (who: string, rest = '') => `/people/${world.person(who)}/account${rest}`
const first = 'Diyici-2026'

async function newcomer(): Promise<string> {
  const { body } = await api.as('system').post('/people', { name: '郑一鸣' })
  return body.id
}
const open = (personId: string, body: object = {}) =>
  api.as('system').post(`/people/${personId}/account`, { username: 'zhengym', password: first, ...body })

describe('an account', () => {
  test('is opened with a first password that must be changed before anything else', async () => {
    const personId = await newcomer()
    const opened = await open(personId, { username: ' ZhengYM ' })
    expect(opened).toMatchObject({
      status: 200,
      body: { account: { username: 'zhengym', closed: false, mustChangePassword: true, twoFactor: false } },
    })
    expect(await world.factsOf(personId)).toEqual(['PersonEntered', 'AccountOpened'])
    await api
      .as('security')
      .post(`/people/${personId}/posts`, { unit: world.unit('no1'), role: 'school', title: '教师' })

    const newly = api.with(await cookieOf('zhengym', 'qinghe', first))
    expect((await newly.get('/session')).body).toMatchObject({ person: { name: '郑一鸣' }, mustChangePassword: true })
    expect(await newly.get('/units')).toMatchObject({ status: 403, body: { code: 'password/change-first' } })
    const postId = await world.postOf('liulin')
    expect(await newly.post(`/posts/${postId}/hand-over`, { to: postId })).toMatchObject({
      body: { code: 'password/change-first' },
    })
    const changed = await newly.post('/auth/change-password', { currentPassword: first, newPassword: 'Wode-2026-mima' })
    expect(changed.status).toBe(200)
    const again = api.with(await cookieOf('zhengym', 'qinghe', 'Wode-2026-mima'))
    expect((await again.get('/units')).status).toBe(200)
  })

  test('is refused twice for one person, under a name that is taken or malformed, or with a weak password', async () => {
    const personId = await newcomer()
    expect(await open(personId, { username: 'CLERK' })).toMatchObject(
      refused('account/username-taken', { username: 'clerk' }),
    )
    expect(await open(personId, { username: 'a b' })).toMatchObject(refused('account/username-malformed'))
    expect(await open(personId, { password: '12345678' })).toMatchObject({
      status: 409,
      body: {
        code: 'password/too-weak',
        data: { weakness: 'too-short' },
        title: expect.stringContaining('至少 10 个字符'),
      },
    })
    expect(await open(personId, { password: 'zhengym-2026' })).toMatchObject(
      refused('password/too-weak', { weakness: 'is-username' }),
    )
    expect((await open(personId)).status).toBe(200)
    expect(await open(personId, { username: 'other' })).toMatchObject(
      refused('account/exists', { username: 'zhengym' }),
    )
    expect((await open('01890000-0000-7000-8000-0000000000ff', { username: 'other' })).status).toBe(404)
    expect(await world.factsOf(personId)).toEqual(['PersonEntered', 'AccountOpened'])
  })

  test('may bear the same username in another bureau', async () => {
    const { body } = await api.as('system', 'baishan').post('/people', { name: '郑一鸣' })
    await open(await newcomer())
    const there = await api
      .as('system', 'baishan')
      .post(`/people/${body.id}/account`, { username: 'zhengym', password: first })
    expect(there.status).toBe(200)
  })

  test('that is closed is signed out everywhere, and opens again with the same password', async () => {
    expect((await api.as('system').post(path('clerk', '/close'))).body.account).toMatchObject({ closed: true })
    expect((await api.as('clerk').get('/session')).status).toBe(401)
    await expect(cookieOf('clerk', 'qinghe')).rejects.toThrow('sign-in/disabled')
    expect(await api.as('system').post(path('clerk', '/close'))).toMatchObject(refused('account/closed'))
    expect(await api.as('system').post(path('clerk', '/password'), { password: first })).toMatchObject(
      refused('account/closed'),
    )
    expect((await api.as('system').post(path('clerk', '/reopen'))).status).toBe(200)
    expect(await api.as('system').post(path('clerk', '/reopen'))).toMatchObject(refused('account/not-closed'))
    expect((await api.with(await cookieOf('clerk', 'qinghe')).get('/session')).status).toBe(200)
    expect(await world.factsOf(world.person('clerk'))).toEqual([
      'PersonEntered',
      'PostGiven',
      'AccountOpened',
      'AccountClosed',
      'AccountReopened',
    ])
  })

  test('of one’s own, or of the last administrator of a kind, is never closed', async () => {
    expect(await api.as('system').post(path('system', '/close'))).toMatchObject(refused('account/own'))
    expect(await api.as('system').post(path('security', '/close'))).toMatchObject(
      refused('account/last-administrator', { role: 'security-admin' }),
    )
  })

  test('gets a new password from the administrator, who is thereby told in the log', async () => {
    expect((await api.as('system').post(path('clerk', '/password'), { password: first })).status).toBe(200)
    expect((await api.as('clerk').get('/session')).status).toBe(401)
    await expect(cookieOf('clerk', 'qinghe')).rejects.toThrow('sign-in/wrong')
    const { body } = await api.with(await cookieOf('clerk', 'qinghe', first)).get('/session')
    expect(body.mustChangePassword).toBe(true)
    const { data, actor_person } = await world.db
      .selectFrom('event')
      .select(['data', 'actor_person'])
      .where('type', '=', 'PasswordGiven')
      .executeTakeFirstOrThrow()
    expect([data, actor_person]).toEqual([{}, world.person('system')])
  })

  test('that does not exist is not closed, opened again or given a password', async () => {
    const personId = await newcomer()
    const ask = (rest: string, body = {}) => api.as('system').post(`/people/${personId}/account${rest}`, body)
    expect(await ask('/close')).toMatchObject(refused('account/none'))
    expect(await ask('/reopen')).toMatchObject(refused('account/none'))
    expect(await ask('/password', { password: first })).toMatchObject(refused('account/none'))
    expect(await ask('/drop-second-factor')).toMatchObject(refused('account/none'))
  })

  test('loses its second factor when its owner has lost the telephone', async () => {
    expect(await api.as('system').post(path('clerk', '/drop-second-factor'))).toMatchObject(
      refused('account/no-second-factor'),
    )
    await world.db.updateTable('auth_user').set({ two_factor_enabled: true }).where('username', '=', 'clerk').execute()
    expect((await api.as('system').post(path('clerk', '/drop-second-factor'))).body.account.twoFactor).toBe(false)
  })

  test('is managed, and seen, by the system administrator alone', async () => {
    const commands = ['', '/close', '/reopen', '/password', '/drop-second-factor']
    for (const who of ['clerk', 'leader', 'basic', 'liulin', 'inspector', 'auditor', 'security', 'audit']) {
      for (const command of commands)
        expect((await api.as(who).post(path('no1', command), { username: 'x1', password: PASSWORD })).status).toBe(403)
      expect((await api.as(who).get(`/people/${world.person('no1')}`)).body.account, who).toBeNull()
    }
    expect((await api.as('system').get('/people?search=oyf')).body.rows[0].account.username).toBe('no1')
  })
})

describe('the session', () => {
  test('says who one is, in which posts, and what the acting one may do', async () => {
    expect(await api.nobody.get('/session')).toMatchObject({ status: 400, body: { code: 'bureau/unknown' } })
    const headers = { 'x-luoshi-bureau': 'qinghe' }
    expect(await api.nobody.get('/session', { headers })).toMatchObject({
      status: 401,
      body: { code: 'sign-in/needed' },
    })
    const { body } = await api.as('basic').get('/session', { headers: { 'accept-language': 'en' } })
    expect(body).toEqual({
      bureau: { slug: 'qinghe', name: '清河县教育局' },
      person: { id: world.person('basic'), name: '何雨晴' },
      username: 'basic',
      mustChangePassword: false,
      twoFactor: false,
      posts: [
        {
          id: await world.postOf('basic'),
          unit: { id: world.unit('basic'), name: '基础教育股' },
          role: 'section',
          title: '股长',
          standsInFor: null,
        },
      ],
      acting: await world.postOf('basic'),
      reach: 'subtree',
      permissions: expect.arrayContaining(['item.sign-for', 'item.close']),
      language: 'en',
    })
  })

  test('is not needed to learn which bureau one is about to sign in to', async () => {
    const headers = { 'x-luoshi-bureau': 'baishan' }
    expect((await api.nobody.get('/bureau', { headers })).body).toEqual({
      slug: 'baishan',
      name: '白山县教育局',
      identityProvider: false,
      demo: null,
    })
    expect((await api.nobody.get('/bureau')).body.code).toBe('bureau/unknown')
  })

  test('acts in the named post, and in no post of somebody else', async () => {
    const post = await world.postOf('leader')
    expect(await api.as('clerk').get('/units', { post })).toMatchObject({
      status: 403,
      body: { code: 'post/not-held' },
    })
    expect((await api.as('clerk').get('/units', { post: 'nonsense' })).body.code).toBe('post/not-held')
    expect((await api.as('clerk').get('/units', { post: await world.postOf('clerk') })).status).toBe(200)
  })
})
