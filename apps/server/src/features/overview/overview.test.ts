import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../../test/api.ts'
import { clock } from '../../../test/app.ts'

const world = worldOf()
beforeEach(resetWorld)

const clerk = api.as('clerk')
const at = (day: string) => (clock.now = new Date(`${day}T02:00:00Z`))

async function item(title: string, lead: string, due: string, dispatch = true) {
  const terms = {
    kind: 'task',
    title,
    strength: 'must',
    level: 'ordinary',
    source: { type: 'person', words: title },
    lead: world.unit(lead),
    supports: [],
    inCharge: null,
    leader: null,
    verifier: world.unit('safety'),
    due: { day: due, basis: { type: 'set' } },
    criterion: '现场验收合格',
    evidenceWanted: [],
    deliverables: [],
    lookBackAfterDays: null,
  }
  const { body } = await clerk.post('/items', { terms })
  if (dispatch) await clerk.post(`/items/${body.id}/dispatch`)
  return body.id as string
}

async function finish(id: string, who: string, outcome: string) {
  await api.as(who).post(`/items/${id}/sign-for`)
  await api.as(who).post(`/items/${id}/report-done`, { outcome, note: '情况属实' })
  const closed = await api.as('safety').post(`/items/${id}/close`, { outcome, note: '已核验' })
  expect(closed.status).toBe(200)
}

describe('the leader’s page', () => {
  test('says what came of everything, with outcomes kept apart and drafts left out', async () => {
    await finish(await item('甲', 'liulin', '2026-03-20'), 'liulin', 'done')
    await finish(await item('乙', 'liulin', '2026-03-20'), 'liulin', 'partly')
    await item('丙', 'dongpo', '2026-03-05')
    await item('丁', 'basic', '2026-04-20')
    await item('戊', 'basic', '2026-04-20', false)
    at('2026-03-10')

    const { status, body } = await api.as('leader').get('/overview')
    expect(status).toBe(200)
    expect(body.whole).toMatchObject({
      dispatched: 4,
      closed: 2,
      overdue: 1,
      notSignedFor: 1,
      outcomes: { done: 1, partly: 1, 'not-possible': 0 },
    })
    const units = body.byUnit.map(({ name, type, dispatched }: Record<string, unknown>) => [name, type, dispatched])
    expect(units).toEqual(
      expect.arrayContaining([
        ['柳林镇中心小学', 'primary', 2],
        ['基础教育股', 'section', 1],
      ]),
    )
    expect(body.delays).toEqual([{ cause: null, count: 1 }])
    expect(body.months).toEqual([
      { month: '2026-03', due: 3, closedInTime: 2, closedLate: 0, open: 1 },
      { month: '2026-04', due: 1, closedInTime: 0, closedLate: 0, open: 1 },
    ])
  })

  test('every number is the number of rows the ledger shows for it', async () => {
    await item('丙', 'dongpo', '2026-03-05')
    await item('丁', 'basic', '2026-04-20')
    at('2026-03-10')
    const { whole } = (await api.as('leader').get('/overview')).body
    const rows = async (query: string) => (await api.as('leader').get(`/ledger/totals?${query}`)).body.total
    expect(await rows('light=overdue')).toBe(whole.overdue)
    expect(await rows('light=not-signed-for')).toBe(whole.notSignedFor)
    expect(await rows('phase=closed')).toBe(whole.closed)
  })

  test('speaks of one period’s sources when asked to, and a school sees its own items only', async () => {
    const speech = '柳林镇中心小学要在3月16日前完成围墙加固，整改情况书面报安全管理股。'
    const file = { name: '讲话.txt', content: Buffer.from(speech) }
    const { body: source } = await clerk.upload('/sources', file, { saidOn: '2026-03-02', title: '三月讲话' })
    const { rows } = (await clerk.get(`/items?source=${source.id}`)).body
    await clerk.post(`/items/${rows[0].id}/revise`, { terms: { criterion: '合格', verifier: world.unit('safety') } })
    await clerk.post(`/items/${rows[0].id}/dispatch`)
    await item('丁', 'basic', '2026-04-20')

    const said = await clerk.get('/overview?from=2026-03-01')
    expect(said.body.whole.dispatched).toBe(1)
    expect(said.body.bySource).toMatchObject([{ title: '三月讲话', saidOn: '2026-03-02', dispatched: 1 }])
    expect((await clerk.get('/overview?from=2026-03-03')).body.whole.dispatched).toBe(0)
    expect((await api.as('dongpo').get('/overview')).body.whole.dispatched).toBe(0)

    const { body: wall } = await clerk.get('/overview/wall')
    expect(wall.sources).toMatchObject([{ title: '三月讲话' }])
    expect(wall.cells).toMatchObject([{ unit: world.unit('liulin'), open: 1, closed: 0 }])
    expect(wall.weeks.map(({ monday, open }: { monday: string; open: number }) => [monday, open])).toEqual([
      ['2026-03-16', 1],
      ['2026-04-20', 1],
    ])
  })
})
