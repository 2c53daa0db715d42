import { rowSheetFrom, rowSheetXlsx } from '@luoshi/documents'
import { beforeEach, describe, expect, test } from 'vitest'
import { api, resetWorld, worldOf } from '../../../test/api.ts'

const world = worldOf()
beforeEach(resetWorld)

const terms = (title: string, more: object = {}) => ({
  kind: 'task',
  title,
  strength: 'must',
  level: 'ordinary',
  source: { type: 'person', words: title },
  lead: world.unit('liulin'),
  supports: [],
  inCharge: null,
  leader: null,
  verifier: world.unit('safety'),
  due: { day: '2026-03-20', basis: { type: 'set' } },
  criterion: '现场验收合格',
  evidenceWanted: [],
  deliverables: [],
  lookBackAfterDays: null,
  ...more,
})
const clerk = api.as('clerk')
const draft = async (title: string, more: object = {}) =>
  (await clerk.post('/items', { terms: terms(title, more) })).body
async function dispatched(title: string, more: object = {}) {
  const { id } = await draft(title, more)
  return (await clerk.post(`/items/${id}/dispatch`)).body
}

/** What the exported sheet holds, to be edited as a person would. */
async function exported(who = clerk, query = '') {
  const { status, bytes } = await who.get(`/ledger/spreadsheet${query}`, { headers: { 'accept-language': 'zh' } })
  expect(status).toBe(200)
  const sheet = await rowSheetFrom(bytes)
  if (!sheet) throw new Error('The export cannot be read back')
  return {
    headings: sheet.headings,
    rows: sheet.rows.map(({ texts }) => texts),
    edit(title: string, column: string, to: string) {
      const row = sheet.rows.find(({ texts }) => texts[0] === title)
      if (!row) throw new Error(`No row ${title}`)
      row.texts[sheet.headings.indexOf(column)] = to
    },
    async bytes() {
      const rows = sheet.rows.map(({ texts }) => texts)
      const columns = sheet.headings.map((heading) => ({ heading, widthInCharacters: 10 }))
      const written = rowSheetXlsx(
        '台账',
        columns,
        (async function* () {
          yield* rows
        })(),
      )
      return new Uint8Array(await new Response(written).arrayBuffer())
    },
  }
}
const bring = async (bytes: Uint8Array, fields: Record<string, string> = {}, who = clerk) =>
  who.upload('/ledger/spreadsheet', { name: '台账.xlsx', content: bytes }, fields, {
    headers: { 'accept-language': 'zh' },
  })

describe('counting the ledger', () => {
  test('totals say how many items a filter finds, by light, phase and unit', async () => {
    await draft('甲')
    await dispatched('乙')
    await dispatched('丙', { lead: world.unit('dongpo'), due: { day: '2026-03-03', basis: { type: 'set' } } })

    const byLight = await clerk.get('/ledger/totals')
    expect(byLight.body).toMatchObject({ total: 3 })
    expect(byLight.body.groups).toEqual(
      expect.arrayContaining([
        { key: 'draft', name: null, count: 1, overdue: 0 },
        { key: 'not-signed-for', name: null, count: 2, overdue: 0 },
      ]),
    )
    expect((await clerk.get('/ledger/totals?by=phase')).body.total).toBe(3)
    const byUnit = (await clerk.get('/ledger/totals?by=unit&phase=dispatched')).body
    expect(byUnit.groups.map(({ name, count }: { name: string; count: number }) => [name, count]).toSorted()).toEqual(
      [
        ['柳林镇中心小学', 1],
        ['柳林镇东坡小学', 1],
      ].toSorted(),
    )
  })

  test('a school counts only what it may see, with and without a filter', async () => {
    await dispatched('柳林的')
    await dispatched('东坡的', { lead: world.unit('dongpo') })
    for (const by of ['light', 'phase', 'unit', 'source'])
      expect((await api.as('liulin').get(`/ledger/totals?by=${by}`)).body.total).toBe(1)
    expect((await api.as('centre').get('/ledger/totals')).body.total).toBe(2)
  })

  test('the lights that are counted are the lights that are shown', async () => {
    await draft('拟办的')
    await dispatched('未签收的')
    const working = await dispatched('承办中的', { due: { day: '2026-06-20', basis: { type: 'set' } } })
    await api.as('liulin').post(`/items/${working.id}/sign-for`)
    const shown = (await clerk.get('/items')).body.rows.map((row: { light: { light: string } }) => row.light.light)
    const counted = (await clerk.get('/ledger/totals')).body.groups.flatMap(
      ({ key, count }: { key: string; count: number }) => Array.from({ length: count }, () => key),
    )
    expect(counted.toSorted()).toEqual(shown.toSorted())
  })
})

describe('many items at once', () => {
  test('each answers for itself, and one that declines does not stop the others', async () => {
    const one = await dispatched('甲')
    const two = await draft('乙')
    const { status, body } = await clerk.post('/ledger/bulk', {
      command: { type: 'reassign', lead: world.unit('dongpo'), reason: '学校合并办学' },
      items: [{ item: one.id, version: one.version }, { item: two.id }],
    })
    expect(status).toBe(200)
    expect(body.done).toBe(1)
    expect(body.rows.find(({ item }: { item: string }) => item === two.id).declined).toMatchObject({
      code: expect.stringMatching(/^item\//),
      words: expect.stringMatching(/\p{Script=Han}|\w/u),
    })
    expect((await clerk.get(`/items/${one.id}`)).body.lead.name).toBe('柳林镇东坡小学')
    expect(await world.factsOf(two.id)).toEqual(['ItemDrafted'])
  })

  test('nobody does in bulk what they may not do one by one', async () => {
    const item = await dispatched('甲')
    const command = { type: 'cancel', reason: '不办了' }
    const school = await api.as('liulin').post('/ledger/bulk', { command, items: [{ item: item.id }] })
    expect(school.body).toMatchObject({ done: 0, rows: [{ declined: { code: 'permission/missing' } }] })
    const stranger = await api.as('dongpo').post('/ledger/bulk', { command, items: [{ item: item.id }] })
    expect(stranger.body).toMatchObject({ done: 0, rows: [{ declined: { code: 'thing/absent' } }] })
  })

  test('an item that has moved on since it was seen is left alone', async () => {
    const item = await dispatched('甲')
    await clerk.post(`/items/${item.id}/comment`, { note: '请抓紧' })
    const { body } = await clerk.post('/ledger/bulk', {
      command: { type: 'cancel', reason: '不办了' },
      items: [{ item: item.id, version: item.version }],
    })
    expect(body).toMatchObject({ done: 0, rows: [{ declined: { code: 'version/stale' } }] })
  })
})

describe('out to a spreadsheet and back', () => {
  test('a sheet nobody touched changes nothing', async () => {
    await draft('甲')
    await dispatched('=cmd|乙')
    const sheet = await exported()
    expect(sheet.rows).toHaveLength(2)
    expect((await bring(await sheet.bytes(), { apply: 'true' })).body).toEqual({
      rows: 2,
      untouched: 2,
      changes: [],
      problems: [],
      applied: 0,
    })
  })

  test('a draft is revised and an open item is given to another unit, after a trial that records nothing', async () => {
    const one = await draft('甲')
    const two = await dispatched('乙')
    const sheet = await exported()
    sheet.edit('甲', '时限', '2026年4月10日')
    sheet.edit('甲', '责任人', '谢春兰')
    sheet.edit('乙', '牵头单位', '东坡小学')
    const bytes = await sheet.bytes()

    const trial = await bring(bytes, { reason: '分工调整' })
    expect(trial.body).toMatchObject({ untouched: 0, problems: [], applied: 0 })
    expect(trial.body.changes).toHaveLength(2)
    expect(await world.factsOf(one.id)).toEqual(['ItemDrafted'])

    expect((await bring(bytes, { apply: 'true', reason: '分工调整' })).body).toMatchObject({ applied: 2, problems: [] })
    expect((await clerk.get(`/items/${one.id}`)).body).toMatchObject({
      due: '2026-04-10',
      inCharge: { name: '谢春兰' },
    })
    expect((await clerk.get(`/items/${two.id}`)).body).toMatchObject({ lead: { name: '柳林镇东坡小学' } })

    const again = await bring(bytes, { apply: 'true', reason: '分工调整' })
    expect(again.body).toMatchObject({ applied: 0, untouched: 2 })
  })

  test('every wrong cell is named with what to do, and the right rows are still applied', async () => {
    for (const title of ['单位写错', '日期写错', '已交办', '编号没动', '好的']) await draft(title)
    const { body } = await clerk.get('/items')
    const open = body.rows.find(({ title }: { title: string }) => title === '已交办')
    await clerk.post(`/items/${open.id}/dispatch`)
    const sheet = await exported()
    const moved = body.rows.find(({ title }: { title: string }) => title === '编号没动')
    await clerk.post(`/items/${moved.id}/revise`, { terms: { criterion: '改过了' } })
    sheet.edit('单位写错', '牵头单位', '火星小学')
    sheet.edit('日期写错', '时限', '9月31日')
    sheet.edit('已交办', '时限', '2026-12-01')
    sheet.edit('编号没动', '办结标准', '另一种标准')
    sheet.edit('好的', '办结标准', '材料齐全')

    const { body: report } = await bring(await sheet.bytes(), { apply: 'true' })
    const problems = report.problems.map(({ column, code }: { column: string; code: string }) => [column, code])
    expect(problems.toSorted()).toEqual(
      [
        ['lead', 'sheet/unit-unknown'],
        ['due', 'sheet/not-a-day'],
        ['due', 'sheet/not-in-this-phase'],
        [null, 'sheet/moved-on'],
      ].toSorted(),
    )
    for (const { words, row } of report.problems) {
      expect(words).toMatch(/\p{Script=Han}/u)
      expect(row).toBeGreaterThan(1)
    }
    expect(report.applied).toBe(1)
  })

  test('a school exports its own items only, and cannot change what it may not', async () => {
    await dispatched('柳林的')
    await dispatched('东坡的', { lead: world.unit('dongpo') })
    const sheet = await exported(api.as('liulin'))
    expect(sheet.rows.map(([title]) => title)).toEqual(['柳林的'])
    sheet.edit('柳林的', '牵头单位', '东坡小学')
    const { body } = await bring(await sheet.bytes(), { apply: 'true', reason: '推出去' }, api.as('liulin'))
    expect(body).toMatchObject({ applied: 0, problems: [{ column: 'lead', code: 'permission/missing' }] })

    const all = await exported()
    const asSchool = await bring(await all.bytes(), {}, api.as('liulin'))
    expect(asSchool.body.problems).toMatchObject([{ code: 'sheet/item-unknown' }])
  })

  test('a file that is not a ledger is answered in words', async () => {
    const bytes = await new Response(
      rowSheetXlsx(
        '别的',
        [{ heading: '姓名', widthInCharacters: 10 }],
        (async function* () {
          yield ['张三']
        })(),
      ),
    ).arrayBuffer()
    expect(await bring(new Uint8Array(bytes))).toMatchObject({ status: 409, body: { code: 'sheet/not-a-ledger' } })
  })
})

describe('saved views', () => {
  test('are one’s own unless shared, and follow from the log', async () => {
    const own = await clerk.post('/ledger/views', { name: '本周到期', address: '?light=due-soon' })
    await clerk.post('/ledger/views', { name: '全县超期', address: '?light=overdue', shared: true })
    expect(own).toMatchObject({ status: 200, body: { own: true, shared: false } })
    const seen = (await api.as('leader').get('/ledger/views')).body.rows
    expect(seen).toMatchObject([{ name: '全县超期', own: false, owner: { name: '周敏' } }])
    expect((await api.as('leader').delete(`/ledger/views/${own.body.id}`)).status).toBe(404)

    await clerk.post('/ledger/views', { name: '本周到期', address: '?light=due-soon&sort=-due' })
    expect((await clerk.get('/ledger/views')).body.rows).toHaveLength(2)
    expect(await world.factsOf(own.body.id)).toEqual(['ViewKept', 'ViewKept'])

    expect((await clerk.delete(`/ledger/views/${own.body.id}`)).body).toEqual({ removed: true })
    expect((await clerk.get('/ledger/views')).body.rows).toHaveLength(1)
  })
})
