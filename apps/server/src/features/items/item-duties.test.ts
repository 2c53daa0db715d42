import type { PersonId } from '@luoshi/loop'
import type { Permission, PostId } from '@luoshi/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../../test/api.ts'
import { newId } from '../../../test/app.ts'
import { itemAt } from '../../../test/items.ts'
import { noon, today } from '../../../test/routes.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { itemDuties } from './item-duties.ts'

const world = worldOf()
beforeEach(resetWorld)

const held = async (username: string, unit: string) => ({
  post: (await world.postOf(username)) as PostId, // the database gives ids of posts
  person: world.person(username) as PersonId,
  unit: world.unit(unit),
})

async function contextOf(username: string, unit: string): Promise<RequestContext> {
  const { post, person } = await held(username, unit)
  const actor = {
    person,
    post,
    unit: world.unit(unit),
    personName: '',
    role: 'clerk',
    reach: 'bureau',
    permissions: new Set<Permission>(),
    standsInFor: null,
  } as const
  return {
    tenantId: world.tenantId,
    db: world.db,
    signedIn: undefined,
    actor,
    now: noon,
    today,
    newId,
    language: 'zh',
    requestId: 'test',
    expectedVersion: undefined,
  }
}

describe('what hangs on a post', () => {
  test('are the open items its holder is in charge of, in its own unit', async () => {
    const principal = await held('liulin', 'liulin')
    expect(await itemDuties.openDutiesOf(world.db, principal)).toBe(0)
    const open = await itemAt(world, 'in-progress', { inCharge: principal.person })
    await itemAt(world, 'closed', { inCharge: principal.person })
    await itemAt(world, 'draft', { inCharge: principal.person })
    expect(await itemDuties.openDutiesOf(world.db, principal)).toBe(1)
    expect(await itemDuties.openDutiesOf(world.db, { unit: world.unit('liulin') })).toBe(1)
    expect(await itemDuties.openDutiesOf(world.db, { unit: world.unit('safety') })).toBe(1)
    expect(await itemDuties.openDutiesOf(world.db, await held('dongpo', 'dongpo'))).toBe(0)
    expect((await api.as('clerk').get(`/items/${open}`)).body.inCharge.name).toBe('谢春兰')
  })

  test('is handed over with the post: to another unit it is reassigned, and its new holder is in charge', async () => {
    const [from, to] = [await held('liulin', 'liulin'), await held('dongpo', 'dongpo')]
    const item = await itemAt(world, 'in-progress', { inCharge: from.person })
    const context = await contextOf('clerk', 'office')
    const moved = await inTransaction(world.db, (tx) =>
      itemDuties.handOver(tx, context, { from, to, duties: 'all', note: '' }),
    )
    expect(moved).toEqual({ ok: true, moved: 1 })
    expect(await itemDuties.openDutiesOf(world.db, from)).toBe(0)
    expect((await api.as('clerk').get(`/items/${item}`)).body).toMatchObject({
      phase: 'dispatched',
      lead: { name: '柳林镇东坡小学' },
      inCharge: { name: '田小满' },
    })
  })

  test('cannot be handed over by somebody who does not hold it', async () => {
    const item = await itemAt(world, 'in-progress', { inCharge: world.person('liulin') as PersonId })
    const [from, to] = [await held('dongpo', 'dongpo'), await held('liulin', 'liulin')]
    const context = await contextOf('clerk', 'office')
    const refused = await inTransaction(world.db, (tx) =>
      itemDuties.handOver(tx, context, { from, to, duties: [item], note: '' }),
    )
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'item/not-of-post' } })
  })
})
