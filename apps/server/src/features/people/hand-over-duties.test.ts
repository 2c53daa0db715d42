import { allEndpoints } from '@luoshi/contract'
import type { ItemId, PersonId } from '@luoshi/loop'
import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../../test/api.ts'
import { duties, giveDuties } from '../../../test/duties.ts'

const world = worldOf()
const refused = (code: string, data: object = {}) => ({ status: 409, body: { code, data } })
const id = (n: number) => `01890000-0000-7000-8000-00000000010${n}` as ItemId // ids are branded text

beforeEach(async () => {
  await resetWorld()
  giveDuties([
    { item: id(1), unit: world.unit('dongpo'), person: world.person('dongpo') },
    { item: id(2), unit: world.unit('dongpo'), person: world.person('dongpo') },
    { item: id(3), unit: world.unit('liulin'), person: world.person('liulin') },
  ])
})

const handOver = async (who: string, from: string, to: string, body: object = {}) =>
  api.as(who).post(`/posts/${await world.postOf(from)}/hand-over`, { to: await world.postOf(to), ...body })
const end = async (who: string) => api.as('security').post(`/posts/${await world.postOf(who)}/end`)

describe('what hangs on a post', () => {
  test('is handed over before the post ends, in part or whole', async () => {
    expect(await end('dongpo')).toMatchObject(refused('post/items-hang', { count: 2 }))
    expect((await handOver('dongpo', 'dongpo', 'liulin', { duties: [id(1)] })).body).toEqual({ moved: 1, remaining: 1 })
    expect(await end('dongpo')).toMatchObject(refused('post/items-hang', { count: 1 }))
    expect((await handOver('clerk', 'dongpo', 'liulin')).body).toEqual({ moved: 1, remaining: 0 })
    expect((await end('dongpo')).status).toBe(200)
    expect(duties.every(({ person }) => person === world.person('liulin'))).toBe(true)
    expect((await world.factsOf(world.person('dongpo'))).slice(-3)).toEqual([
      'DutiesHandedOver',
      'DutiesHandedOver',
      'PostEnded',
    ])
  })

  test('keeps a unit from being closed or merged, and says how much it is', async () => {
    const path = `/units/${world.unit('dongpo')}`
    expect(await api.as('system').post(`${path}/close`, { reason: '撤点' })).toMatchObject(
      refused('unit/items-hang', { count: 2 }),
    )
    expect(await api.as('system').post(`${path}/merge`, { into: world.unit('liulin') })).toMatchObject(
      refused('unit/items-hang'),
    )
  })

  test('is handed over by the holder, a clerk or who manages posts, and nobody else', async () => {
    for (const who of ['liulin', 'centre', 'leader', 'basic', 'inspector', 'auditor', 'system', 'audit'])
      expect((await handOver(who, 'dongpo', 'liulin')).status, who).toBe(403)
    for (const who of ['dongpo', 'clerk', 'security'])
      expect((await handOver(who, 'dongpo', 'liulin')).status, who).toBe(200)
  })

  test('by a stand-in is recorded as done by them, in the post they stand in for', async () => {
    const post = await world.postOf('dongpo')
    const days = { from: '2026-03-01', until: '2026-03-09' }
    await api.as('dongpo').post(`/posts/${post}/stand-ins`, { person: world.person('centre'), ...days })
    const body = { to: await world.postOf('liulin') }
    expect((await api.as('centre').post(`/posts/${post}/hand-over`, body, { post })).body.moved).toBe(2)
    const recorded = await world.db
      .selectFrom('event')
      .select(['actor_person', 'actor_post'])
      .where('type', '=', 'DutiesHandedOver')
      .executeTakeFirstOrThrow()
    expect(recorded).toEqual({ actor_person: world.person('centre'), actor_post: post })
  })

  test('goes to another post that is held, never to an administrator’s, and not the duty of somebody else', async () => {
    expect(await handOver('clerk', 'dongpo', 'dongpo')).toMatchObject(refused('post/same'))
    expect(await handOver('clerk', 'dongpo', 'audit')).toMatchObject(
      refused('post/administrators-apart', { held: 'audit-admin' }),
    )
    expect(await handOver('clerk', 'dongpo', 'liulin', { to: id(9) })).toMatchObject(refused('post/unknown'))
    expect(await handOver('clerk', 'dongpo', 'liulin', { duties: [id(3)] })).toMatchObject(refused('item/not-of-post'))
    await end('no1')
    expect(await handOver('clerk', 'dongpo', 'no1')).toMatchObject(refused('post/ended', { on: '2026-03-02' }))
    expect(await world.factsOf(world.person('dongpo'))).not.toContain('DutiesHandedOver')
  })
})

describe('two bureaus', () => {
  test('a session of one is nobody in the other', async () => {
    const headers = { 'x-luoshi-bureau': 'baishan' }
    for (const endpoint of allEndpoints.filter(({ name }) =>
      /^(units|people|posts|standIns|accounts|session)\./.test(name),
    )) {
      const path = endpoint.path.replace(/:\w+/g, world.unit('no1'))
      const asked =
        endpoint.method === 'GET'
          ? await api.as('system').get(path, { headers })
          : await api.as('system').post(path, {}, { headers })
      expect(asked, endpoint.name).toMatchObject({ status: 401, body: { code: 'sign-in/needed' } })
    }
  })

  test('nothing of one is found, listed or changed from the other', async () => {
    const there = worldOf('baishan')
    const unit = there.unit('no1')
    const person: PersonId = there.person('no1')
    const post = await there.postOf('no1')
    const missing = [
      await api.as('clerk').get(`/units/${unit}`),
      await api.as('clerk').get(`/people/${person}`),
      await api.as('system').post(`/units/${unit}/rename`, { name: '改名中学' }),
      await api.as('system').post(`/units/${unit}/describe`, { pupils: 1 }),
      await api.as('system').post(`/units/${unit}/move`, { parent: world.unit('centre') }),
      await api.as('system').post(`/units/${unit}/merge`, { into: world.unit('centre') }),
      await api.as('system').post(`/units/${unit}/close`, { reason: '撤' }),
      await api.as('security').post(`/people/${person}/posts`, { unit: world.unit('no1'), role: 'school', title: 'x' }),
      await api.as('security').post(`/posts/${post}/end`),
      await api.as('clerk').post(`/posts/${post}/hand-over`, { to: await world.postOf('liulin') }),
      await api
        .as('security')
        .post(`/posts/${post}/stand-ins`, { person: world.person('liulin'), from: '2026-03-02', until: '2026-03-03' }),
      await api.as('security').post(`/stand-ins/${post}/end`),
      await api.as('system').post(`/people/${person}/account`, { username: 'x1', password: 'Qinghe-2027' }),
      await api.as('system').post(`/people/${person}/account/close`),
      await api.as('system').post(`/people/${person}/account/reopen`),
      await api.as('system').post(`/people/${person}/account/password`, { password: 'Qinghe-2027' }),
      await api.as('system').post(`/people/${person}/account/drop-second-factor`),
    ]
    expect(missing.map(({ status }) => status)).toEqual(missing.map(() => 404))
    const strange = await api
      .as('system')
      .post('/units', { name: '新校', type: 'primary', parent: there.unit('centre') })
    expect(strange).toMatchObject(refused('unit/unknown'))
    const ours = (await api.as('clerk').get('/units')).body.rows.map((row: { id: string }) => row.id)
    expect(ours).not.toContain(unit)
    const people = (await api.as('clerk').get('/people?limit=500')).body.rows.map((row: { id: string }) => row.id)
    expect([people.length, people.includes(person)]).toEqual([14, false])
    expect(await there.factsOf(unit)).toEqual(['UnitFounded'])
  })
})
