import { beforeEach, describe, expect, test } from 'vitest'
import { plainDate } from '@luoshi/calendar'
import { newId } from '../../../test/app.ts'
import { api } from '../../../test/api.ts'
import { bureau, database, emptyEveryTable, openFreshDatabase } from '../../../test/database.ts'
import { cheap } from '../../../test/passwords.ts'
import { noon, today } from '../../../test/routes.ts'
import { cookieOf, resetWorld, worldOf } from '../../../test/world.ts'
import { passwordsAt } from '../../platform/auth/passwords.ts'
import { inTransaction, type Db } from '../../platform/db/database.ts'
import { rebuildViews } from '../../platform/db/projections.ts'
import { tenantBySlug } from '../../platform/db/tenants.ts'
import { projections } from '../../projections.ts'
import { seedPeople, setUpBureau, type Seed } from './public.ts'

const passwordHash = await passwordsAt(cheap).hash('Qinghe-2026')
const plain = { shortNames: [] as string[], area: null, ownership: 'public' as const, pupils: null } // an empty list has no type of its own
const seedOf = (changes: Partial<Seed>): Seed => ({
  units: [{ key: 'b', parent: null, name: '清河县教育局', type: 'bureau', ...plain }],
  people: [],
  since: plainDate('2020-09-01'),
  passwordHash,
  mustChangePassword: false,
  ...changes,
})
const seed = (of: Seed) =>
  inTransaction(database.inTenant(bureau), (tx) => seedPeople(tx, { now: noon, today, newId }, of))

describe('setting a county up', () => {
  beforeEach(() => emptyEveryTable())

  test('takes less than 5 seconds for 150 units and 200 people with accounts', async () => {
    const units = Array.from({ length: 150 }, (_, i) => ({
      ...plain,
      key: `u${i}`,
      parent: i === 0 ? null : 'u0',
      name: i === 0 ? '清河县教育局' : `第${i}小学`,
      shortNames: i === 0 ? [] : [`${i}小`],
      type: i === 0 ? ('bureau' as const) : ('primary' as const),
    }))
    const people = Array.from({ length: 200 }, (_, i) => ({
      name: `教师${i}`,
      username: `teacher${i}`,
      posts: [{ unit: `u${1 + (i % 149)}`, role: 'school' as const, title: '校长' }],
    }))
    const before = performance.now()
    const seeded = await seed(seedOf({ units, people }))
    const seconds = (performance.now() - before) / 1000
    expect([seeded.units.size, seeded.people.size]).toEqual([150, 200])
    expect(seconds).toBeLessThan(5)
  })

  test('is refused for what the office itself would refuse', async () => {
    const posts = [
      { unit: 'b', role: 'system-admin', title: 'x' },
      { unit: 'b', role: 'clerk', title: 'y' },
    ] as const
    const both = seedOf({ people: [{ name: '周敏', username: 'zhou', posts: [...posts] }] })
    await expect(seed(both)).rejects.toThrow('the office would refuse')
    const twice = seedOf({
      units: [...seedOf({}).units, { key: 'c', parent: 'b', name: '清河县教育局', type: 'section', ...plain }],
    })
    await expect(seed(twice)).rejects.toThrow('the office would refuse')
    expect(await database.inTenant(bureau).selectFrom('event').select('position').execute()).toEqual([])
  })
})

test('a new bureau has three administrators, who must each change their first password', async () => {
  const fresh = await openFreshDatabase()
  const usernames = await setUpBureau(
    fresh,
    { slug: 'gaoshan', name: '高山县教育局', passwordHash },
    { now: noon, today, newId },
  )
  expect(usernames).toEqual(['system-admin', 'security-admin', 'audit-admin'])
  const tenant = await tenantBySlug(fresh.ambient, 'gaoshan')
  const users = await fresh
    .inTenant(tenant?.tenantId ?? '')
    .selectFrom('auth_user')
    .select(['username', 'must_change_password'])
    .execute()
  expect(users.map(({ must_change_password }) => must_change_password)).toEqual([true, true, true])
  await fresh.close()
})

describe('the views of units and people', () => {
  beforeEach(resetWorld)

  test('are the same when they are rebuilt from the log', async () => {
    const world = worldOf()
    const post = await world.postOf('liulin')
    await api
      .as('system')
      .post(`/units/${world.unit('no1')}/rename`, { name: '清河县实验中学', shortNames: ['实验中学'] })
    await api.as('system').post(`/units/${world.unit('centre')}/move`, { parent: world.unit('shiqiao') })
    const named = await api
      .as('liulin')
      .post(`/posts/${post}/stand-ins`, { person: world.person('dongpo'), from: '2026-03-01', until: '2026-03-09' })
    await api.as('liulin').post(`/stand-ins/${named.body.posts[0].standIns[0].id}/end`)
    await api.as('security').post(`/posts/${await world.postOf('dongpo')}/end`)
    await api.as('system').post(`/units/${world.unit('dongpo')}/merge`, { into: world.unit('liulin') })

    const before = await viewsOf(world.db)
    expect(await rebuildViews(database, bureau, projections)).toBeGreaterThan(50)
    expect(await viewsOf(world.db)).toEqual(before)
    expect((await api.with(await cookieOf('liulin', 'qinghe')).get('/units')).status).toBe(200)
  })

  const viewsOf = async (db: Db) => ({
    units: await db.selectFrom('unit').selectAll().orderBy('unit_id').execute(),
    names: await db.selectFrom('unit_name').selectAll().orderBy('unit_id').orderBy('name').orderBy('from_on').execute(),
    people: await db.selectFrom('person').selectAll().orderBy('person_id').execute(),
    posts: await db.selectFrom('post').selectAll().orderBy('post_id').execute(),
    standIns: await db.selectFrom('stand_in').selectAll().orderBy('stand_in_id').execute(),
  })
})

test('no password, and no hash of one, is ever part of a fact', async () => {
  await resetWorld()
  const world = worldOf()
  await api.as('system').post(`/people/${world.person('clerk')}/account/password`, { password: 'Diyici-2026' })
  const facts = await world.db.selectFrom('event').select('data').execute()
  expect(facts.length).toBeGreaterThan(50)
  expect(JSON.stringify(facts)).not.toMatch(/argon2|Qinghe-2026|Diyici-2026/)
})
