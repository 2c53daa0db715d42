import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../../test/api.ts'
import { clock } from '../../../test/app.ts'
import { itemAt, taskFor } from '../../../test/items.ts'
import { rebuildViews } from '../../platform/db/projections.ts'
import { projections } from '../../projections.ts'
import { database } from '../../../test/database.ts'

const world = worldOf()
beforeEach(resetWorld)

const [clerk, leader, school, section] = ['clerk', 'leader', 'liulin', 'safety'].map((who) =>
  api.as(who),
) as ReturnType<typeof api.as>[] as [
  ReturnType<typeof api.as>,
  ReturnType<typeof api.as>,
  ReturnType<typeof api.as>,
  ReturnType<typeof api.as>,
] // as many as named
const set = (day: string) => ({ day, basis: { type: 'set' } })
const noonOn = (day: string) => (clock.now = new Date(`${day}T04:00:00Z`))

describe('a command on an item', () => {
  test('sent twice with one key is done once, and answered alike', async () => {
    const id = await itemAt(world, 'dispatched')
    const send = () => school.post(`/items/${id}/sign-for`, {}, { key: 'press-0000001' })
    const [first, again] = [await send(), await send()]
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    expect(await world.factsOf(id)).toEqual(['ItemDrafted', 'ItemDispatched', 'ItemSignedFor'])
  })

  test('made on an old version is answered 412 with the present one, and leaves no trace', async () => {
    const id = await itemAt(world, 'in-progress')
    const stale = await school.post(`/items/${id}/report-done`, { outcome: 'done', note: '' }, { version: 2 })
    expect(stale).toMatchObject({ status: 412, body: { code: 'version/stale', data: { current: 3 } } })
    expect(await world.factsOf(id)).toHaveLength(3)
  })

  test('that the loop refuses is answered with its code, its facts and words for a person', async () => {
    const id = await itemAt(world, 'draft', { criterion: null, due: null })
    const refused = await clerk.post(`/items/${id}/dispatch`)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'item/incomplete', data: { missing: ['due', 'criterion'] } },
    })
    expect(refused.body.title).toMatch(/[\u4e00-\u9fff]/)
    const english = await clerk.post(`/items/${id}/dispatch`, {}, { headers: { 'accept-language': 'en' } })
    expect(english.body.title).toMatch(/^[A-Z]/)
    expect(await world.factsOf(id)).toEqual(['ItemDrafted'])
  })

  test('that names a unit or person the bureau does not have is refused', async () => {
    const id = await itemAt(world, 'draft')
    const stranger = '01890000-0000-7000-8000-0000000000ff'
    expect(await clerk.post(`/items/${id}/revise`, { terms: { lead: stranger } })).toMatchObject({
      status: 409,
      body: { code: 'unit/unknown' },
    })
    expect(await clerk.post(`/items/${id}/revise`, { terms: { inCharge: stranger } })).toMatchObject({
      status: 409,
      body: { code: 'person/unknown' },
    })
  })
})

describe('asking for time', () => {
  test('is decided by others than the asker; the first due day is kept', async () => {
    const id = await itemAt(world, 'in-progress')
    const ask = { until: '2026-04-03', reason: '等待鉴定报告', cause: 'other-unit' }
    expect(await school.post(`/items/${id}/ask-extension`, ask)).toMatchObject({
      status: 200,
      body: { due: '2026-03-20', clock: { pending: { until: '2026-04-03' } } },
    })
    expect((await school.post(`/items/${id}/grant-extension`)).status).toBe(403)
    expect(await leader.post(`/items/${id}/grant-extension`, { note: '同意' })).toMatchObject({
      status: 200,
      body: { due: '2026-04-03', originalDue: '2026-03-20', clock: { extensions: 1, pending: null } },
    })
    const { body } = await school.get(`/items/${id}/history`)
    expect(
      body.entries.map(({ type, person }: { type: string; person: { name: string } }) => `${person.name} ${type}`),
    ).toEqual([
      '周敏 ItemDrafted',
      '周敏 ItemDispatched',
      '谢春兰 ItemSignedFor',
      '谢春兰 ExtensionAsked',
      '陈国梁 DeadlineExtended',
    ])
  })
})

describe('one item for many units', () => {
  test('becomes a child for each; the parent cannot end before them and hears of each', async () => {
    const parent = await itemAt(world, 'dispatched', { lead: world.unit('basic') })
    const basic = api.as('basic')
    await basic.post(`/items/${parent}/sign-for`)
    const units = [world.unit('liulin'), world.unit('dongpo'), world.unit('liulin')]
    const spread = await basic.post(`/items/${parent}/children`, {
      units,
      due: set('2026-03-16'),
      criterion: '每校一份台账',
      verifier: world.unit('basic'),
    })
    expect(spread).toMatchObject({ status: 200, body: { childrenOpen: 2, childrenTotal: 2 } })
    expect(await basic.post(`/items/${parent}/report-done`, { outcome: 'done', note: '' })).toMatchObject({
      status: 409,
      body: { code: 'item/children-open', data: { count: 2 } },
    })

    for (const child of spread.body.children) {
      const doer = api.as(child.lead.name === '柳林镇中心小学' ? 'liulin' : 'dongpo')
      await doer.post(`/items/${child.id}/sign-for`)
      await doer.post(`/items/${child.id}/report-done`, { outcome: 'done', note: '' })
      expect((await basic.post(`/items/${child.id}/close`, { outcome: 'done', note: '' })).status).toBe(200)
    }
    expect((await basic.get(`/items/${parent}`)).body).toMatchObject({ childrenOpen: 0, childrenTotal: 2 })
    expect((await basic.post(`/items/${parent}/report-done`, { outcome: 'done', note: '' })).status).toBe(200)
    expect((await section.post(`/items/${parent}/close`, { outcome: 'done', note: '' })).status).toBe(200)

    const [child] = spread.body.children
    noonOn('2026-06-05')
    const reopened = await clerk.post(`/items/${child.id}/reopen`, { reason: '问题反弹', due: set('2026-06-30') })
    expect(reopened.status).toBe(200)
    expect((await clerk.get(`/items/${parent}`)).body).toMatchObject({
      phase: 'in-progress',
      childrenOpen: 1,
      round: 2,
    })
  })
})

describe('lists', () => {
  test('show each post its own: to do, to verify, issued, done, overdue', async () => {
    const open = await itemAt(world, 'in-progress')
    const waiting = await itemAt(world, 'reported')
    const closed = await itemAt(world, 'closed')
    await itemAt(world, 'in-progress', { lead: world.unit('no1'), title: '别校的事' }).catch(() => undefined) // liulin cannot sign for another school
    noonOn('2026-03-25')
    const box = async (who: typeof clerk, name: string) =>
      (await who.get(`/items?box=${name}`)).body.rows.map(({ id }: { id: string }) => id)
    expect(await box(school, 'to-do')).toEqual([open])
    expect((await box(school, 'done')).sort()).toEqual([waiting, closed].sort())
    expect(await box(section, 'to-verify')).toEqual([waiting])
    expect(await box(school, 'overdue')).toEqual([open])
    expect((await box(clerk, 'issued')).length).toBe(4)
    expect((await school.get('/items')).body.rows.map(({ title }: { title: string }) => title)).not.toContain(
      '别校的事',
    )
  })

  test('come a page at a time, nothing twice and nothing left out, in every order', async () => {
    for (const day of ['2026-03-20', '2026-03-16', '2026-03-20', '2026-04-01', '2026-03-18'])
      await itemAt(world, 'draft', { due: set(day) as never }) // a due day as the API takes it
    await itemAt(world, 'draft', { due: null })
    for (const sort of ['due', '-due', 'updated', '-updated']) {
      const seen: { id: string; due: string | null }[] = []
      let after = ''
      do {
        const { body } = await clerk.get(`/items?sort=${sort}&limit=2${after}`)
        seen.push(...body.rows)
        after = body.next === null ? '' : `&after=${encodeURIComponent(body.next)}`
      } while (after !== '')
      expect([seen.length, new Set(seen.map(({ id }) => id)).size], sort).toEqual([6, 6])
    }
    const days = (await clerk.get('/items?sort=due')).body.rows.map(({ due }: { due: string | null }) => due ?? '9999')
    expect(days).toEqual([...days].sort())
    expect((await clerk.get('/items?after=bm9uc2Vuc2U')).body.rows).toEqual([])
  })

  test('filter by light exactly as the light shows', async () => {
    for (const [stage, due] of [
      ['draft', '2026-03-20'],
      ['dispatched', '2026-03-20'],
      ['dispatched', '2026-03-10'],
      ['in-progress', '2026-03-27'],
      ['in-progress', '2026-03-19'],
      ['in-progress', '2026-03-12'],
      ['reported', '2026-03-12'],
      ['closed', '2026-03-12'],
    ] as const) {
      await itemAt(world, stage, { due: set(due) as never }) // a due day as the API takes it
    }
    const paused = await itemAt(world, 'in-progress')
    await leader.post(`/items/${paused}/pause`, { reason: '等待上级文件' })
    await clerk.post(`/items/${await itemAt(world, 'dispatched')}/cancel`, { reason: '重复' })
    noonOn('2026-03-17')
    const { body } = await clerk.get('/items?limit=50')
    const seen = Map.groupBy<string, { id: string; light: { light: string } }>(body.rows, ({ light }) => light.light)
    expect([...seen.keys()].sort()).toEqual([
      'cancelled',
      'closed',
      'draft',
      'due-soon',
      'not-signed-for',
      'on-time',
      'overdue',
      'paused',
    ])
    for (const [light, rows] of seen) {
      const filtered = await clerk.get(`/items?limit=50&light=${light}`)
      expect(filtered.body.rows.map(({ id }: { id: string }) => id).sort(), light).toEqual(
        rows.map(({ id }) => id).sort(),
      )
    }
    const counts: { phase: string; overdue: boolean; count: number }[] = (await clerk.get('/items/counts')).body.rows
    const sum = (rows: typeof counts) => rows.reduce((all, { count }) => all + count, 0)
    expect([sum(counts), sum(counts.filter(({ overdue }) => overdue))]).toEqual([
      body.rows.length,
      seen.get('overdue')?.length,
    ])
  })

  test('find words wherever they stand, and % means %', async () => {
    await itemAt(world, 'draft', { title: '食堂留样 100% 到位' })
    await itemAt(world, 'draft')
    const found = async (words: string) =>
      (await clerk.get(`/items?search=${encodeURIComponent(words)}`)).body.rows.length
    expect([await found('留样'), await found('校舍要逐栋'), await found('100%'), await found('%')]).toEqual([
      1, 2, 1, 1,
    ])
  })
})

describe('evidence', () => {
  test('is kept with its own day, given back as it came, and counts only for its item', async () => {
    const [one, other] = [
      await itemAt(world, 'in-progress', { evidenceWanted: ['台账'] }),
      await itemAt(world, 'in-progress'),
    ]
    const content = Buffer.from('序号,校舍,结论\n1,教学楼,合格\n')
    const kept = await school.upload(
      `/items/${one}/evidence`,
      { name: '台账.txt', content },
      { effectiveOn: '2026-03-01' },
    )
    expect(kept).toMatchObject({
      status: 200,
      body: { name: '台账.txt', bytes: content.byteLength, effectiveOn: '2026-03-01' },
    })
    const report = { outcome: 'done', note: '', evidence: [kept.body.id] }
    expect(await school.post(`/items/${other}/report-done`, report)).toMatchObject({
      status: 409,
      body: { code: 'evidence/unknown' },
    })
    expect((await school.post(`/items/${one}/report-done`, report)).status).toBe(200)
    const file = await section.get(`/items/${one}/evidence/${kept.body.id}`)
    expect([file.status, file.text]).toEqual([200, content.toString()])
    expect((await api.as('dongpo').get(`/items/${one}/evidence/${kept.body.id}`)).status).toBe(404)
  })

  test('the hand-over sheet is a Word file once the item is out, and not before', async () => {
    const id = await itemAt(world, 'draft')
    expect(await clerk.get(`/items/${id}/handover-sheet`)).toMatchObject({
      status: 409,
      body: { code: 'item/not-dispatched' },
    })
    await clerk.post(`/items/${id}/dispatch`)
    const sheet = await clerk.get(`/items/${id}/handover-sheet`)
    expect(sheet).toMatchObject({
      status: 200,
      headers: { 'content-type': expect.stringContaining('wordprocessingml') },
    })
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK')
  })
})

test('views rebuilt from the log are the views that were kept', async () => {
  for (const stage of ['draft', 'dispatched', 'reported', 'closed'] as const)
    await itemAt(world, stage, { supports: [world.unit('no1')] })
  const views = async () => ({
    item: await world.db.selectFrom('item').selectAll().orderBy('item_id').execute(),
    support: await world.db.selectFrom('item_support').selectAll().orderBy('item_id').orderBy('unit_id').execute(),
    tally: await world.db
      .selectFrom('item_tally')
      .selectAll()
      .where('count', '>', 0)
      .orderBy('lead_unit')
      .orderBy('phase')
      .execute(),
  })
  const before = await views()
  await rebuildViews(database, world.tenantId, projections)
  expect(await views()).toEqual(before)
})

test('a draft by hand keeps what is known and asks for nothing more', async () => {
  const bare = taskFor(world, { lead: null, verifier: null, due: null, criterion: null })
  expect(await clerk.post('/items', { terms: bare })).toMatchObject({
    status: 200,
    body: { phase: 'draft', lead: null },
  })
  expect((await school.post('/items', { terms: bare })).status).toBe(403)
  expect(await clerk.post('/items', { terms: { ...bare, title: ' ' } })).toMatchObject({
    status: 409,
    body: { code: 'item/title-missing' },
  })
})
