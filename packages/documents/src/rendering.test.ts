import { parseCsv } from 'hucre/csv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handoverFacts, taskTableFacts } from '../test/golden.ts'
import { canDraw, drawingFolder } from '../test/libreoffice.ts'
import { blackInk, inkOf, linesOf, pagesOfWords, redInk, sheetsOf, wordsOf } from '../test/pdf.ts'
import { chineseNumeral } from './chinese-numerals.ts'
import { letterDocx } from './letter.ts'
import { CHARACTERS_PER_LINE, LINES_PER_PAGE, MARGIN, PAPER, TEXT_AREA } from './page.ts'
import { taskTableXlsx } from './task-table-xlsx.ts'
import { handoverSheet, handoverSheetDocx } from './templates/handover-sheet.ts'
import { taskTableDocx } from './templates/task-table.ts'

const drawable = canDraw()

/** Right edge of the text area and its foot, in mm from the left and top of the sheet. */
const TEXT_RIGHT_MM = MARGIN.leftMm + TEXT_AREA.widthMm
const TEXT_FOOT_MM = MARGIN.topMm + TEXT_AREA.heightMm

/** A line of 28.95 pt has its baseline at 80 %; the ink of a 16 pt character begins 0.85 of its size above: 3.4 mm down. */
const INK_BELOW_LINE_TOP_MM = 3.4

/** One character of 四号, 14 pt. */
const FOURTH_MM = 4.94

/** Text without punctuation, so that every line is full but the last. */
const FULL_TEXT = '督促检查事项逐件落实到人'.repeat(130)

const manyRows = () => {
  const facts = taskTableFacts()
  const rows = Array.from({ length: 120 }, (_, place) => {
    const row = facts.rows[place % facts.rows.length]
    if (row === undefined) throw new Error('the facts have rows')
    const long =
      place === 50 ? { words: row.words.repeat(12), lead: '局基础教育与学前教育管理股（校外培训监管办公室）' } : {}
    return { ...row, ...long, number: place + 1, section: `${chineseNumeral(Math.floor(place / 20) + 1)}、部分` }
  })
  return { ...facts, rows }
}

/** How far a length is from where it should be, in mm; far away when there is none. */
const off = (foundMm: number | undefined, wantedMm: number) => Math.abs((foundMm ?? Infinity) - wantedMm)

const condition = drawable ? '' : ' (skipped: needs LibreOffice, poppler-utils, Noto CJK and AR PL KaitiM fonts)'

describe.skipIf(!drawable)(`documents as LibreOffice draws them${condition}`, () => {
  let folder: ReturnType<typeof drawingFolder> // made only where there is something to draw with
  const pdf = (name: string) => folder.path(`${name}.pdf`)

  beforeAll(async () => {
    folder = drawingFolder()
    const sheet = handoverSheet(handoverFacts())
    const { issuer } = handoverFacts()
    folder.convert(
      {
        'handover.docx': await handoverSheetDocx(handoverFacts()),
        'letterhead.docx': await letterDocx({ ...sheet, head: { ...sheet.head, form: 'letterhead', mark: issuer } }),
        'full.docx': await letterDocx({ ...sheet, body: [{ kind: 'text', text: FULL_TEXT }] }),
        'table.docx': await taskTableDocx(manyRows(), 'zh'),
        'sheet.xlsx': await taskTableXlsx(taskTableFacts(), 'zh'),
        'one.docx': await taskTableDocx({ ...taskTableFacts(), rows: taskTableFacts().rows.slice(2, 3) }, 'en'),
      },
      'pdf',
    )
    folder.convert({ 'table.xlsx': await taskTableXlsx(taskTableFacts(), 'zh') }, CSV)
  }, 120_000)
  afterAll(() => folder.remove())

  describe('a letter in the general form', () => {
    test('is on A4 and begins at the margins (5.1, 5.2.1)', () => {
      const { count, widthMm, heightMm } = sheetsOf(pdf('handover'))
      expect(count).toBe(2)
      expect(off(widthMm, PAPER.widthMm)).toBeLessThanOrEqual(0.5)
      expect(off(heightMm, PAPER.heightMm)).toBeLessThanOrEqual(0.5)
      const [first] = inkOf(pdf('full'), 2, blackInk)
      expect(off(first?.topMm, MARGIN.topMm + INK_BELOW_LINE_TOP_MM)).toBeLessThanOrEqual(1)
      expect(off(first?.leftMm, MARGIN.leftMm)).toBeLessThanOrEqual(1)
      expect(off(first?.rightMm, TEXT_RIGHT_MM)).toBeLessThanOrEqual(1)
    })

    test('has 22 lines to a page and 28 characters to a line (5.2.3)', () => {
      const lines = wordsOf(pdf('full'), 2).filter(({ text }) => FULL_TEXT.includes(text))
      expect(lines).toHaveLength(LINES_PER_PAGE)
      expect(new Set(lines.map(({ text }) => text.length))).toEqual(new Set([CHARACTERS_PER_LINE]))
      const ink = inkOf(pdf('full'), 2, blackInk).filter(({ bottomMm }) => bottomMm < TEXT_FOOT_MM + 1)
      expect(ink.at(-1)?.topMm).toBeGreaterThan(TEXT_FOOT_MM - TEXT_AREA.heightMm / LINES_PER_PAGE)
      expect(ink.at(-1)?.bottomMm).toBeLessThan(TEXT_FOOT_MM)
    })

    test('has the mark 35 mm below the top of the text area and the red line 4 mm below the number (7.2.4, 7.2.7)', () => {
      const [mark, line, ...more] = inkOf(pdf('handover'), 1, redInk)
      expect(more).toEqual([])
      expect(off(mark?.topMm, MARGIN.topMm + 35)).toBeLessThanOrEqual(1)
      expect(off((mark?.leftMm ?? 0) + (mark?.rightMm ?? 0), MARGIN.leftMm + TEXT_RIGHT_MM)).toBeLessThanOrEqual(1)
      expect(off(line?.leftMm, MARGIN.leftMm)).toBeLessThanOrEqual(0.3)
      expect(off(line?.rightMm, TEXT_RIGHT_MM)).toBeLessThanOrEqual(0.3)
      const number = inkOf(pdf('handover'), 1, blackInk).findLast(({ bottomMm }) => bottomMm < (line?.topMm ?? 0))
      expect(off((line?.topMm ?? 0) - (number?.bottomMm ?? 0), 4)).toBeLessThanOrEqual(1)
    })

    test('leaves two lines above the title and one above the addressees (7.3.1, 7.3.2)', () => {
      const lineMm = TEXT_AREA.heightMm / LINES_PER_PAGE
      const separator = inkOf(pdf('handover'), 1, redInk).at(-1)
      const black = inkOf(pdf('handover'), 1, blackInk).filter(({ topMm }) => topMm > (separator?.bottomMm ?? 0))
      const [firstLine, secondLine, addressees] = black
      expect(off((firstLine?.topMm ?? 0) - (separator?.bottomMm ?? 0), 2 * lineMm + 3)).toBeLessThanOrEqual(1.5)
      expect(off((addressees?.topMm ?? 0) - (secondLine?.bottomMm ?? 0), lineMm + 5)).toBeLessThanOrEqual(1.5)
      expect(off(addressees?.leftMm, MARGIN.leftMm)).toBeLessThanOrEqual(1)
    })

    test('has its page numbers 7 mm below the text, right on odd pages and left on even ones (7.5)', () => {
      const numberOn = (page: number) => inkOf(pdf('handover'), page, blackInk).at(-1)
      const [odd, even] = [numberOn(1), numberOn(2)]
      for (const number of [odd, even]) {
        const middleMm = ((number?.topMm ?? 0) + (number?.bottomMm ?? 0)) / 2
        expect(off(middleMm, TEXT_FOOT_MM + 7)).toBeLessThanOrEqual(1)
      }
      expect(off(odd?.rightMm, TEXT_RIGHT_MM - FOURTH_MM)).toBeLessThanOrEqual(1)
      expect(off(even?.leftMm, MARGIN.leftMm + FOURTH_MM)).toBeLessThanOrEqual(1)
      expect(linesOf(pdf('handover'), 1).at(-1)).toMatch(/^—\s*1\s*—$/)
      expect(linesOf(pdf('handover'), 2).at(-1)).toMatch(/^—\s*2\s*—$/)
    })

    test('ends with the imprint, its last rule on the foot of the text area, as wide as the text (7.4)', () => {
      const rules = inkOf(pdf('handover'), 2, blackInk).filter(({ leftMm, rightMm }) => rightMm - leftMm > 155)
      expect(rules).toHaveLength(3)
      expect(off(rules.at(-1)?.bottomMm, TEXT_FOOT_MM)).toBeLessThanOrEqual(1)
      for (const { leftMm, rightMm } of rules) {
        expect(off(leftMm, MARGIN.leftMm)).toBeLessThanOrEqual(0.5)
        expect(off(rightMm, TEXT_RIGHT_MM)).toBeLessThanOrEqual(0.5)
      }
    })

    test('has the name centred over the day, which ends four characters from the right (7.3.5.1)', () => {
      const words = wordsOf(pdf('handover'), 2)
      const at = words.findIndex(({ text }) => text === '云河县教育和体育局')
      const [name, day] = [
        words[at],
        words.filter(({ text }) => text.endsWith('日')).findLast(({ topMm }) => topMm < 240),
      ]
      expect(off(day?.rightMm, TEXT_RIGHT_MM - 4 * 5.56)).toBeLessThanOrEqual(1)
      expect(off((name?.leftMm ?? 0) + (name?.rightMm ?? 0), 2 * ((day?.rightMm ?? 0) - 3 * 5.56))).toBeLessThanOrEqual(
        3,
      )
    })
  })

  describe('a letterhead', () => {
    test('has the mark 30 mm from the top and double red lines of 170 mm, centred (10.1)', () => {
      const [mark, thick, thin, footThin, footThick, ...more] = inkOf(pdf('letterhead'), 1, redInk)
      expect(more).toEqual([])
      expect(off(mark?.topMm, 30)).toBeLessThanOrEqual(1)
      expect(off((thick?.topMm ?? 0) - (mark?.bottomMm ?? 0), 4)).toBeLessThanOrEqual(1)
      const height = (line: typeof thick) => (line?.bottomMm ?? 0) - (line?.topMm ?? 0)
      expect(height(thick)).toBeGreaterThan(height(thin))
      expect(height(footThick)).toBeGreaterThan(height(footThin))
      expect(off(footThick?.bottomMm, PAPER.heightMm - 20)).toBeLessThanOrEqual(1)
      for (const line of [thick, thin, footThin, footThick]) {
        expect(off(line?.leftMm, (PAPER.widthMm - 170) / 2)).toBeLessThanOrEqual(1)
        expect(off(line?.rightMm, (PAPER.widthMm + 170) / 2)).toBeLessThanOrEqual(1)
      }
    })

    test('has no page number on the first page, and has one on the second', () => {
      expect(linesOf(pdf('letterhead'), 1).join('\n')).not.toMatch(/—\s*1\s*—/)
      expect(linesOf(pdf('letterhead'), 2).at(-1)).toMatch(/^—\s*2\s*—$/)
      expect(off(inkOf(pdf('letterhead'), 2, blackInk).at(-1)?.leftMm, MARGIN.leftMm + FOURTH_MM)).toBeLessThanOrEqual(
        1,
      )
    })
  })

  describe('a task table of 120 rows', () => {
    test('lies on its side and repeats its headings on every page', () => {
      const { count, widthMm, heightMm } = sheetsOf(pdf('table'))
      expect(off(widthMm, PAPER.heightMm)).toBeLessThanOrEqual(0.5)
      expect(off(heightMm, PAPER.widthMm)).toBeLessThanOrEqual(0.5)
      expect(count).toBeGreaterThan(10)
      for (const page of [1, 2, count]) {
        const texts = wordsOf(pdf('table'), page).map(({ text }) => text)
        expect(texts).toEqual(expect.arrayContaining(['工作任务', '讲话原文', '办结标准', '（缺项）', '拟办稿']))
        expect(texts.join('')).toContain(`第${page}页，共${count}页`)
      }
    })

    test('prints every row once, in order, and keeps within the sheet', () => {
      const words = pagesOfWords(pdf('table')).flatMap((page) => page.toSorted((a, b) => a.topMm - b.topMm))
      const numbers = words.filter(({ text, rightMm }) => rightMm < 24 && /^\d+$/.test(text))
      expect(numbers.map(({ text }) => Number(text))).toEqual(Array.from({ length: 120 }, (_, place) => place + 1))
      expect(Math.min(...words.map(({ leftMm }) => leftMm))).toBeGreaterThan(14.5)
      expect(Math.max(...words.map(({ rightMm }) => rightMm))).toBeLessThan(282.5)
      const cells = words.filter(({ text }) => !/^第|页/.test(text))
      expect(Math.max(...cells.map(({ bottomMm }) => bottomMm))).toBeLessThan(204)
    })
  })

  test('a table of one row in English fits one page and breaks no word of its headings', () => {
    expect(sheetsOf(pdf('one')).count).toBe(1)
    const texts = wordsOf(pdf('one'), 1).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['Supporting', 'Deliverables', 'criterion', 'TBD', 'Draft']))
  })

  test('the spreadsheet opens and holds what was written', () => {
    const rows = parseCsv(folder.read('table.csv'))
    expect(rows[0]?.[0]).toBe(taskTableFacts().title)
    expect(rows[2]?.slice(0, 4)).toEqual(['序号', '工作任务', '讲话原文', '类别'])
    const shown = rows.slice(3).map((row) => [row[0], row[1], row[4], dayFirstOrLast(String(row[7]))])
    expect(shown).toEqual([
      ['1', '摸清在编不在岗教师底数', '局人事股', '2026-03-31'],
      ['2', '校长每周听课不少于三节并留痕', '各学校', '长期坚持'],
      ['3', '完成柳溪镇中心小学危旧围墙拆除重建', '待定', '待定'],
      ['4', '开展校园食堂食材验收“双人双签”检查', '局安全办', '2026-04-30'],
      ['5', '清理面向学校的报表和重复填报', '局办公室', '2026-05-15'],
    ])
  })

  test('the spreadsheet prints on its side, its days as an office writes them and none too wide for its column', () => {
    const { widthMm } = sheetsOf(pdf('sheet'))
    expect(off(widthMm, PAPER.heightMm)).toBeLessThanOrEqual(0.5)
    const printed = pagesOfWords(pdf('sheet'))
      .flat()
      .map(({ text }) => text)
    expect(printed).toEqual(expect.arrayContaining(['2026年3月31日', '2026年4月30日', '2026年5月15日']))
    expect(printed.join('')).not.toContain('###')
    expect(printed).not.toContain('时限原话')
  })
})

/** LibreOffice writes days into a .csv in the order of the machine's own language. */
const dayFirstOrLast = (text: string) => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2').replaceAll('/', '-')

/** LibreOffice's words for: comma, double quotes, UTF-8, cells as they are shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
