import type { DemoUnit } from './unit.ts'

export const BUREAU = 'B00'

/** The bureau and its twelve sections, in the order in which the bureau prints them. */
const SECTIONS: [code: string, name: string, aliases: string[]][] = [
  ['G01', '办公室', ['局办公室', '局办', '督查督办室']],
  ['G02', '人事股', ['教师人事股', '人事教育股']],
  ['G03', '计划财务股', ['计财股', '财务股']],
  ['G04', '基础教育股', ['基教股', '普教股']],
  ['G05', '学前教育股', ['学前股', '幼教股']],
  ['G06', '职业与成人教育股', ['职成股', '职成教股', '职教股']],
  ['G07', '安全管理股', ['安全股', '安管股', '校园安全股']],
  ['G08', '体卫艺股', ['体育卫生与艺术教育股', '体卫艺教育股']],
  ['G09', '教育督导室', ['督导室', '县政府教育督导室']],
  ['G10', '信访室', ['信访股', '信访办']],
  ['G11', '党建办', ['党建工作办公室', '党建办公室']],
  ['G12', '项目办', ['项目建设办公室', '项目办公室']],
]

export const sectionUnits: DemoUnit[] = [
  {
    code: BUREAU,
    name: '云河县教育和体育局',
    shortName: '教体局',
    aliases: ['县教体局', '县教育和体育局', '局机关', '县教育体育局'],
    type: 'bureau',
  },
  ...SECTIONS.map(([code, name, aliases]): DemoUnit => ({ code, name, aliases, type: 'section', parent: BUREAU })),
]
