import type { PlainDate } from '@luoshi/calendar'
import type { UnitType } from '@luoshi/contract'
import type { Seed, SeedPerson, SeedUnit } from '../../apps/server/src/features/people/public.ts'
import type { Random } from './random.ts'

/** Who signs in for the benchmark: a supervision clerk, who sees the whole bureau. */
export const CLERK = 'clerk1'
export const BUREAU = 'bureau'
/** The supervision office: the clerk's own unit, and the verifier of most items. */
export const OFFICE = 'section-0'

const sections = [
  '督查室',
  '办公室',
  '人事股',
  '计财股',
  '基础教育股',
  '职成教股',
  '学前教育股',
  '安全稳定股',
  '督导室',
  '教研室',
  '招生办',
  '资助中心',
  '电教站',
  '体卫艺股',
  '项目办',
  '审计股',
  '法规股',
  '党建办',
]
const townships = ['青石', '柳湾', '云台', '双桥', '龙泉', '白沙', '高岭', '石门', '临江', '东坪', '西塘', '南溪']
const more = ['北坡', '红岩', '大田', '小河', '长冲', '平安', '新街', '古城']
const schools: [string, UnitType][] = [
  ['中心小学', 'primary'],
  ['初级中学', 'junior'],
  ['中心幼儿园', 'kindergarten'],
  ['第二小学', 'primary'],
  ['九年一贯制学校', 'nine-year'],
  ['东村小学', 'primary'],
  ['西村小学', 'primary'],
  ['第二幼儿园', 'kindergarten'],
  ['河口小学', 'primary'],
  ['山前小学', 'primary'],
  ['希望小学', 'primary'],
  ['第三幼儿园', 'kindergarten'],
  ['第二初级中学', 'junior'],
]

/** A county bureau with its sections, township centres and schools, as many units as asked for. */
export function countyOf(
  count: number,
  random: Random,
  { since, passwordHash }: { since: PlainDate; passwordHash: string },
): Seed {
  const units = everyUnit().slice(0, Math.max(count, sections.length + 2))
  return { units, people: peopleOf(units, random), since, passwordHash, mustChangePassword: false }
}

function everyUnit(): SeedUnit[] {
  const unit = (key: string, name: string, type: UnitType, parent: string | null): SeedUnit => ({
    key,
    name,
    shortNames: [],
    type,
    parent,
    area: type === 'bureau' || type === 'section' ? null : 'rural',
    ownership: 'public',
    pupils: null,
  })
  return [
    unit(BUREAU, '临溪县教育局', 'bureau', null),
    ...sections.map((name, i) => unit(`section-${i}`, name, 'section', BUREAU)),
    ...[...townships, ...more].flatMap((town) => [
      unit(town, `${town}镇教育中心校`, 'township-centre', BUREAU),
      ...schools.map(([name, type]) => unit(`${town}${name}`, `${town}镇${name}`, type, town)),
    ]),
    ...Array.from({ length: 40 }, (_, i) => unit(`county-${i}`, `临溪县第${i + 1}实验学校`, 'nine-year', BUREAU)),
  ]
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const given = ['伟', '芳', '秀英', '敏', '静', '建国', '丽', '强', '磊', '洋', '艳', '勇', '军', '杰', '娟', '涛', '明']

function peopleOf(units: readonly SeedUnit[], random: Random): SeedPerson[] {
  const name = () => random.pick(surnames) + random.pick(given)
  const person = (username: string, unit: string, role: SeedPerson['posts'][number]['role'], title: string) => ({
    name: name(),
    username,
    posts: [{ unit, role, title }],
  })
  return [
    person(CLERK, OFFICE, 'clerk', '督查专员'),
    person('clerk2', OFFICE, 'clerk', '督查专员'),
    ...['局长', '副局长', '副局长', '党组成员'].map((title, i) => person(`leader${i + 1}`, BUREAU, 'leader', title)),
    ...units.flatMap(({ key, type }, i) => {
      if (type === 'bureau') return []
      return type === 'section'
        ? [person(`section${i}`, key, 'section', '股长')]
        : [person(`school${i}`, key, 'school', '校长'), person(`deputy${i}`, key, 'school', '副校长')]
    }),
  ]
}
