import { describe, expect, test } from 'vitest'
import { addressOf, allEndpoints, ApiProblem, clientFor, itemCommands, itemEndpoints, permissions } from './index.ts'

const itemId = '01890000-0000-7000-8000-000000000001'

describe('the contract', () => {
  test('gives every endpoint a name of its own and an address of its own', () => {
    const addresses = allEndpoints.map((one) => `${one.method} ${one.path.replace(/:\w+/g, ':')}`)
    expect(new Set(allEndpoints.map((one) => one.name)).size).toBe(allEndpoints.length)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  test('asks for a permission that exists, or says that none is needed', () => {
    const known: readonly string[] = [...permissions, 'public', 'signed-in']
    expect(allEndpoints.map((one) => one.permission).filter((permission) => !known.includes(permission))).toEqual([])
  })

  test('declares a parameter for every name in a path, and none besides', () => {
    for (const one of allEndpoints) {
      const inPath = [...one.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
      expect(Object.keys(one.params?.shape ?? {}).sort(), one.name).toEqual(inPath.sort())
    }
  })
})

describe('a caller', () => {
  test('fills path and query, a list as repeated names', () => {
    expect(addressOf(itemEndpoints.list, { query: { phase: ['draft', 'closed'], limit: 20, search: undefined } })).toBe(
      '/api/items?phase=draft&phase=closed&limit=20',
    )
    expect(addressOf(itemCommands.close, { params: { itemId } })).toBe(`/api/items/${itemId}/close`)
  })

  test('sends version and key, and throws the problem the server names', async () => {
    const seen: Record<string, unknown>[] = []
    const call = clientFor('http://county.example', async (url, init) => {
      seen.push({ url, ...init })
      return Response.json(
        { type: 'about:blank', title: 'No', status: 409, code: 'item/not-reported', data: { phase: 'draft' } },
        { status: 409 },
      )
    })
    const body = { outcome: 'done', note: 'seen on site' } as const
    const refused = call(itemCommands.close, { params: { itemId }, body }, { version: 7, idempotencyKey: 'k1' })
    await expect(refused).rejects.toMatchObject({ problem: { code: 'item/not-reported' } })
    expect(seen[0]).toMatchObject({
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'if-match': '"7"', 'idempotency-key': 'k1' },
    })
  })

  test('says that the server was not reached instead of failing without a word', async () => {
    const call = clientFor('http://county.example', () => Promise.reject(new Error('ECONNREFUSED')))
    const error = await call(itemEndpoints.counts, { query: {} }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({ problem: { code: 'network/unreachable' } })
  })
})
