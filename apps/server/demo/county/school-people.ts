import { formerStaff, partTimeInspector } from './office-people.ts'
import type { Somebody } from './office-people.ts'
import type { DemoUnit } from './unit.ts'

/** Of these sizes, in pupils, a school has a secretary beside its principal, and a safety officer of its own. */
const SECRETARY_FROM = 1_400
const SAFETY_OFFICER_FROM = 900
/** Below this a village school has no Party branch of its own: its members belong to the centre's. */
const BRANCH_FROM = 300

const head = (type: DemoUnit['type']) => (type === 'kindergarten' ? '园长' : '校长')

const since = (index: number) => `${2018 + (index % 7)}-${index % 2 === 0 ? '08-15' : '02-20'}`

/**
 * Who runs the centres and schools. The head of a centre is also principal of the primary school beside it, as is usual;
 * smaller schools have one person for everything.
 */
export function schoolPeople(centres: readonly DemoUnit[], schools: readonly DemoUnit[]): Somebody[] {
  const centrePeople = centres.flatMap((centre, index): Somebody[] => {
    const primary = schools.find((school) => school.parent === centre.code && school.name.endsWith('中心小学'))
    const posts: Somebody['posts'] = [{ unit: centre.code, role: 'school', title: '校长', from: since(index) }]
    if (primary) posts.push({ unit: primary.code, role: 'school', title: '校长', from: since(index) })
    return [
      { ...(index === 1 && { userName: 'shimozhongxinxiao' }), posts },
      { posts: [{ unit: centre.code, role: 'school', title: '安全办主任', from: since(index + 3) }] },
    ]
  })
  const led = new Set(centrePeople.flatMap(({ posts }) => posts.map(({ unit }) => unit)))
  return [
    ...centrePeople,
    ...schools.filter(({ code }) => !led.has(code)).map((school, index) => principal(school, index)),
    ...schools.filter(({ pupils = 0 }) => pupils >= SECRETARY_FROM).map((school, index) => secretary(school, index)),
    ...schools
      .filter(({ pupils = 0, ownership }) => pupils >= SAFETY_OFFICER_FROM && ownership === 'public')
      .filter(({ code }) => !led.has(code))
      .map((school, index) => safetyOfficer(school, index)),
  ]
}

function principal(school: DemoUnit, index: number): Somebody {
  const { pupils = 0 } = school
  const both = pupils >= BRANCH_FROM && pupils < SECRETARY_FROM && school.ownership === 'public'
  const title = both ? `党组织书记、${head(school.type)}` : head(school.type)
  const posts: Somebody['posts'] = [{ unit: school.code, role: 'school', title, from: since(index) }]
  if (school.shortName === '县实验小学' || school.shortName === '县三中') posts.push(partTimeInspector('2024-09-01'))
  if (school.shortName === '县六小') posts.unshift(formerStaff('基础教育股', '2016-09-01', '2023-08-14'))
  return { ...(school.shortName === '县一中' && { userName: 'yizhongxiaozhang' }), posts }
}

const secretary = (school: DemoUnit, index: number): Somebody => ({
  posts: [{ unit: school.code, role: 'school', title: '党组织书记', from: since(index + 1) }],
})

const safetyOfficer = (school: DemoUnit, index: number): Somebody => ({
  ...(school.shortName === '县一中' && { userName: 'yizhonganquan' }),
  posts: [{ unit: school.code, role: 'school', title: '副校长、安全办主任', from: since(index + 2) }],
})
