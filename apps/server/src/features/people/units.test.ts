import { plainDate } from '@luoshi/calendar'
import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../../test/api.ts'
import { clock } from '../../../test/app.ts'
import { resolveUnitName, subtreeIds, unitNames, unitsKnown, unitTree } from './public.ts'

const on = plainDate
const world = worldOf()
beforeEach(resetWorld)

const refused = (code: string, data: object = {}) => ({ status: 409, body: { code, data } })

describe('units', () => {
  test('are listed with the one above each, to everybody signed in', async () => {
    for (const who of ['clerk', 'liulin', 'system', 'audit']) {
      const { status, body } = await api.as(who).get('/units')
      expect([status, body.rows.length], who).toEqual([200, 11])
    }
    const { body } = await api.as('clerk').get(`/units/${world.unit('liulin')}`)
    expect(body).toMatchObject({
      version: 1,
      name: '柳林镇中心小学',
      shortNames: ['柳林小学'],
      parent: world.unit('centre'),
      posts: [{ person: { name: '谢春兰' }, role: 'school', title: '校长' }],
      names: [
        { name: '柳林镇中心小学', kind: 'full', from: '2020-09-01', until: null },
        { name: '柳林小学', kind: 'short', from: '2020-09-01', until: null },
      ],
    })
  })

  test('are founded under another and known by every name at once', async () => {
    const { status, body } = await api.as('system').post('/units', {
      name: '柳林镇 第二小学(西校区)',
      shortNames: ['柳林二小'],
      type: 'primary',
      parent: world.unit('centre'),
      area: 'town',
      pupils: 312,
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      name: '柳林镇第二小学（西校区）',
      version: 1,
      area: 'town',
      pupils: 312,
      foundedOn: '2026-03-02',
    })
    expect(await world.factsOf(body.id)).toEqual(['UnitFounded'])
    expect(await resolveUnitName(world.db, '柳林二小', on('2026-03-02'))).toEqual({ found: 'one', unit: body.id })
    expect(await subtreeIds(world.db, world.unit('centre'))).toHaveLength(4)
  })

  test('cannot bear the name of another, hang under nothing, or begin tomorrow', async () => {
    const found = (changes: object) =>
      api.as('system').post('/units', { name: '新校', type: 'primary', parent: world.unit('centre'), ...changes })
    expect(await found({ name: '柳林镇中心小学' })).toMatchObject(
      refused('unit/name-taken', { name: '柳林镇中心小学' }),
    )
    const nowhere = '01890000-0000-7000-8000-0000000000ff'
    expect(await found({ parent: nowhere })).toMatchObject(refused('unit/unknown', { units: [nowhere] }))
    expect(await found({ on: '2026-03-03' })).toMatchObject(refused('unit/day-in-future', { today: '2026-03-02' }))
    expect((await found({ type: 'bureau' })).status).toBe(400)
    expect((await api.as('clerk').get('/units')).body.rows).toHaveLength(11)
  })

  test('are changed by the system administrator alone', async () => {
    const path = `/units/${world.unit('liulin')}`
    for (const who of ['clerk', 'leader', 'basic', 'liulin', 'inspector', 'auditor', 'security', 'audit'])
      for (const [command, body] of [
        ['', { name: '新校', type: 'primary', parent: world.unit('centre') }],
        ['rename', { name: '改名小学' }],
        ['describe', { pupils: 1 }],
        ['move', { parent: world.unit('bureau') }],
        ['merge', { into: world.unit('dongpo') }],
        ['close', { reason: '撤点' }],
      ] as const)
        expect(await api.as(who).post(command === '' ? '/units' : `${path}/${command}`, body), who).toMatchObject({
          status: 403,
          body: { code: 'permission/missing', data: { permission: 'unit.manage' } },
        })
    expect(await world.factsOf(world.unit('liulin'))).toEqual(['UnitFounded'])
  })
})

describe('a renamed unit', () => {
  test('is found by each name for the days it bore it, and only those', async () => {
    const unit = world.unit('no1')
    const renamed = await api
      .as('system')
      .post(
        `/units/${unit}/rename`,
        { name: '清河县实验中学', shortNames: ['实验中学'], on: '2026-01-10' },
        { version: 1 },
      )
    expect(renamed).toMatchObject({ status: 200, body: { version: 2, name: '清河县实验中学' } })
    const at = (name: string, day: string) => resolveUnitName(world.db, name, on(day))
    expect(await at('县一中', '2026-01-09')).toEqual({ found: 'one', unit })
    expect(await at('清河县第一初级中学', '2026-01-09')).toEqual({ found: 'one', unit })
    expect(await at('县一中', '2026-01-10')).toEqual({ found: 'none', formerly: [unit] })
    expect(await at('实验中学', '2026-01-10')).toEqual({ found: 'one', unit })
    expect(await at('实验 中学', '2026-01-10')).toEqual({ found: 'one', unit })
    expect(await at('实验中学', '2026-01-09')).toEqual({ found: 'none', formerly: [unit] })
    expect(await at('第三中学', '2026-01-10')).toEqual({ found: 'none', formerly: [] })
  })

  test('keeps its short names unless told otherwise, and may not be renamed into the past of a change', async () => {
    const rename = (body: object, version?: number) =>
      api.as('system').post(`/units/${world.unit('no1')}/rename`, body, version === undefined ? {} : { version })
    expect((await rename({ name: '清河中学', on: '2026-02-01' })).body.shortNames).toEqual(['县一中', '一中'])
    expect(await rename({ name: '别名中学', on: '2026-01-31' })).toMatchObject(
      refused('unit/day-too-early', { after: '2026-02-01' }),
    )
    expect(await rename({ name: '清河中学' })).toMatchObject(refused('unit/nothing-changed'))
    expect(await rename({ name: '清河县第一高级中学' })).toMatchObject(refused('unit/name-taken'))
    expect(await rename({ name: '别名中学' }, 1)).toMatchObject({ status: 412, body: { data: { current: 2 } } })
  })
})

test('a short name that two units bear leads to neither, and says which they are', async () => {
  const named = await resolveUnitName(world.db, '中心校', on('2026-03-02'))
  expect(named).toMatchObject({ found: 'several' })
  expect(new Set('units' in named ? named.units : [])).toEqual(new Set([world.unit('centre'), world.unit('shiqiao')]))
  const unitNamed = await unitNames(world.db, on('2026-03-02'))
  expect([unitNamed('中心校'), unitNamed('基教股')]).toEqual([undefined, world.unit('basic')])
})

test('what is described changes nothing but that', async () => {
  const describeUnit = (body: object) => api.as('system').post(`/units/${world.unit('bell')}/describe`, body)
  expect((await describeUnit({ pupils: 88, ownership: 'private', area: 'town' })).body).toMatchObject({
    name: '石桥镇小铃铛幼儿园',
    pupils: 88,
    ownership: 'private',
    area: 'town',
    shortNames: ['小铃铛幼儿园'],
  })
  expect(await describeUnit({ pupils: 88 })).toMatchObject(refused('unit/nothing-changed'))
  expect((await describeUnit({ shortNames: ['小铃铛'] })).body.shortNames).toEqual(['小铃铛'])
  expect(await resolveUnitName(world.db, '小铃铛', on('2026-03-02'))).toMatchObject({ found: 'one' })
})

describe('a moved unit', () => {
  test('hangs under the other with everything below it', async () => {
    const move = (unit: string, parent: string) =>
      api.as('system').post(`/units/${world.unit(unit)}/move`, { parent: world.unit(parent) })
    expect((await move('centre', 'shiqiao')).status).toBe(200)
    expect(await subtreeIds(world.db, world.unit('shiqiao'))).toHaveLength(5)
    expect(await move('shiqiao', 'dongpo')).toMatchObject(refused('unit/under-itself'))
    expect(await move('shiqiao', 'shiqiao')).toMatchObject(refused('unit/under-itself'))
    expect(await move('bureau', 'office')).toMatchObject(refused('unit/is-bureau'))
    expect(await move('centre', 'shiqiao')).toMatchObject(refused('unit/nothing-changed'))
  })

  test('never makes a circle, even when two are moved at the same moment', async () => {
    const move = (unit: string, parent: string) =>
      api.as('system').post(`/units/${world.unit(unit)}/move`, { parent: world.unit(parent) })
    const both = await Promise.all([move('centre', 'shiqiao'), move('shiqiao', 'centre')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const tree = await unitTree(world.db)
    expect(await subtreeIds(world.db, world.unit('bureau'))).toHaveLength(tree.length)
  })
})

describe('a unit that ends', () => {
  const end = (post: string) => ({ reason: '调整', post })

  test('is rid first of what is below it and of its posts', async () => {
    const close = (unit: string) => api.as('system').post(`/units/${world.unit(unit)}/close`, { reason: '撤点并校' })
    expect(await close('centre')).toMatchObject(refused('unit/children-remain', { count: 2 }))
    expect(await close('dongpo')).toMatchObject(refused('unit/posts-remain', { count: 1 }))
    expect(await close('bureau')).toMatchObject(refused('unit/is-bureau'))
    await api.as('security').post(`/posts/${await world.postOf('dongpo')}/end`, end('dongpo'))
    const closed = await close('dongpo')
    expect(closed).toMatchObject({ status: 200, body: { closedOn: '2026-03-02', mergedInto: null } })
    expect(await close('dongpo')).toMatchObject(refused('unit/not-open', { since: '2026-03-02' }))
    expect((await api.as('clerk').get('/units')).body.rows).toHaveLength(10)
    expect((await api.as('clerk').get('/units?closed=true')).body.rows).toHaveLength(11)
    expect(await unitsKnown(world.db, [world.unit('dongpo'), world.unit('liulin')])).toEqual(
      new Set([world.unit('liulin')]),
    )
    expect(
      await api.as('system').post('/units', { name: '柳林镇东坡小学', type: 'primary', parent: world.unit('centre') }),
    ).toMatchObject({ status: 200 })
  })

  test('by merging is found under its name until then, and says where it went', async () => {
    await api.as('security').post(`/posts/${await world.postOf('dongpo')}/end`, end('dongpo'))
    const merge = (into: string) =>
      api.as('system').post(`/units/${world.unit('dongpo')}/merge`, { into: world.unit(into) })
    expect(await merge('dongpo')).toMatchObject(refused('unit/under-itself'))
    clock.now = new Date('2026-03-04T04:00:00Z')
    expect(await merge('liulin')).toMatchObject({
      status: 200,
      body: { mergedInto: world.unit('liulin'), closedOn: '2026-03-04' },
    })
    expect(await world.factsOf(world.unit('dongpo'))).toEqual(['UnitFounded', 'UnitMerged'])
    const named = (day: string) => resolveUnitName(world.db, '东坡小学', on(day))
    expect(await named('2026-03-03')).toEqual({ found: 'one', unit: world.unit('dongpo') })
    expect(await named('2026-03-04')).toEqual({ found: 'none', formerly: [world.unit('dongpo')] })
    const under = await api.as('system').post(`/units/${world.unit('liulin')}/move`, { parent: world.unit('dongpo') })
    expect(under).toMatchObject(refused('unit/not-open', { since: '2026-03-04' }))
  })
})
