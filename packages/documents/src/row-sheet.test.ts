import { expect, test } from 'vitest'
import { rowSheetFrom, rowSheetXlsx } from './row-sheet.ts'

const columns = [
  { heading: '事项', widthInCharacters: 20 },
  { heading: '编号', widthInCharacters: 10, kept: true },
]
async function* given(...rows: string[][]) {
  yield* rows
}
const written = async (...rows: string[][]) =>
  new Uint8Array(await new Response(rowSheetXlsx('台账', columns, given(...rows))).arrayBuffer())

test('every text comes back as it went out, also one that a spreadsheet program would run', async () => {
  const rows = [
    ['=HYPERLINK("http://x")', '1'],
    ["'引号开头", '2'],
    ['两行\n文字', ''],
  ]
  const sheet = await rowSheetFrom(await written(...rows))
  expect(sheet?.headings).toEqual(['事项', '编号'])
  expect(sheet?.rows).toEqual(rows.map((texts, place) => ({ row: place + 2, texts })))
})

test('a file that is no spreadsheet is answered with nothing', async () => {
  expect(await rowSheetFrom(new TextEncoder().encode('事项,编号'))).toBeUndefined()
})
