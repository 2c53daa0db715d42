import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../../test/api.ts'
import { clock } from '../../../test/app.ts'

const world = worldOf()
beforeEach(resetWorld)

const at = (day: string) => (clock.now = new Date(`${day}T02:00:00Z`))

/** An item sent to the school of Liulin, for the safety section to verify. */
async function sentTo(lead: string, title: string, due: string) {
  const clerk = api.as('clerk')
  const terms = {
    kind: 'task',
    title,
    strength: 'must',
    level: 'ordinary',
    source: { type: 'person', words: `${title}，办好了告诉我。` },
    lead: world.unit(lead),
    supports: [],
    inCharge: null,
    leader: null,
    verifier: world.unit('safety'),
    due: { day: due, basis: { type: 'set' } },
    criterion: '现场看过',
    evidenceWanted: [],
    deliverables: [],
    lookBackAfterDays: null,
  }
  const { body } = await clerk.post('/items', { terms })
  await clerk.post(`/items/${body.id}/dispatch`)
  return body.id as string // a draft always has an id
}

describe('work lists', () => {
  test('count what lies in each, by light, for the post that asks', async () => {
    const school = api.as('liulin')
    await sentTo('liulin', '检修消防栓', '2026-03-20')
    const inHand = await sentTo('liulin', '清点灭火器', '2026-03-04')
    await sentTo('dongpo', '检修校门', '2026-03-20')
    await school.post(`/items/${inHand}/sign-for`)

    const { body } = await school.get('/items/boxes')
    expect(body.boxes['to-do']).toEqual({ count: 2, lights: { 'not-signed-for': 1, 'due-soon': 1 } })
    expect(body.boxes['to-verify']).toEqual({ count: 0, lights: {} })
    expect((await api.as('clerk').get('/items/boxes')).body.boxes.issued.count).toBe(3)

    at('2026-03-05')
    const later = (await school.get('/items/boxes')).body.boxes
    expect(later.overdue).toEqual({ count: 1, lights: { overdue: 1 } })
    expect(later['to-do'].lights).toEqual({ 'not-signed-for': 1, overdue: 1 })
  })

  test('say how many were sent to the unit this month, and last month by the same day', async () => {
    await sentTo('liulin', '检修消防栓', '2026-06-20')
    await sentTo('dongpo', '检修校门', '2026-06-20')
    at('2026-03-25')
    await sentTo('liulin', '清点灭火器', '2026-06-20')
    at('2026-04-10')
    expect((await api.as('liulin').get('/items/boxes')).body.asked).toEqual({ thisMonth: 0, lastMonthByNow: 1 })
    await sentTo('liulin', '演练疏散', '2026-06-20')
    expect((await api.as('liulin').get('/items/boxes')).body.asked).toEqual({ thisMonth: 1, lastMonthByNow: 1 })
    expect((await api.as('centre').get('/items/boxes')).body.asked).toEqual({ thisMonth: 1, lastMonthByNow: 2 })
  })

  test('are closed to whoever sees no business', async () => {
    for (const path of ['/items/boxes', '/items/cards'])
      expect(await api.as('system').get(path)).toMatchObject({ status: 403 })
  })

  test('show each card in the asker’s words, with the one next step of this post', async () => {
    const school = api.as('liulin')
    const section = api.as('safety')
    const itemId = await sentTo('liulin', '检修消防栓', '2026-03-20')
    const next = async (who: typeof school, box: string) =>
      (await who.get(`/items/cards?box=${box}`)).body.rows[0]?.next

    expect((await school.get('/items/cards?box=to-do')).body.rows).toMatchObject([
      {
        words: '检修消防栓，办好了告诉我。',
        criterion: '现场看过',
        origin: null,
        evidenceWanted: [],
        next: 'sign-for',
      },
    ])
    await school.post(`/items/${itemId}/sign-for`)
    expect(await next(school, 'to-do')).toBe('report-progress')
    await school.post(`/items/${itemId}/report-progress`, { note: '已请人来修' })
    expect(await next(school, 'to-do')).toBe('report-done')
    await school.post(`/items/${itemId}/report-done`, { outcome: 'done', note: '修好了' })
    expect(await next(school, 'done')).toBeNull()
    expect(await next(section, 'to-verify')).toBe('close')
    expect((await section.get(`/items/${itemId}`)).body.next).toBe('close')
  })
})

test('the history names the units and people its facts speak of', async () => {
  const clerk = api.as('clerk')
  const itemId = await sentTo('liulin', '检修消防栓', '2026-03-20')
  await clerk.post(`/items/${itemId}/reassign`, { lead: world.unit('dongpo'), reason: '学校合并' })
  const { body } = await clerk.get(`/items/${itemId}/history`)
  expect(body.names).toMatchObject({
    [world.unit('liulin')]: '柳林镇中心小学',
    [world.unit('dongpo')]: '柳林镇东坡小学',
  })
})
