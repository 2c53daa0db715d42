import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { reading, refusalOf } from '../test/expect.ts'
import { READING_LIMITS } from './index.ts'

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet whose cells are given as markup. */
const workbook = (sheetData: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${REL}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
  })

describe('a workbook', () => {
  test('gives its sheets as tables and as text', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '任务',
          rows: [
            ['事项', '时限', '分值'],
            ['报送台账', new Date(Date.UTC(2026, 2, 20)), 0.1 + 0.2],
            [null, null, null],
            ['整改', null, true],
          ],
        },
        { name: '空表', rows: [] },
        { name: '联系人', rows: [['姓名'], ['张明远']] },
      ],
    })
    const document = await reading(bytes, '任务表.xlsx')
    expect(document.tables).toEqual([
      {
        name: '任务',
        rows: [
          ['事项', '时限', '分值'],
          ['报送台账', '2026-03-20', '0.3'],
          ['整改', '', 'TRUE'],
        ],
      },
      { name: '空表', rows: [] },
      { name: '联系人', rows: [['姓名'], ['张明远']] },
    ])
    expect(document.text).toBe(
      '任务\n事项\t时限\t分值\n报送台账\t2026-03-20\t0.3\n整改\t\tTRUE\n\n联系人\n姓名\n张明远',
    )
    expect(document).toMatchObject({ format: 'xlsx', notes: [] })
  })

  test('tells which sheets were hidden and left out', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '填报', rows: [['学校']] },
        { name: '选项', hidden: true, rows: [['是']] },
      ],
    })
    const document = await reading(bytes, 'a.xlsx')
    expect(document.tables.map(({ name }) => name)).toEqual(['填报'])
    expect(document.notes).toEqual([{ code: 'reading/hidden-sheets-left-out', data: { names: ['选项'] } }])
  })

  test('with nothing in it is empty', async () => {
    expect((await refusalOf(await writeXlsx({ sheets: [{ name: '表', rows: [] }] }), 'a.xlsx')).code).toBe(
      'reading/empty',
    )
  })

  test('with two cells in far corners does not fill the memory', async () => {
    const corner = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>'
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>乙</t></is></c></row>'
    const document = await reading(workbook(corner + far), 'a.xlsx')
    expect(document.tables[0]?.rows).toHaveLength(2)
    expect(document.text.startsWith('表\n甲\n')).toBe(true)
  })

  test('of too many cells is refused', async () => {
    const row = '<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row>'
    expect(await refusalOf(workbook(row.repeat(20)), 'a.xlsx', { ...READING_LIMITS, cells: 30 })).toMatchObject({
      code: 'reading/too-long',
      data: { unit: 'cells', limit: 30 },
    })
  })

  test('that declares entities is refused', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a><workbook/>') })
    expect(await refusalOf(bytes, 'a.xlsx')).toEqual({
      code: 'reading/corrupt',
      data: { format: 'xlsx', damage: 'document-type', part: 'xl/workbook.xml' },
    })
  })

  test('whose parts are missing is refused', async () => {
    expect(await refusalOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'a.xlsx')).toMatchObject({
      code: 'reading/corrupt',
      data: { format: 'xlsx' },
    })
  })
})
