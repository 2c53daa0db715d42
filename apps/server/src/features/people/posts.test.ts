import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../../test/api.ts'
import { clock } from '../../../test/app.ts'
import { currentPosts, holdsPostIn } from './public.ts'
import { plainDate } from '@luoshi/calendar'

const world = worldOf()
beforeEach(resetWorld)

const refused = (code: string, data: object = {}) => ({ status: 409, body: { code, data } })
const today = plainDate('2026-03-02')

describe('people', () => {
  test('are found by name, by the first letters of its pinyin, by unit with all below, and by role', async () => {
    const names = async (query: string, who = 'clerk') =>
      (await api.as(who).get(`/people?${query}`)).body.rows.map(({ name }: { name: string }) => name)
    expect(await names(`search=${encodeURIComponent('春')}`)).toEqual(['谢春兰'])
    expect(await names('search=oyf')).toEqual(['欧阳峰'])
    expect(await names('search=ZQ')).toEqual(['曾庆山'])
    expect(await names('search=%25')).toEqual([])
    expect(await names(`unit=${world.unit('centre')}`)).toEqual(['罗大勇', '田小满', '谢春兰'])
    expect(await names('role=section')).toEqual(['何雨晴', '马建军'])
    expect(await names(`unit=${world.unit('centre')}&role=leader`)).toEqual([])
    expect(await names('search=nobody')).toEqual([])
  })

  test('are listed a page at a time, nobody twice and nobody left out', async () => {
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await api.as('clerk').get(`/people?limit=5${after}`)
      seen.push(...body.rows.map(({ id }: { id: string }) => id))
      after = body.next === null ? '' : `&after=${encodeURIComponent(body.next)}`
    } while (after !== '')
    expect([seen.length, new Set(seen).size]).toEqual([14, 14])
  })

  test('are entered by the system administrator, with no post and no account', async () => {
    const entered = await api.as('system').post('/people', { name: ' 郑一鸣 ' })
    expect(entered).toMatchObject({ status: 200, body: { name: '郑一鸣', version: 1, posts: [], account: null } })
    expect(await world.factsOf(entered.body.id)).toEqual(['PersonEntered'])
    expect((await api.as('security').post('/people', { name: '郑一鸣' })).status).toBe(403)
    expect((await api.as('clerk').get('/people/01890000-0000-7000-8000-0000000000ff')).status).toBe(404)
  })
})

describe('a post', () => {
  test('gives its rights from the day on, and takes them with it when it ends', async () => {
    const person = world.person('liulin')
    const given = await api
      .as('security')
      .post(
        `/people/${person}/posts`,
        { unit: world.unit('centre'), role: 'school', title: '副校长', from: '2026-03-05' },
        { version: 3 },
      )
    expect(given).toMatchObject({ status: 200, body: { version: 4 } })
    const post = given.body.posts.find((one: { title: string }) => one.title === '副校长').id
    expect(await currentPosts(world.db, person, today)).toHaveLength(1)
    expect(await api.as('liulin').get('/units', { post })).toMatchObject({
      status: 403,
      body: { code: 'post/not-held' },
    })

    clock.now = new Date('2026-03-05T04:00:00Z')
    expect((await api.as('liulin').get('/session', { post })).body).toMatchObject({
      acting: post,
      posts: [{ title: '校长' }, { title: '副校长' }],
    })
    expect(await holdsPostIn(world.db, person, [world.unit('centre')], plainDate('2026-03-05'))).toBe(true)

    const ended = await api.as('security').post(`/posts/${post}/end`, { reason: '轮岗' })
    expect(ended.body.posts.find((one: { id: string }) => one.id === post)).toMatchObject({ endedOn: '2026-03-05' })
    expect((await api.as('liulin').get('/units', { post })).status).toBe(403)
    expect((await api.as('liulin').get('/session', { post })).body.acting).toBeNull()
    expect(await world.factsOf(person)).toEqual([
      'PersonEntered',
      'PostGiven',
      'AccountOpened',
      'PostGiven',
      'PostEnded',
    ])
  })

  test('is refused where the role has no place, twice, or in a unit that is no more', async () => {
    const give = (who: string, unit: string, role: string) =>
      api.as('security').post(`/people/${world.person(who)}/posts`, {
        unit: unit.length > 20 ? unit : world.unit(unit),
        role,
        title: '职务',
      })
    expect(await give('liulin', 'office', 'school')).toMatchObject(
      refused('post/role-not-for-unit', { role: 'school', type: 'section' }),
    )
    expect(await give('liulin', 'dongpo', 'section')).toMatchObject(refused('post/role-not-for-unit'))
    expect(await give('liulin', 'liulin', 'school')).toMatchObject(refused('post/already-held', { role: 'school' }))
    expect(await give('liulin', '01890000-0000-7000-8000-0000000000ff', 'school')).toMatchObject(
      refused('unit/unknown'),
    )
    await api.as('security').post(`/posts/${await world.postOf('dongpo')}/end`)
    await api.as('system').post(`/units/${world.unit('dongpo')}/close`, { reason: '撤点' })
    expect(await give('liulin', 'dongpo', 'school')).toMatchObject(refused('unit/not-open'))
  })

  test('ends once, not tomorrow, and not before it began', async () => {
    const post = await world.postOf('dongpo')
    const end = (body: object) => api.as('security').post(`/posts/${post}/end`, body)
    expect(await end({ on: '2026-03-03' })).toMatchObject(refused('post/day-in-future', { today: '2026-03-02' }))
    expect(await end({ on: '2020-08-31' })).toMatchObject(refused('post/day-too-early', { after: '2020-09-01' }))
    expect((await end({})).status).toBe(200)
    expect(await end({})).toMatchObject(refused('post/ended', { on: '2026-03-02' }))
    expect((await api.as('dongpo').get('/units')).body).toMatchObject({ code: 'permission/missing' })
    expect((await api.as('dongpo').get('/session')).body).toMatchObject({ posts: [], acting: null, permissions: [] })
  })

  test('is given and ended by the security administrator alone', async () => {
    const post = await world.postOf('dongpo')
    for (const who of ['clerk', 'leader', 'basic', 'dongpo', 'inspector', 'auditor', 'system', 'audit']) {
      const give = await api
        .as(who)
        .post(`/people/${world.person('dongpo')}/posts`, { unit: world.unit('centre'), role: 'school', title: 'x' })
      const end = await api.as(who).post(`/posts/${post}/end`)
      expect([give.status, end.status], who).toEqual([403, 403])
    }
  })
})

describe('the three administrators', () => {
  test('are three people without business posts', async () => {
    const give = (who: string, role: string) =>
      api.as('security').post(`/people/${world.person(who)}/posts`, { unit: world.unit('office'), role, title: '职务' })
    expect(await give('system', 'security-admin')).toMatchObject(
      refused('post/administrators-apart', { held: 'system-admin' }),
    )
    expect(await give('audit', 'system-admin')).toMatchObject(
      refused('post/administrators-apart', { held: 'audit-admin' }),
    )
    expect(await give('clerk', 'audit-admin')).toMatchObject(refused('post/administrators-apart', { held: 'clerk' }))
    expect(await give('audit', 'clerk')).toMatchObject(refused('post/administrators-apart', { held: 'audit-admin' }))
    expect((await give('clerk', 'leader')).status).toBe(200)
  })

  test('may follow one another: what ended no longer stands in the way', async () => {
    await api.as('security').post(`/posts/${await world.postOf('dongpo')}/end`, { on: '2026-03-01' })
    const body = { unit: world.unit('office'), role: 'audit-admin', title: '审计管理员' }
    expect((await api.as('security').post(`/people/${world.person('dongpo')}/posts`, body)).status).toBe(200)
    expect((await api.as('dongpo').get('/session')).body.permissions).toContain('audit.read')
  })

  test('never leave an office of theirs empty', async () => {
    const end = async (who: string) => api.as('security').post(`/posts/${await world.postOf(who)}/end`)
    expect(await end('security')).toMatchObject(refused('post/last-administrator', { role: 'security-admin' }))
    expect(await end('system')).toMatchObject(refused('post/last-administrator', { role: 'system-admin' }))
  })
})

describe('a stand-in', () => {
  const name = { from: '2026-03-02', until: '2026-03-06' }

  test('acts in the post from the first day to the last, recorded under their own name', async () => {
    const post = await world.postOf('liulin')
    const named = await api
      .as('liulin')
      .post(`/posts/${post}/stand-ins`, { person: world.person('dongpo'), ...name, from: '2026-03-03' })
    expect(named).toMatchObject({
      status: 200,
      body: { posts: [{ standIns: [{ person: { name: '田小满' }, from: '2026-03-03', until: '2026-03-06' }] }] },
    })
    const acts = async () => (await api.as('dongpo').get('/units', { post })).status
    expect(await acts()).toBe(403)
    clock.now = new Date('2026-03-06T15:59:00Z')
    expect(await acts()).toBe(200)
    expect((await api.as('dongpo').get('/session')).body.posts).toMatchObject([
      { title: '校长', standsInFor: null },
      { id: post, standsInFor: { name: '谢春兰' } },
    ])
    clock.now = new Date('2026-03-06T16:00:00Z')
    expect(await acts()).toBe(403)
  })

  test('ends early, at once, and with the post itself', async () => {
    const post = await world.postOf('liulin')
    const named = await api.as('liulin').post(`/posts/${post}/stand-ins`, { person: world.person('dongpo'), ...name })
    const standIn = named.body.posts[0].standIns[0].id
    expect((await api.as('dongpo').post(`/stand-ins/${standIn}/end`)).status).toBe(403)
    expect((await api.as('liulin').post(`/stand-ins/${standIn}/end`)).status).toBe(200)
    expect((await api.as('dongpo').get('/units', { post })).status).toBe(403)
    expect(await api.as('liulin').post(`/stand-ins/${standIn}/end`)).toMatchObject(refused('stand-in/already-over'))

    await api.as('liulin').post(`/posts/${post}/stand-ins`, { person: world.person('dongpo'), ...name })
    expect((await api.as('dongpo').get('/units', { post })).status).toBe(200)
    await api.as('security').post(`/posts/${post}/end`)
    expect((await api.as('dongpo').get('/units', { post })).status).toBe(403)
  })

  test('is named by the holder or by who manages posts, and not by a stand-in', async () => {
    const post = await world.postOf('liulin')
    const body = { person: world.person('dongpo'), ...name }
    for (const who of ['dongpo', 'clerk', 'leader', 'centre'])
      expect((await api.as(who).post(`/posts/${post}/stand-ins`, body)).status, who).toBe(403)
    expect((await api.as('security').post(`/posts/${post}/stand-ins`, body)).status).toBe(200)
    const onward = { person: world.person('no1'), from: '2026-03-10', until: '2026-03-11' }
    expect((await api.as('dongpo').post(`/posts/${post}/stand-ins`, onward, { post })).status).toBe(403)
  })

  test('is refused for oneself, for reversed, past or taken days, and where administrators must stay apart', async () => {
    const post = await world.postOf('liulin')
    const ask = (body: object) =>
      api.as('security').post(`/posts/${post}/stand-ins`, { person: world.person('dongpo'), ...name, ...body })
    expect(await ask({ person: world.person('liulin') })).toMatchObject(refused('stand-in/is-holder'))
    expect(await ask({ person: '01890000-0000-7000-8000-0000000000ff' })).toMatchObject(refused('person/unknown'))
    expect(await ask({ until: '2026-03-01' })).toMatchObject(refused('stand-in/days-reversed'))
    expect(await ask({ from: '2026-02-01', until: '2026-02-09' })).toMatchObject(
      refused('stand-in/already-over', { until: '2026-02-09' }),
    )
    expect(await ask({ person: world.person('system') })).toMatchObject(
      refused('post/administrators-apart', { held: 'system-admin' }),
    )
    expect((await ask({})).status).toBe(200)
    expect(await ask({ person: world.person('no1'), from: '2026-03-06', until: '2026-03-20' })).toMatchObject(
      refused('stand-in/overlaps', { from: '2026-03-02', until: '2026-03-06' }),
    )
    const admin = await api
      .as('security')
      .post(`/people/${world.person('dongpo')}/posts`, { unit: world.unit('office'), role: 'audit-admin', title: 'x' })
    expect(admin).toMatchObject(refused('post/administrators-apart'))
    const ofAdmin = await api
      .as('security')
      .post(`/posts/${await world.postOf('audit')}/stand-ins`, { person: world.person('clerk'), ...name })
    expect(ofAdmin).toMatchObject(refused('post/administrators-apart', { held: 'clerk' }))
    await api.as('security').post(`/posts/${post}/end`)
    expect(await ask({ from: '2026-03-20', until: '2026-03-21' })).toMatchObject(refused('post/ended'))
  })
})
