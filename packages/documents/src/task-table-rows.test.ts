import { plainDate } from '@luoshi/calendar'
import fc from 'fast-check'
import type { CellValue } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { taskTableFacts } from '../test/golden.ts'
import { fileInZip } from '../test/zip.ts'
import type { TaskTableRow } from './task-table.ts'
import { taskTableRowsFrom } from './task-table-rows.ts'
import { taskTableXlsx } from './task-table-xlsx.ts'

const withoutPlace = ({ rows }: Awaited<ReturnType<typeof taskTableRowsFrom>>) =>
  rows.map(({ sheetRow, ...row }) => ({ ...row, placed: sheetRow > 0 }))
const expected = (rows: readonly TaskTableRow[]) => rows.map((row) => ({ ...row, placed: true }))

const sheet = (rows: CellValue[][]) => writeXlsx({ sheets: [{ name: '表', rows }] })

describe('a task table sent out as .xlsx', () => {
  test('comes back as it went, in either language', async () => {
    const facts = taskTableFacts()
    for (const language of ['zh', 'en'] as const) {
      const reading = await taskTableRowsFrom(await taskTableXlsx(facts, language))
      expect(reading.problems).toEqual([])
      expect(withoutPlace(reading)).toEqual(expected(facts.rows))
      expect(reading.rows[0]?.sheetRow).toBe(4)
    }
  })

  test('comes back as it went, whatever people wrote into it', async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'=+-@\'"<&>甲乙丙 1,()（）%#', '\u0000', '😀'), maxLength: 12 })
      .map((written) => `${written}。`.replaceAll('\u0000', '').trim())
    const maybe = fc.option(text, { nil: undefined })
    const row = fc.record({
      number: fc.integer({ min: 1, max: 9_999_999 }),
      task: text,
      words: text,
      section: maybe,
      kind: text,
      lead: maybe,
      supports: fc.array(text, { maxLength: 3 }),
      inCharge: maybe,
      due: fc.option(fc.constantFrom(plainDate('2026-02-28'), plainDate('2028-02-29')), { nil: undefined }),
      dueWords: maybe,
      deliverables: fc.array(text, { maxLength: 3 }),
      criterion: maybe,
      verifier: maybe,
      missing: fc.subarray(['牵头单位', '完成时限', '办结标准', '配合单位']),
      note: maybe,
    })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(row, { selector: ({ number }) => number, maxLength: 4 }), async (rows) => {
        const reading = await taskTableRowsFrom(await taskTableXlsx({ ...taskTableFacts(), rows }, 'zh'))
        expect(reading.problems).toEqual([])
        expect(withoutPlace(reading)).toEqual(expected(rows))
      }),
      { numRuns: 40 },
    )
  })

  test('holds no cell that a spreadsheet program could run', async () => {
    const facts = taskTableFacts()
    const rows = facts.rows.map((row) => ({ ...row, task: '=HYPERLINK("http://example.invalid")', lead: '@局' }))
    const xlsx = await taskTableXlsx({ ...facts, title: '+1', rows }, 'zh')
    expect(fileInZip(xlsx, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
    const texts = [...fileInZip(xlsx, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)/g)].map(([, text]) => text)
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text ?? ''))).toEqual([])
    expect(texts).toContain('&apos;+1'.replace('&apos;', "'"))
  })

  test('has real days, headings that stay in view, and a filter over them', async () => {
    const xml = fileInZip(await taskTableXlsx(taskTableFacts(), 'zh'), 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<c r="H4"[^>]*><v>46112<\/v>/) // 31 March 2026, counted in days from 1900
    expect(xml).toContain('ySplit="3"')
    expect(xml).toContain('<autoFilter ref="A3:N8"')
  })

  test('is the same file every time', async () => {
    expect(await taskTableXlsx(taskTableFacts(), 'zh')).toEqual(await taskTableXlsx(taskTableFacts(), 'zh'))
  })
})

describe('a task table that people have worked on', () => {
  test('may have its columns in another order, rows without number and days typed by hand', async () => {
    const reading = await taskTableRowsFrom(
      await sheet([
        ['工作任务', '完成时限', '序号', '配合单位', '自己加的一列'],
        ['摸清底数', '2026年8月5日前', 1, '局计财股、局安全办', 'x'],
        ['拆除危墙', '2026/8/15', null, '局安全办；县教研室', 'y'],
        [null, null, null, null, null],
        ['清理报表', '２０２６-９-1', '３', '—', null],
      ]),
    )
    expect(reading.problems).toEqual([])
    expect(
      reading.rows.map(({ number, task, due, supports, sheetRow }) => [sheetRow, number, task, due, supports]),
    ).toEqual([
      [2, 1, '摸清底数', '2026-08-05', ['局计财股', '局安全办']],
      [3, undefined, '拆除危墙', '2026-08-15', ['局安全办', '县教研室']],
      [5, 3, '清理报表', '2026-09-01', []],
    ])
  })

  test('reports every cell it cannot read, by row and column, and leaves it undecided', async () => {
    const reading = await taskTableRowsFrom(
      await sheet([
        ['序号', '工作任务', '完成时限', '牵头单位'],
        [1, '摸清底数', '8月5日', '待定'],
        ['甲', '拆除危墙', '2026年2月30日', ''],
        [1, '清理报表', 46235, '局办公室'],
        [4, '', '2026-8-1', '局办公室'],
      ]),
    )
    expect(reading.problems).toEqual([
      { row: 2, column: 'due', code: 'cell/not-a-day', found: '8月5日' },
      { row: 3, column: 'number', code: 'cell/not-a-number', found: '甲' },
      { row: 3, column: 'due', code: 'cell/not-a-day', found: '2026年2月30日' },
      { row: 4, column: 'due', code: 'cell/not-a-day', found: '46235' },
      { row: 5, column: 'task', code: 'cell/empty', found: undefined },
      { row: 4, column: 'number', code: 'cell/repeated-number', found: '1' },
    ])
    expect(reading.rows.map(({ due, lead }) => [due, lead])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, '局办公室'],
    ])
  })

  test('without headings, or without the column of tasks, is refused as a whole', async () => {
    const none = await taskTableRowsFrom(await sheet([['姓名', '年龄']]))
    expect(none).toEqual({ rows: [], problems: [{ row: 0, code: 'table/no-headings' }] })
    const partial = await taskTableRowsFrom(await sheet([['序号', '牵头单位', '类别']]))
    expect(partial).toEqual({ rows: [], problems: [{ row: 1, column: 'task', code: 'column/absent' }] })
  })

  test('that is no spreadsheet at all, or half of one, is refused and not thrown', async () => {
    const unreadable = { rows: [], problems: [{ row: 0, code: 'file/unreadable' }] }
    expect(await taskTableRowsFrom(new TextEncoder().encode('序号,工作任务'))).toEqual(unreadable)
    const whole = await taskTableXlsx(taskTableFacts(), 'zh')
    expect(await taskTableRowsFrom(whole.slice(0, whole.length / 2))).toEqual(unreadable)
    const damaged = whole.slice()
    damaged.fill(0xff, 60, 400)
    expect(await taskTableRowsFrom(damaged)).toEqual(unreadable)
  })

  test('that says it unpacks to gigabytes is not unpacked', async () => {
    const bomb = await taskTableXlsx(taskTableFacts(), 'zh')
    const directory = new DataView(bomb.buffer).getUint32(bomb.length - 22 + 16, true)
    new DataView(bomb.buffer).setUint32(directory + 24, 0x7fff_ffff, true)
    expect(await taskTableRowsFrom(bomb)).toEqual({ rows: [], problems: [{ row: 0, code: 'file/too-large' }] })
  })
})
