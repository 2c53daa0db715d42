import { FANGSONG, HEITI, KAITI, SONGTI, TITLE_SONG } from './fonts.ts'
import {
  CHARACTER_SPACING_TWIPS,
  LINE_TWIPS,
  RED,
  SIZE,
  twipsOfCharacters,
  twipsOfLines,
  twipsOfPoints,
} from './page.ts'
import type { ParagraphStyle } from './styles.ts'

const INDENTED = { characters: 2, twips: twipsOfCharacters(2) }

/** One character of 四号, the indent of imprint and page number. */
export const FOURTH_TWIPS = twipsOfPoints(SIZE.fourth)

/** 3号仿宋, 28 characters to a line, 22 lines to a page, justified. @source GB/T 9704-2012, 5.2.2, 5.2.3 */
export const LETTER_NORMAL: ParagraphStyle = {
  id: 'Normal',
  name: 'Normal',
  typeface: FANGSONG,
  points: SIZE.third,
  characterSpacing: CHARACTER_SPACING_TWIPS,
  align: 'both',
  line: LINE_TWIPS,
  before: 0,
  after: 0,
}

/** What the standard says of each element of a letter, clause by clause. */
export const LETTER_STYLES: readonly ParagraphStyle[] = [
  // 7.2.3 紧急程度: 3号黑体, top left of the text area
  { id: 'Urgency', name: '紧急程度', basedOn: 'Normal', typeface: HEITI, align: 'left' },
  // 7.2.4 发文机关标志: 小标宋, red, centred; size by the length of the name
  {
    id: 'IssuerMark',
    name: '发文机关标志',
    basedOn: 'Normal',
    typeface: TITLE_SONG,
    colour: RED,
    align: 'center',
    characterSpacing: 0,
  },
  // 7.2.5 发文字号: two lines below the mark, centred
  { id: 'DocumentNumber', name: '发文字号', basedOn: 'Normal', align: 'center', before: twipsOfLines(2) },
  // 10.1 in a letterhead: 7/8 of a character below the first red double line, flush right
  { id: 'LetterheadNumber', name: '信函发文字号', basedOn: 'Normal', align: 'left', before: twipsOfPoints(4.5) },
  // 7.3.1 标题: 2号小标宋, centred, two lines below the red line
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    typeface: TITLE_SONG,
    points: SIZE.second,
    characterSpacing: 0,
    align: 'center',
    before: twipsOfLines(2),
    line: twipsOfPoints(34),
    keepWithNext: true,
    keepTogether: true,
  },
  // 7.3.2 主送机关: one line below the title, flush left
  { id: 'Addressee', name: '主送机关', basedOn: 'Normal', before: twipsOfLines(1), align: 'left', keepWithNext: true },
  // 7.3.3 正文: two characters in; first level 黑体, second 楷体
  { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', firstLine: INDENTED },
  {
    id: 'Heading1',
    name: 'heading 1',
    basedOn: 'BodyText',
    typeface: HEITI,
    keepWithNext: true,
    keepTogether: true,
    outlineLevel: 0,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    basedOn: 'BodyText',
    typeface: KAITI,
    keepWithNext: true,
    keepTogether: true,
    outlineLevel: 1,
  },
  // 7.3.4 附件说明: a line below the text; its indents depend on the numbers
  { id: 'Attachment', name: '附件说明', basedOn: 'Normal', align: 'left', keepWithNext: true, keepTogether: true },
  // 7.3.5 发文机关署名、成文日期
  { id: 'Signature', name: 'Signature', basedOn: 'Normal', align: 'right', keepWithNext: true, keepTogether: true },
  { id: 'Date', name: 'Date', basedOn: 'Normal', align: 'right', keepTogether: true },
  // 7.3.6 附注: two characters in, below the date
  { id: 'Note', name: '附注', basedOn: 'BodyText', keepTogether: true },
  // 7.4 版记: 4号仿宋, a character in on either side
  {
    id: 'Imprint',
    name: '版记',
    basedOn: 'Normal',
    points: SIZE.fourth,
    characterSpacing: 0,
    align: 'left',
    left: FOURTH_TWIPS,
    right: FOURTH_TWIPS,
    line: twipsOfPoints(24),
    keepTogether: true,
  },
  // what floats at the foot of the last page hangs on this paragraph, which must take no room
  { id: 'Anchor', name: '版记锚点', basedOn: 'Normal', points: 1, line: 20 },
  // 7.5 页码: 4号半角宋体; odd pages right, even pages left, a character in
  {
    id: 'PageNumberOdd',
    name: '单页码',
    basedOn: 'Normal',
    typeface: SONGTI,
    points: SIZE.fourth,
    characterSpacing: 0,
    align: 'right',
    right: FOURTH_TWIPS,
    line: twipsOfPoints(20),
  },
  { id: 'PageNumberEven', name: '双页码', basedOn: 'PageNumberOdd', align: 'left', left: FOURTH_TWIPS, right: 0 },
]
