import { FANGSONG, HEITI, KAITI, SONGTI, TIMES, TITLE_SONG } from './fonts.ts'
import type { Language } from './language.ts'
import { twipsOfPoints } from './page.ts'
import type { ParagraphStyle } from './styles.ts'

/** Size of the cells' text and height of their lines, in points. */
export const CELL = { points: 10, linePoints: 14.5, smallPoints: 8.5 }

/** Style of every paragraph of a table that names none. @source house rule: 仿宋, as GB/T 9704-2012, 5.2.2 has it */
export const tableNormal = (language: Language): ParagraphStyle => ({
  id: 'Normal',
  name: 'Normal',
  typeface: FANGSONG,
  ...(language === 'en' && { latin: TIMES }),
  points: CELL.points,
  align: 'left',
  line: twipsOfPoints(CELL.linePoints),
  before: 0,
  after: 0,
})

/** @source house rule; title in 小标宋 as GB/T 9704-2012, 7.3.1, page number in 宋体 as 7.5 */
export function tableStyles(language: Language): ParagraphStyle[] {
  const latin = language === 'en' ? { latin: TIMES } : {}
  return [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      typeface: TITLE_SONG,
      ...latin,
      points: 20,
      align: 'center',
      line: twipsOfPoints(30),
      keepWithNext: true,
    },
    {
      id: 'Source',
      name: '来源',
      basedOn: 'Normal',
      typeface: KAITI,
      ...latin,
      points: 12,
      align: 'center',
      line: twipsOfPoints(20),
      after: twipsOfPoints(6),
      keepWithNext: true,
    },
    {
      id: 'ColumnHead',
      name: '表头',
      basedOn: 'Normal',
      typeface: HEITI,
      ...latin,
      align: 'center',
      keepWithNext: true,
    },
    { id: 'Cell', name: '单元格', basedOn: 'Normal' },
    { id: 'CellCentred', name: '单元格居中', basedOn: 'Cell', align: 'center' },
    {
      id: 'SectionHead',
      name: '部分标题',
      basedOn: 'Normal',
      typeface: HEITI,
      ...latin,
      line: twipsOfPoints(18),
      keepWithNext: true,
    },
    { id: 'Legend', name: '表注', basedOn: 'Normal', points: 9, before: twipsOfPoints(4) },
    {
      id: 'DraftMark',
      name: '拟办稿',
      basedOn: 'Normal',
      typeface: HEITI,
      ...latin,
      points: 14,
      align: 'right',
      line: twipsOfPoints(20),
    },
    { id: 'PageFoot', name: '页脚', basedOn: 'Normal', typeface: SONGTI, ...latin, points: 9 },
  ]
}
