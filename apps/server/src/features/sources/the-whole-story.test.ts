import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../../test/api.ts'
import { clock } from '../../../test/app.ts'

const world = worldOf()
beforeEach(resetWorld)

const speech = `在全县校园安全工作会议上的讲话
（2026年3月2日）
同志们：
今天的会很重要。
一、把隐患查清楚
由安全管理股牵头，会同基础教育股，3月20日前对全县校舍再过一遍，形成隐患排查台账报我。
柳林镇中心小学要在3月16日前完成围墙加固，整改情况书面报安全管理股。
二、把责任压到人
校长要经常到食堂陪餐。
希望大家提高认识、再接再厉。
`
const file = (text: string, name = '讲话.txt') => ({ name, content: Buffer.from(text) })
const at = (day: string) => (clock.now = new Date(`${day}T02:00:00Z`))

describe('from a speech to an item that holds', () => {
  test('the whole story: taken in, completed, dispatched, signed for, reported, returned, verified, looked back at, reopened', async () => {
    const clerk = api.as('clerk')
    const school = api.as('liulin')
    const section = api.as('safety')

    const taken = await clerk.upload('/sources', file(speech), { title: '3月2日校园安全讲话', speaker: '陈国梁' })
    expect(taken).toMatchObject({ status: 200, body: { saidOn: '2026-03-02', title: '3月2日校园安全讲话' } })
    expect(taken.body.sections.map(({ title }: { title: string }) => title)).toEqual(['把隐患查清楚', '把责任压到人'])

    const { body: drafts } = await clerk.get(`/items?source=${taken.body.id}&sort=spoken`)
    expect(drafts.rows.length).toBeGreaterThanOrEqual(3)
    for (const row of drafts.rows) {
      const { body } = await clerk.get(`/items/${row.id}`)
      const { start, end, words } = body.terms.source
      expect(taken.body.text.slice(start, end)).toBe(words)
    }
    const wall = (
      await clerk.get(`/items/${drafts.rows.find((row: { title: string }) => row.title.includes('围墙')).id}`)
    ).body
    expect(wall).toMatchObject({
      phase: 'draft',
      lead: { name: '柳林镇中心小学' },
      due: '2026-03-16',
      verifier: null,
      blocked: { dispatch: { code: 'item/incomplete', data: { missing: ['criterion', 'verifier'] } } },
    })

    const post = (who: typeof clerk, command: string, body: object = {}) =>
      who.post(`/items/${wall.id}/${command}`, body)
    expect(await post(clerk, 'dispatch')).toMatchObject({ status: 409, body: { code: 'item/incomplete' } })
    expect((await school.get(`/items/${wall.id}`)).status).toBe(404)
    const completed = await clerk.post(
      `/items/${wall.id}/revise`,
      {
        terms: {
          criterion: '围墙加固完成，安全股现场验收合格',
          verifier: world.unit('safety'),
          evidenceWanted: ['加固前后照片'],
        },
      },
      { version: wall.version },
    )
    expect(completed).toMatchObject({ status: 200, body: { blocked: {}, verifier: { name: '安全管理股' } } })
    expect(await clerk.post(`/items/${wall.id}/dispatch`, {}, { version: wall.version })).toMatchObject({ status: 412 })
    expect(await post(clerk, 'dispatch')).toMatchObject({
      status: 200,
      body: { phase: 'dispatched', light: { light: 'not-signed-for' } },
    })

    expect(await post(api.as('dongpo'), 'sign-for')).toMatchObject({ status: 404 })
    expect(await post(school, 'sign-for')).toMatchObject({ status: 200, body: { phase: 'in-progress' } })
    expect(await post(school, 'report-done', { outcome: 'done', note: '已加固' })).toMatchObject({
      body: { code: 'item/evidence-missing' },
    })
    const photo = await school.upload(
      `/items/${wall.id}/evidence`,
      { name: '围墙.png', content: png },
      { effectiveOn: '2026-03-10' },
    )
    expect(photo).toMatchObject({ status: 200, body: { mediaType: 'image/png', effectiveOn: '2026-03-10' } })
    const report = { outcome: 'done', note: '围墙已加固', evidence: [photo.body.id] }
    expect(await post(school, 'report-done', report)).toMatchObject({ status: 200, body: { phase: 'reported' } })

    expect(await post(school, 'close', { outcome: 'done', note: '' })).toMatchObject({ status: 403 })
    expect(await post(section, 'return', { reason: '缺东段照片' })).toMatchObject({
      status: 200,
      body: { phase: 'in-progress', returns: 1 },
    })
    expect((await post(school, 'report-done', { ...report, note: '补充东段' })).status).toBe(200)
    expect(await post(section, 'close', { outcome: 'done', note: '现场验收合格' })).toMatchObject({
      status: 200,
      body: { phase: 'closed', outcome: 'done', lookBackOn: '2026-05-31', light: { light: 'closed' } },
    })

    at('2026-06-01')
    expect(
      await post(section, 'look-back', {
        result: 'not',
        note: '东段又裂',
        due: { day: '2026-06-20', basis: { type: 'set' } },
      }),
    ).toMatchObject({
      status: 409,
      body: { code: 'item/look-back-by-closer' },
    })
    expect(await post(api.as('inspector'), 'look-back', { result: 'holds', note: '' })).toMatchObject({ status: 403 })
  })

  test('the same file of the same day is taken in once, and a file without a day is asked for one', async () => {
    const clerk = api.as('clerk')
    const first = await clerk.upload('/sources', file(speech))
    expect(await clerk.upload('/sources', file(speech))).toMatchObject({
      status: 409,
      body: { code: 'source/already-taken-in', data: { source: first.body.id } },
    })
    expect(await clerk.upload('/sources', file('各学校要立即排查。'))).toMatchObject({
      status: 409,
      body: { code: 'source/date-missing' },
    })
    expect(await clerk.upload('/sources', file('各学校要立即排查。'), { saidOn: '2026-03-02' })).toMatchObject({
      status: 200,
    })
  })

  test('bad files are answered in plain words and kept', async () => {
    const clerk = api.as('clerk')
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
    const refused = await clerk.upload('/sources', { name: '讲话.doc', content: ole }, { saidOn: '2026-03-02' })
    expect(refused).toMatchObject({
      status: 409,
      body: { code: expect.stringMatching(/^reading\//), title: expect.stringContaining('原件已保存') },
    })
    const stored = await world.db.selectFrom('stored_file').select('bytes').execute()
    expect(stored).toEqual([{ bytes: ole.byteLength }])
  })
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
