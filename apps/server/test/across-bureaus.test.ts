import { allEndpoints, type EndpointShape } from '@luoshi/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from './api.ts'
import { itemAt } from './items.ts'

const world = worldOf()
beforeEach(resetWorld)

/** What the bureau of the tests has, by the name of the path parameter that asks for it. */
async function idsOf(): Promise<Record<string, string>> {
  const itemId = await itemAt(world, 'in-progress')
  const evidence = await api
    .as('liulin')
    .upload(`/items/${itemId}/evidence`, { name: 'a.txt', content: Buffer.from('一') })
  const source = await api
    .as('clerk')
    .upload('/sources', { name: 's.txt', content: Buffer.from('各学校3月20日前报送台账。') }, { saidOn: '2026-03-02' })
  expect([evidence.status, source.status]).toEqual([200, 200])
  return {
    itemId,
    evidenceId: evidence.body.id,
    sourceId: source.body.id,
    unitId: world.unit('liulin'),
    personId: world.person('liulin'),
    postId: await world.postOf('liulin'),
    standInId: '01890000-0000-7000-8000-0000000000ff',
    username: 'liulin',
    year: '2027',
  }
}

const everybody = ['clerk', 'leader', 'safety', 'liulin', 'inspector', 'auditor', 'system', 'security', 'audit']
const asked = (endpoint: EndpointShape, ids: Record<string, string>) =>
  endpoint.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name)

describe('another bureau', () => {
  test('gets nothing of ours from any address that names a thing, whoever asks there', async () => {
    const ids = await idsOf()
    const before = await world.db.selectFrom('event').select('position').orderBy('position').execute()
    const things = allEndpoints.filter(({ path }) => /:(itemId|sourceId|unitId|personId|postId|evidenceId)/.test(path))
    expect(things.length).toBeGreaterThan(40)
    for (const endpoint of things) {
      for (const who of everybody) {
        const there = api.as(who, 'baishan')
        const path = asked(endpoint, ids)
        const { status, text } = endpoint.method === 'GET' ? await there.get(path) : await there.post(path, {})
        expect(status, `${who}: ${endpoint.method} ${path} ${text.slice(0, 200)}`).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
        for (const id of Object.values(ids).filter((value) => value.length === 36))
          expect(text.split(id).length - 1, `${who}: ${path}`).toBeLessThanOrEqual(0)
      }
    }
    expect(await world.db.selectFrom('event').select('position').orderBy('position').execute()).toEqual(before)
  })

  test('finds nothing of ours in any list', async () => {
    const ids = Object.values(await idsOf()).filter((value) => value.length === 36 && !value.endsWith('ff'))
    const lists = allEndpoints.filter(({ method, path }) => method === 'GET' && !path.includes(':'))
    for (const endpoint of lists) {
      for (const who of everybody) {
        const { text } = await api.as(who, 'baishan').get(endpoint.path)
        for (const id of ids) expect(text, `${who}: ${endpoint.path}`).not.toContain(id)
      }
    }
  })

  test('is not entered with a session of ours', async () => {
    for (const endpoint of allEndpoints.filter(
      ({ method, permission }) => method === 'GET' && permission !== 'public',
    )) {
      const path = asked(endpoint, {}).replace(/:\w+/g, 'x')
      const cookie = world.cookie('clerk').replace(/luoshi_bureau=[^;]+;?/, '')
      const { status } = await api.with(cookie).get(path, { headers: { 'x-luoshi-bureau': 'baishan' } })
      expect(status, path).toBe(401)
    }
  })
})
