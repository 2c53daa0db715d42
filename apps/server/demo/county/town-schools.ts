import { BUREAU } from './sections.ts'
import type { DemoUnit, SchoolType } from './unit.ts'

/** `name pupils` of the schools that the bureau runs itself, by type; the private ones apart. */
const PUBLIC: Record<SchoolType, string> = {
  senior: '第一中学 3180、第二中学 2440',
  vocational: '职业中等专业学校 2120',
  special: '特殊教育学校 126',
  junior: '第三中学 1860、第四中学 1720、第五中学 1490、实验中学 1980',
  primary: '第一小学 2310、第二小学 2040、第三小学 1870、第四小学 1650、第五小学 1420、第六小学 1180、实验小学 2460',
  kindergarten: '第一幼儿园 420、第二幼儿园 390、第三幼儿园 360、第四幼儿园 330、实验幼儿园 410',
}

const PRIVATE: Record<SchoolType, string> = {
  senior: '启明高级中学 860',
  vocational: '',
  special: '',
  junior: '晨光初级中学 1130',
  primary: '明礼双语小学 760',
  kindergarten:
    '小禾苗幼儿园 210、童乐幼儿园 180、七色光幼儿园 240、小白桦幼儿园 165、晨露幼儿园 195、小云朵幼儿园 150、春芽幼儿园 130、小竹马幼儿园 225、星星树幼儿园 140、小木船幼儿园 175、金谷穗幼儿园 120、向日葵幼儿园 205、山茶花幼儿园 160、青苹果幼儿园 145、小螺号幼儿园 110',
}

/** How the county speaks of them: 第一中学 → 县一中, 第三小学 → 县三小. */
const CALLED: [RegExp, string][] = [
  [/^第(.)中学$/, '县$1中'],
  [/^第(.)小学$/, '县$1小'],
  [/^第(.)幼儿园$/, '县$1幼'],
  [/^职业中等专业学校$/, '县职中'],
  [/^特殊教育学校$/, '县特校'],
  [/^(实验.*)$/, '县$1'],
  [/^启明高级中学$/, '启明高中'],
  [/^晨光初级中学$/, '晨光中学'],
]

const calledBy = (name: string) => {
  const [pattern, called] = CALLED.find(([pattern]) => pattern.test(name)) ?? [/^.*$/, name]
  return name.replace(pattern, called)
}

const schoolsOf = (lists: Record<SchoolType, string>, ownership: 'public' | 'private') =>
  (Object.entries(lists) as [SchoolType, string][]) // keys of a Record are its key type
    .flatMap(([type, list]) =>
      list
        .split('、')
        .filter(Boolean)
        .map((entry) => ({ type, entry })),
    )
    .map(({ type, entry }): Omit<DemoUnit, 'code'> => {
      const [name = '', pupils] = entry.split(' ')
      const shortName = calledBy(name)
      return {
        name: `云河县${name}`,
        shortName,
        aliases: [...new Set([name, shortName.replace(/^县/, ''), `云河${shortName.replace(/^县/, '')}`])],
        type,
        parent: BUREAU,
        area: 'urban',
        ownership,
        pupils: Number(pupils),
      }
    })

/** Schools of the county town, without codes. */
export const townSchools = [...schoolsOf(PUBLIC, 'public'), ...schoolsOf(PRIVATE, 'private')]
