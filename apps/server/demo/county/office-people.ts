import type { DemoPost } from './person.ts'
import { BUREAU, sectionUnits } from './sections.ts'

/** Someone whose name may still have to be found: `name` for leaders, `userName` for those newcomers sign in as. */
export interface Somebody {
  name?: string
  userName?: string
  posts: DemoPost[]
}

const section = (name: string) => {
  const unit = sectionUnits.find((each) => each.name === name)
  if (!unit) throw new RangeError(`No section ${name}`)
  return unit.code
}

const leader = (name: string, title: string, from: string, sections: string[], userName?: string): Somebody => ({
  name,
  ...(userName !== undefined && { userName }),
  posts: [
    { unit: BUREAU, role: 'leader', title, from },
    ...sections.map((each): DemoPost => ({ unit: section(each), role: 'leader', title: `分管${each}`, from })),
  ],
})

/** The bureau's leaders with the sections they are in charge of. Every section has exactly one. */
const leaders: Somebody[] = [
  leader('岳明川', '党组书记、局长', '2024-03-18', ['办公室'], 'juzhang'),
  leader('何秀岚', '党组成员、副局长', '2021-09-06', ['基础教育股', '学前教育股', '体卫艺股']),
  leader('邵立群', '党组成员、副局长', '2022-06-20', ['安全管理股', '信访室']),
  leader('魏长青', '党组成员、副局长', '2020-11-02', ['计划财务股', '项目办']),
  leader('贺春梅', '党组成员、机关党委书记', '2023-04-10', ['人事股', '党建办']),
  leader('罗致远', '党组成员、总督学', '2019-08-26', ['教育督导室', '职业与成人教育股']),
]

const single = (unit: string, role: DemoPost['role'], title: string, from: string, userName?: string): Somebody => ({
  ...(userName !== undefined && { userName }),
  posts: [{ unit, role, title, from }],
})

/** The people newcomers sign in as, apart from a section and a school: one of each kind of reader. */
const roles: Somebody[] = [
  single(section('办公室'), 'clerk', '督查专员', '2023-09-01', 'duchazhuanyuan'),
  single(BUREAU, 'auditor', '机关纪委书记', '2022-01-10', 'jiweishuji'),
  single(BUREAU, 'auditor', '内部审计员', '2024-05-06', 'neishenyuan'),
  single(BUREAU, 'system-admin', '系统管理员', '2024-01-02', 'xitongguanliyuan'),
  single(BUREAU, 'security-admin', '安全管理员', '2024-01-02', 'anquanguanliyuan'),
  single(BUREAU, 'audit-admin', '审计管理员', '2024-01-02', 'shenjiguanliyuan'),
]

/** What a section's head is called. */
const HEAD: Record<string, string> = {
  办公室: '主任',
  教育督导室: '主任',
  信访室: '主任',
  党建办: '主任',
  项目办: '主任',
}
/** Sections with two staff besides the head; the others have one. */
const LARGER = new Set(['办公室', '人事股', '计划财务股'])

const sectionPeople: Somebody[] = sectionUnits
  .filter(({ type }) => type === 'section')
  .flatMap(({ code, name }, index) => [
    single(
      code,
      'section',
      HEAD[name] ?? '股长',
      `${2017 + (index % 6)}-03-01`,
      name === '安全管理股' ? 'anquanguzhang' : undefined,
    ),
    ...Array.from({ length: LARGER.has(name) ? 2 : 1 }, (_, staff) =>
      single(
        code,
        'section',
        staff === 0 ? `${HEAD[name] ? '副主任' : '副股长'}` : '科员',
        `${2019 + ((index + staff) % 5)}-09-01`,
      ),
    ),
  ])

const inspectors: Somebody[] = Array.from({ length: 5 }, (_, index) =>
  single(
    section('教育督导室'),
    'inspector',
    '专职责任督学',
    `${2021 + (index % 3)}-02-20`,
    index === 0 ? 'zerenduxue' : undefined,
  ),
)

/** A post held beside one's own, by people found elsewhere: two principals inspect schools other than theirs. */
export const partTimeInspector = (from: string): DemoPost => ({
  unit: section('教育督导室'),
  role: 'inspector',
  title: '兼职责任督学',
  from,
})

/** Someone who came from a section and left that post behind when the new one began. */
export const formerStaff = (name: string, from: string, to: string): DemoPost => ({
  unit: section(name),
  role: 'section',
  title: '科员',
  from,
  to,
})

export const officePeople: Somebody[] = [...leaders, ...roles, ...sectionPeople, ...inspectors]
